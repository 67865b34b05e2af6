"""What makes a catalog no valid PO file, and what does not."""

from pathlib import Path

import pytest

from l10n.checks import check_catalog
from l10n.checks.validity import po_valid
from l10n.languages import RUSSIAN
from l10n.model import Catalog, Entry, Finding, Severity

LANGUAGE = ("Language", "ru")
CHARSET = ("Content-Type", "text/plain; charset=UTF-8")
PLURALS = ("Plural-Forms", "nplurals=3; plural=0;")
YES = Entry("Yes", "Да", line=5)
MEN = Entry("%d man", plural="%d men", plural_targets=("а", "б", "в"), line=7)


@pytest.mark.parametrize(
    ("header", "entries", "expected"),
    [
        pytest.param(
            (CHARSET,),
            (YES,),
            [(None, "the header's Language is missing; it must be 'ru'")],
            id="no-language",
        ),
        pytest.param(
            (("Language", "sr"), CHARSET),
            (YES,),
            [(None, "the header's Language says 'sr'; it must be 'ru'")],
            id="another-language",
        ),
        pytest.param(
            (LANGUAGE,),
            (YES,),
            [(None, "the header's charset is missing; it must be 'UTF-8'")],
            id="no-charset",
        ),
        pytest.param(
            (LANGUAGE, ("Content-Type", "text/plain; charset=KOI8-R")),
            (YES,),
            [(None, "the header's charset says 'KOI8-R'; it must be 'UTF-8'")],
            id="another-charset",
        ),
        pytest.param(
            (LANGUAGE, CHARSET),
            (MEN,),
            [(None, "the header has no Plural-Forms, but there are plural entries")],
            id="no-plural-forms",
        ),
        pytest.param(
            (LANGUAGE, CHARSET, ("Plural-Forms", "nplurals=2; plural=0;")),
            (MEN,),
            [(7, "a plural entry has not the 2 forms that the header names")],
            id="too-many-forms",
        ),
        pytest.param(
            (LANGUAGE, CHARSET),
            (YES, Entry("Yes", "Ага", line=9)),
            [(9, "the entry stands in line 5 already; keep one")],
            id="twice",
        ),
        pytest.param(
            (LANGUAGE, CHARSET),
            (Entry("Yes", "Да\n", line=5),),
            [(5, "source and translation do not both begin or end with a new line")],
            id="line-end",
        ),
    ],
)
def test_fires(
    header: tuple[tuple[str, str], ...],
    entries: tuple[Entry, ...],
    expected: list[tuple[int | None, str]],
) -> None:
    assert list(po_valid(Catalog("ru", entries, header), RUSSIAN)) == expected


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param((YES, MEN), id="plural"),
        pytest.param((YES, Entry("Yes", "Да", "headline")), id="same-source-other-context"),
        pytest.param((YES, Entry("Yes", "Ага", obsolete=True)), id="obsolete-twice"),
        pytest.param((Entry("Yes\n", "Да\n"), Entry("No\n")), id="line-ends"),
    ],
)
def test_near_miss(entries: tuple[Entry, ...]) -> None:
    header = (LANGUAGE, ("content-type", "text/plain; charset=utf-8"), PLURALS)
    assert list(po_valid(Catalog("ru", entries, header), RUSSIAN)) == []


def test_a_poor_header_is_an_error_of_the_check_po() -> None:
    path = Path("story.po")
    assert list(check_catalog(Catalog("ru", (YES,), (LANGUAGE,)), path, RUSSIAN)) == [
        Finding(
            path, None, Severity.ERROR, "po", "the header's charset is missing; it must be 'UTF-8'"
        )
    ]
