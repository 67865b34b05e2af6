"""Terms in drafts: what is put right, and what is left for a person."""

import pytest

from l10n.drafting.entries import choose, fill
from l10n.drafting.naming import mend, terms_line
from l10n.drafting.wording import prepare
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.model import Entry, Hypothesis, State
from l10n.terms import Authority, Kind, Term, Wording

KYIV = Term(
    ("Kyiv", "Kiev"),
    Kind.PLACE,
    (Wording("es", ("Kyiv",)), Wording("ru", ("Кыив",)), Wording("sr", ("Кијив",))),
)
GIVEN = Term(
    ("Pec",), Kind.PLACE, (Wording("ru", ("Печ",), ("Печа", "Печу", "Печ", "Печем", "Пече")),)
)
PREMIER = Term(("prime minister",), Kind.TITLE, (Wording("es", ("presidente del Gobierno",)),))
FEMALE = Term(("Ann Stark",), Kind.PERSON, (Wording("ru", ("Энн Старк",), fixed=True),))
BRAND = Term(("Meta",), keep=True)
DESK = Authority((KYIV, GIVEN, PREMIER, FEMALE, BRAND))

MENDED = [
    pytest.param("in London", "en London hoy", SPANISH, "en Londres hoy", id="english-in-spanish"),
    pytest.param("in Baku", "В Baku тихо", RUSSIAN, "В Баку тихо", id="never-declines"),
    pytest.param("The UN said", "UN заявила", RUSSIAN, "ООН заявила", id="acronym"),
    pytest.param("from London", "из London", RUSSIAN, "из Лондона", id="genitive"),
    pytest.param("towards Prague", "к Prague", RUSSIAN, "к Праге", id="dative"),
    pytest.param("From London", "Из London он", RUSSIAN, "Из Лондона он", id="capital-before"),
    pytest.param("from Belgrade", "из Belgrade", SERBIAN, "из Београда", id="serbian-genitive"),
    pytest.param("through Serbia", "кроз Serbia.", SERBIAN, "кроз Србију.", id="accusative"),
    pytest.param("from Pec", "из Pec", RUSSIAN, "из Печа", id="given-forms"),
    pytest.param("Ann Stark said", "Ann Stark заявила", RUSSIAN, "Энн Старк заявила", id="woman"),
    pytest.param("in Kyiv", "en Kiev", SPANISH, "en Kyiv", id="what-the-desk-says-instead"),
    pytest.param("in Kyiv", "у Кијеву", SERBIAN, "у Кијиву", id="form-tells-its-case"),
    pytest.param("of Kyiv", "власти Киева", RUSSIAN, "власти Кыива", id="form-of-russian"),
    pytest.param("from Bosnia", "из Bosnia", RUSSIAN, "из Боснии", id="usual-name"),
    pytest.param("in Britain", "a Britain hoy", SPANISH, "a Reino Unido hoy", id="kingdom"),
    pytest.param("to New Zealand", "a New Zealand", SPANISH, "a Nueva Zelanda", id="two-words"),
    pytest.param("The UN said", "La United Nations", SPANISH, "La ONU", id="acronym-for-a-name"),
    pytest.param("KYIV FALLS", "Kiev cae", SPANISH, "Kyiv cae", id="capital-headline"),
]
LEFT = [
    pytest.param("in London", "в London", RUSSIAN, id="preposition-of-two-cases"),
    pytest.param("London said", "London заявил", RUSSIAN, id="no-preposition"),
    pytest.param("from Kazan", "из Kazan", RUSSIAN, id="ending-in-doubt"),
    pytest.param("in London", "en el London Eye", SPANISH, id="part-of-a-name"),
    pytest.param("in London", "en Nueva London", SPANISH, id="end-of-a-name"),
    pytest.param("in London", "en London-City", SPANISH, id="hyphen"),
    pytest.param("in London", "en Londres y London", SPANISH, id="said-already"),
    pytest.param("the prime minister", "el prime minister", SPANISH, id="titles-inflect"),
    pytest.param("in London", "en Londonderry", SPANISH, id="inside-a-word"),
    pytest.param("He left.", "London cae", SPANISH, id="not-in-the-source"),
]


@pytest.mark.parametrize(("source", "target", "language", "expected"), MENDED)
def test_mended(source: str, target: str, language: Language, expected: str) -> None:
    assert mend(source, target, language, DESK) == expected
    assert mend(source, expected, language, DESK) == expected


@pytest.mark.parametrize(("source", "target", "language"), LEFT)
def test_left(source: str, target: str, language: Language) -> None:
    assert mend(source, target, language, DESK) == target


def test_the_hypothesis_with_the_terms_is_preferred() -> None:
    offered = (
        Hypothesis("Dos en Venecia hoy.", -0.1),
        Hypothesis("Hoy en Viena dos.", -0.2),
    )
    chosen, _ = choose("Two in Vienna today.", offered, SPANISH, Authority())
    assert chosen == offered[1]
    assert choose("Two in Vienna today.", offered, SPANISH)[0] == offered[0]


def test_a_number_counts_more_than_a_term() -> None:
    offered = (Hypothesis("En Viena hoy.", -0.1), Hypothesis("Siete en Venecia.", -0.2))
    chosen, _ = choose("Seven in Vienna.", offered, SPANISH, Authority())
    assert chosen == offered[1]


def test_without_any_term_the_first_is_chosen() -> None:
    offered = (Hypothesis("En Roma.", -0.1), Hypothesis("En Venecia.", -0.2))
    assert choose("In Vienna.", offered, SPANISH, Authority())[0] == offered[0]


def test_what_must_not_be_translated_does_not_reach_the_engine() -> None:
    source = "Meta's rival sued Meta (see meta.com)."
    assert prepare(source, ("Meta",)) == "X1's rival sued X1 (see X2)."
    offered = (
        Hypothesis("La rival de X1 demandó a Meta (ver X2).", -0.1),
        Hypothesis("La rival de X1 demandó a X1 (ver X2).", -0.2),
    )
    chosen, reasons = choose(source, offered, SPANISH, DESK)
    assert chosen is not None
    assert chosen.text == "La rival de Meta demandó a Meta (ver meta.com)."
    assert reasons == ("lost Meta",)


def test_a_draft_tells_its_terms() -> None:
    entry = Entry("The prime minister left Kyiv.", comments=("ours", "terms: old = viejo"))
    offered = (Hypothesis("El presidente del Gobierno dejó Kyiv.", -0.25),)
    filled = fill(entry, offered, "engine 1", SPANISH, authority=DESK)
    line = "terms: prime minister = presidente del Gobierno; Kyiv = Kyiv"
    assert filled.comments[:2] == ("ours", line)
    assert filled.state is State.DRAFT
    machine = filled.machine or ""
    assert machine.startswith("engine 1 terms:")
    assert " score -0.25 draft:" in machine


def test_a_rejection_tells_its_terms_too() -> None:
    rejected = fill(Entry("In Kyiv."), (), "engine 1", SPANISH, authority=DESK)
    assert rejected.comments[0] == "terms: Kyiv = Kyiv"
    assert (rejected.machine or "").startswith("rejected: engine 1 terms:")


def test_shipped_terms_leave_no_trace() -> None:
    offered = (Hypothesis("En Viena.", -0.2),)
    filled = fill(Entry("In Vienna."), offered, "engine 1", SPANISH, authority=DESK)
    assert len(filled.comments) == 1
    assert "terms" not in filled.comments[0]


def test_a_surname_is_told_as_a_surname() -> None:
    person = Term(("Ann Stark", "Stark"), Kind.PERSON, (Wording("es", ("Ana Stark",)),))
    line = terms_line(Entry("Stark met Ann Stark."), SPANISH, Authority((person,)))
    assert line == "terms: Stark = Stark; Ann Stark = Ana Stark"


def test_a_line_of_terms_ends_somewhere() -> None:
    words = [f"word{'x' * 30}{number}" for number in range(8)]
    terms = [Term((word,), wordings=(Wording("es", (word[::-1],)),)) for word in words]
    line = terms_line(Entry(" ".join(words)), SPANISH, Authority(terms))
    assert len(line) < 200
    assert line.endswith("; …")
