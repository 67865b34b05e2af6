"""Every form of a name is found, and words that only look like one are not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language
from l10n.serbian import to_latin
from l10n.terms import Gender, Kind, Term, Wording, russian, serbian
from l10n.terms.declension import source_patterns, target_patterns
from l10n.terms.finder import Finder
from l10n.terms.tokens import english_tokens, target_tokens


def paradigms() -> Iterator[tuple[str, str, str, list[str]]]:
    text = (Path(__file__).parent / "paradigms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, forms = line.partition(": ")
            language, kind, name = head.split(" ", 2)
            size = len(name.split())
            words = forms.split()
            yield (
                language,
                kind,
                name,
                [" ".join(words[at : at + size]) for at in range(0, len(words), size)],
            )


def says(term: Term, text: str, language: Language) -> bool:
    finder: Finder[Term] = Finder()
    wording = term.wordings[0]
    for pattern in target_patterns(term, wording, language):
        finder.add(pattern, term)
    tokens = target_tokens(text)
    return [(match.first, match.last) for match in finder.find(tokens)] == [(0, len(tokens))]


@pytest.mark.parametrize(("language", "kind", "name", "forms"), list(paradigms()))
def test_every_form_is_found(language: str, kind: str, name: str, forms: list[str]) -> None:
    term = Term(("x",), Kind(kind), (Wording(language, (name,)),))
    assert [form for form in (name, *forms) if not says(term, form, find_language(language))] == []
    if language == "sr":
        latin = map(to_latin, (name, *forms))
        assert [form for form in latin if not says(term, form, SERBIAN_LATIN)] == []


NEAR_MISSES = [
    pytest.param("Рим", "Римини", RUSSIAN, id="longer-city"),
    pytest.param("Вена", "Венгрия", RUSSIAN, id="same-start"),
    pytest.param("Иран", "Ирак", RUSSIAN, id="neighbour"),
    pytest.param("Австрия", "Австралия", RUSSIAN, id="austria"),
    pytest.param("Ниш", "Нишавски", SERBIAN, id="adjective-is-no-form"),
    pytest.param("Словенија", "Словачка", SERBIAN, id="slovenia"),
    pytest.param("Moscú", "Moscu", SPANISH, id="accent"),
    pytest.param("Нови Сад", "Нови", SERBIAN, id="half"),
]


@pytest.mark.parametrize(("name", "text", "language"), NEAR_MISSES)
def test_near_miss(name: str, text: str, language: Language) -> None:
    term = Term(("x",), Kind.PLACE, (Wording(language.locale, (name,)),))
    assert not says(term, text, language)


def test_given_forms_stand_for_all_others() -> None:
    term = Term(("x",), Kind.TERM, (Wording("ru", ("закон",), ("закона",)),))
    assert [says(term, form, RUSSIAN) for form in ("закон", "закона", "закону")] == [
        *(True, True, False)
    ]


def test_a_fixed_name_has_one_form() -> None:
    term = Term(("x",), Kind.PERSON, (Wording("ru", ("Штарк",), fixed=True),))
    assert [says(term, form, RUSSIAN) for form in ("Штарк", "Штарка")] == [True, False]


def test_a_woman_whose_name_ends_in_a_consonant_keeps_it() -> None:
    man = Term(("x",), Kind.PERSON, (Wording("ru", ("Штарк",)),))
    woman = Term(("x",), Kind.PERSON, man.wordings, Gender.FEMININE)
    assert [says(one, "Штарка", RUSSIAN) for one in (man, woman)] == [True, False]


def test_yo_is_written_as_ye() -> None:
    term = Term(("x",), Kind.PLACE, (Wording("ru", ("Кёльн",)),))
    assert says(term, "Кельна", RUSSIAN)


ENGLISH = [
    pytest.param("prime minister", Kind.TITLE, "Prime Ministers", True, id="plural"),
    pytest.param("deputy", Kind.TITLE, "deputies", True, id="ies"),
    pytest.param("Serbia", Kind.PLACE, "Serbias", False, id="a-name-has-no-plural"),
    pytest.param("Bogotá", Kind.PLACE, "Bogota", True, id="accents"),
    pytest.param("U.S.", Kind.PLACE, "U.S.", True, id="stops"),
    pytest.param("IT", Kind.TERM, "it", False, id="acronym"),
    pytest.param("Turkey", Kind.PLACE, "turkey", False, id="bird"),
]


@pytest.mark.parametrize(("name", "kind", "text", "there"), ENGLISH)
def test_english(name: str, kind: Kind, text: str, there: bool) -> None:
    finder: Finder[int] = Finder()
    for pattern in source_patterns(Term((name,), kind)):
        finder.add(pattern, 0)
    assert bool(list(finder.find(english_tokens(text)))) is there


RUSSIAN_CASES = [
    ("Белград", ["Белграда", "Белграду", "Белград", "Белградом", "Белграде"]),
    ("Лондон", ["Лондона", "Лондону", "Лондон", "Лондоном", "Лондоне"]),
    ("Прага", ["Праги", "Праге", "Прагу", "Прагой", "Праге"]),
    ("Сербия", ["Сербии", "Сербии", "Сербию", "Сербией", "Сербии"]),
    ("Баку", ["Баку"] * 5),
    ("Елец", [None] * 5),
    ("Косово", [None] * 5),
    ("Казань", [None] * 5),
]
SERBIAN_CASES = [
    ("Београд", ["Београда", "Београду", "Београд", "Београдом", "Београду"]),
    ("Ниш", ["Ниша", "Нишу", "Ниш", "Нишем", "Нишу"]),
    ("Србија", ["Србије", "Србији", "Србију", "Србијом", "Србији"]),
    ("Америка", [None] * 5),
    ("Крагујевац", [None] * 5),
]


@pytest.mark.parametrize(("name", "expected"), RUSSIAN_CASES)
def test_russian_cases(name: str, expected: list[str | None]) -> None:
    assert [russian.case_form(name, case) for case in russian.CASES] == expected


@pytest.mark.parametrize(("name", "expected"), SERBIAN_CASES)
def test_serbian_cases(name: str, expected: list[str | None]) -> None:
    assert [serbian.case_form(name, case) for case in serbian.CASES] == expected
