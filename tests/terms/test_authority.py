"""Terms of a source, and whether a translation says them."""

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.terms import Authority, Kind, Term, Wording, digest

PREMIER = Term(
    ("prime minister", "PM"),
    Kind.TITLE,
    (Wording("es", ("primer ministro",)), Wording("sr", ("премијер", "председник владе"))),
)
PUTIN = Term(("Vladimir Putin", "Putin"), Kind.PERSON, (Wording("sr", ("Владимир Путин",)),))
BRAND = Term(("iPhone",), keep=True)
KYIV = Term(("Kyiv",), Kind.PLACE, (Wording("es", ("Kyiv",)),))
DESK = Authority((PREMIER, PUTIN, BRAND, KYIV))


def lacking(source: str, target: str, language: Language) -> list[str]:
    return [one.text for one, _ in DESK.lacking(DESK.found(source), target, language)]


SOURCES = [
    pytest.param("Serbia's PM met Putin", ["Serbia", "PM", "Putin"], id="possessive"),
    pytest.param("two prime ministers", ["prime ministers"], id="plural"),
    pytest.param("the pm of Chad", [], id="small-letters-and-namesakes"),
    pytest.param("Split the bill; a nice male reading", [], id="words"),
    pytest.param("Japan Airlines and Jordan Peele", [], id="parts-of-other-names"),
    pytest.param("He left Japan. Airlines sued.", ["Japan"], id="end-of-sentence"),
    pytest.param("In Japan, airlines sued", ["Japan"], id="first-word"),
    pytest.param("the Paris 21 project", [], id="project-of-a-town"),
    pytest.param("in Paris 2024 was a good year", ["Paris"], id="year"),
    pytest.param("US President Joe Biden", ["US"], id="acronym-before-a-title"),
    pytest.param("WHO TOLD US", [], id="acronyms-in-capitals"),
    pytest.param("UN SECURITY COUNCIL MEETS", ["UN SECURITY COUNCIL"], id="capitals"),
    pytest.param("the Democratic Republic of Congo", ["Democratic Republic of Congo"], id="long"),
    pytest.param(
        "Port-au-Prince and N\u2019Djamena", ["Port-au-Prince", "N\u2019Djamena"], id="marks"
    ),
]


@pytest.mark.parametrize(("source", "expected"), SOURCES)
def test_found(source: str, expected: list[str]) -> None:
    assert [one.text for one in DESK.found(source)] == expected


def test_offsets_are_those_of_the_source() -> None:
    source = "In 2024, Serbia\u2019s PM"
    assert [source[one.start : one.end] for one in DESK.found(source)] == ["Serbia", "PM"]


def test_the_desk_goes_before_what_is_shipped() -> None:
    (found,) = DESK.found("in Kyiv")
    assert (found.own, found.term) == (True, KYIV)
    (shipped,) = Authority().found("in Kyiv")
    assert not shipped.own


SAID = [
    pytest.param("The PM came.", "Премијеру је речено.", SERBIAN, id="form"),
    pytest.param("The PM came.", "Председника владе нема.", SERBIAN, id="other-name"),
    pytest.param("The PM came.", "Premijerov čovek.", SERBIAN_LATIN, id="latin"),
    pytest.param("The PM came.", "Las primeras ministras.", SPANISH, id="gender"),
    pytest.param("Vladimir Putin came.", "Путина нема.", SERBIAN, id="surname"),
    pytest.param("in Belgrade", "из Белграда", RUSSIAN, id="shipped"),
    pytest.param("Moscow's mayor", "московский мэр", RUSSIAN, id="adjective"),
    pytest.param("Prague's mayor", "пражский мэр", RUSSIAN, id="adjective-changed"),
    pytest.param("Britain's army", "британская армия", RUSSIAN, id="demonym"),
    pytest.param(
        "in the Netherlands", "la policía holandesa", SPANISH, id="demonym-of-another-name"
    ),
    pytest.param("They flew to Cairo.", "Volaron al Cairo.", SPANISH, id="contraction"),
    pytest.param("a BBC film", "una cinta de la BBC2", SPANISH, id="acronym-with-a-number"),
    pytest.param("a EU summit", "en la cumbre de la EU", SPANISH, id="acronym-kept"),
    pytest.param("an iPhone", "айфон iPhone", RUSSIAN, id="brand"),
    pytest.param("an iPhone", "iPhone-ови", SERBIAN, id="brand-with-ending"),
    pytest.param("The PM came.", "Премьер", RUSSIAN, id="nobody-said-what-it-is-called"),
]
NOT_SAID = [
    pytest.param("The PM came.", "Министар је дошао.", SERBIAN, ["PM"], id="another"),
    pytest.param(
        "Putin came.", "Дошао је пута два.", SERBIAN, ["Putin"], id="a-word-of-its-letters"
    ),
    pytest.param("in Cairo", "al cine", SPANISH, ["Cairo"], id="contraction-alone"),
    pytest.param("in Iran", "в Ираке", RUSSIAN, ["Iran"], id="neighbour"),
    pytest.param("in Austria", "в Австралии", RUSSIAN, ["Austria"], id="alike"),
    pytest.param("in Belgrade", "в Belgrade", RUSSIAN, ["Belgrade"], id="left-in-english"),
    pytest.param("in London", "en London", SPANISH, ["London"], id="left-in-english-spanish"),
    pytest.param("an iPhone", "un iphone", SPANISH, ["iPhone"], id="brand-in-small-letters"),
    pytest.param("an iPhone", "ајфон", SERBIAN, ["iPhone"], id="brand-translated"),
    pytest.param("NATO said", "ОЕБС је рекао", SERBIAN, ["NATO"], id="organisation"),
]


@pytest.mark.parametrize(("source", "target", "language"), SAID)
def test_said(source: str, target: str, language: Language) -> None:
    assert lacking(source, target, language) == []


@pytest.mark.parametrize(("source", "target", "language", "expected"), NOT_SAID)
def test_not_said(source: str, target: str, language: Language, expected: list[str]) -> None:
    assert lacking(source, target, language) == expected


def test_a_name_is_known_where_it_is_a_term_with_words_for_it() -> None:
    assert DESK.knows("Vladimir Putin", SERBIAN)
    assert not DESK.knows("Ana Putin", SERBIAN)
    assert not DESK.knows("PM", RUSSIAN)


def test_the_digest_follows_the_desk_and_the_language() -> None:
    found = DESK.found("The PM of Serbia")
    assert digest(found, SPANISH) != digest(found, SERBIAN) != ""
    assert digest(found, RUSSIAN) == ""  # the PM has no Russian name here
    assert digest(Authority().found("in Serbia"), SERBIAN) == ""
    other = Authority((Term(("PM",), Kind.TITLE, (Wording("sr", ("премијерка",)),)),))
    assert digest(other.found("The PM of Serbia"), SERBIAN) != digest(found, SERBIAN)


def test_a_term_behind_a_curly_quotation_mark_is_found() -> None:
    found = Authority().found("\u201cBeijing will act,\u201d he said.")
    assert [one.text for one in found] == ["Beijing"]
