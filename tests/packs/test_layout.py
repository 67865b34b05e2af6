"""What OmegaT and people read of a pack: its project file, its guide, its glossary."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.packs import Form, Manifest, PackedStory
from l10n.packs.glossary import glossary_lines
from l10n.packs.layout import guide, project_file
from l10n.terms import parse_sheet

TERMS = """source,kind,es,ru,sr,do_not_translate,note
Kiev | Kyiv,place,Kiev,Киев,Кијев,,the\tcity
visa,term,visado|visa,виза,,,
EFE,organisation,,,,yes,
#tag,term,etiqueta,,,,
,term,nada,,,,
"""


def test_the_project_file() -> None:
    project = ElementTree.fromstring(project_file(SERBIAN_LATIN)).find("project")  # noqa: S314
    assert project is not None
    found = {one.tag: one.text for one in project if len(one) == 0}
    assert (found["source_lang"], found["target_lang"]) == ("en", "sr-Latn")
    assert found["sentence_seg"] == "false"
    assert found["external_command"] is None
    assert {found[f"{name}_dir"] for name in ("source", "target", "tm", "glossary")} == {
        "__DEFAULT__"
    }


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param(
            SPANISH,
            ["Kiev\tKiev\tthe city", "Kyiv\tKiev\tthe city", "visa\tvisado", "visa\tvisa",
             "EFE\tEFE"],
            id="es",
        ),
        pytest.param(
            RUSSIAN,
            ["Kiev\tКиев\tthe city", "Kyiv\tКиев\tthe city", "visa\tвиза", "EFE\tEFE"],
            id="ru",
        ),
        pytest.param(
            SERBIAN, ["Kiev\tКијев\tthe city", "Kyiv\tКијев\tthe city", "EFE\tEFE"], id="sr"
        ),
        pytest.param(
            SERBIAN_LATIN,
            ["Kiev\tKijev\tthe city", "Kyiv\tKijev\tthe city", "EFE\tEFE"],
            id="sr-latin",
        ),
    ],
)  # fmt: skip
def test_a_glossary(language: Language, lines: list[str]) -> None:
    terms = parse_sheet(TERMS.encode("utf-8-sig"), Path("terms/desk.csv")).terms
    assert list(glossary_lines(terms, language)) == lines


@pytest.mark.parametrize(
    ("form", "named"),
    [pytest.param(Form.PO, b"Poedit", id="po"), pytest.param(Form.XLIFF_12, b"signed off", id="x")],
)
def test_the_guide(form: Form, named: bytes) -> None:
    stories = (PackedStory("storm", "1a2b", ""), PackedStory("port", "3c4d", "", "until 8 GMT"))
    text = guide(Manifest("es", form, stories), SPANISH)
    assert text.startswith(b"Translation from English into Spanish (es)\r\n\r\n  storm (version")
    assert b"\r\n  port (version 3c4d; until 8 GMT)\r\n" in text
    assert named in text
    assert b"\n" not in text.replace(b"\r\n", b"")
