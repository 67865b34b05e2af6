"""Names that an engine spelt almost right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.drafting.misspelling import distance, is_like_another, meant
from l10n.drafting.naming import mend
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.terms import Authority, Kind, Term, Wording

MENDED = [
    pytest.param("in Belgrade", "у Белраду.", SERBIAN, "у Београду.", id="letters-lost"),
    pytest.param("in Kuwait", "в Кувайте", RUSSIAN, "в Кувейте", id="letter-changed"),
    pytest.param("in Bratislava", "en Brastislava.", SPANISH, "en Bratislava.", id="letter-added"),
    pytest.param("in Dublin", "„Дублину“", SERBIAN, "„Даблину“", id="in-quotes"),
]
LEFT = [
    pytest.param("in Iran", "у Ирану и Ираку", SERBIAN, id="said"),
    pytest.param("in Iran", "у Ираку", SERBIAN, id="another-country"),
    pytest.param("in Slovenia", "у Словачкој", SERBIAN, id="neighbour"),
    pytest.param("in Austria", "в Австралии", RUSSIAN, id="alike"),
    pytest.param("Maribor, not Mariupol", "Марибор, а не Мариупо", SERBIAN, id="cut-short"),
    pytest.param("in Brazil", "с Бразилом", RUSSIAN, id="ending-differs"),
    pytest.param("in Portugal", "у Португалу", SERBIAN, id="another-gender"),
    pytest.param("in Moscow", "у москви", SERBIAN, id="small-letter"),
    pytest.param("Bergrad in Belgrade", "Белград", SERBIAN, id="like-another-name"),
    pytest.param("in New York", "у Њујорку и Њујорку", SERBIAN, id="right"),
]


@pytest.mark.parametrize(("source", "target", "language", "expected"), MENDED)
def test_mended(source: str, target: str, language: Language, expected: str) -> None:
    assert mend(source, target, language, Authority()) == expected
    assert mend(source, expected, language, Authority()) == expected


@pytest.mark.parametrize(("source", "target", "language"), LEFT)
def test_left(source: str, target: str, language: Language) -> None:
    assert mend(source, target, language, Authority()) == target


def test_a_name_spelt_out_tells_no_case() -> None:
    authority = Authority((Term(("Norvale",), Kind.PLACE, (Wording("ru", ("Норвейл",)),)),))
    for target in ("из Норвале", "совет Норвале"):
        assert mend("Norvale", target, RUSSIAN, authority) == target
    assert mend("Norvale", "в Норвайле", RUSSIAN, authority) == "в Норвейле"


def test_two_forms_as_near_leave_a_doubt() -> None:
    assert meant("Марибар", ("Марибер", "Марибур")) is None
    assert meant("Марибар", ("Марибер",)) is None  # the ending differs
    assert meant("Марубор", ("Марибор",)) == "Марибор"


def test_what_sounds_like_another_name_of_the_source() -> None:
    assert is_like_another("Кузмина", "Kuzmino", "Kuzmina left Kuzmino")
    assert not is_like_another("Белраду", "Belgrade", "Ana left Belgrade")


def naive(one: str, other: str) -> int:
    if not one or not other:
        return len(one) + len(other)
    return min(
        naive(one[1:], other[1:]) + (one[0] != other[0]),
        naive(one[1:], other) + 1,
        naive(one, other[1:]) + 1,
    )


@given(st.text("ab", max_size=5), st.text("ab", max_size=5), st.integers(0, 5))
def test_distance_is_what_trying_everything_finds(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(naive(one, other), most + 1)


@pytest.mark.parametrize(
    ("source", "target", "language", "expected"),
    [
        pytest.param(
            "Milan Resic left.",
            "Милан Ресик је отишао.",
            SERBIAN,
            "Милан Ресић је отишао.",
            id="sr",
        ),
        pytest.param(
            "Milan Resic left.", "Ушёл Милан Ресик.", RUSSIAN, "Ушёл Милан Ресич.", id="ru"
        ),
        pytest.param(
            "Milan Resic saw Milan Resik.", "Милан Ресик", SERBIAN, "Милан Ресик", id="another"
        ),
        pytest.param("of Milan Resic", "Милана Ресика", SERBIAN, "Милана Ресика", id="declined"),
        pytest.param("Milan Resic", "Милан Десик", SERBIAN, "Милан Десик", id="far"),
        pytest.param("Resic left.", "Ресик", SERBIAN, "Ресик", id="surname-alone"),
    ],
)
def test_a_surname_behind_its_given_name(
    source: str, target: str, language: Language, expected: str
) -> None:
    wordings = (Wording("sr", ("Милан Ресић",)), Wording("ru", ("Милан Ресич",)))
    authority = Authority((Term(("Milan Resic",), Kind.PERSON, wordings),))
    assert mend(source, target, language, authority) == expected
    assert mend(source, expected, language, authority) == expected
