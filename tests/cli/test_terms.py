"""`l10n terms` as its users call it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Program = Callable[..., CompletedProcess[str]]
ROWS = "source,kind,es,sr\nferry captain,title,capitán del ferri,капетан трајекта\n"
TBX = """<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry>
<langSet xml:lang="en"><tig><term>sea wall</term></tig></langSet>
<langSet xml:lang="es"><tig><term>rompeolas</term></tig></langSet>
</termEntry></body></text></martif>"""


@pytest.fixture
def glossary(desk: Path) -> Path:
    path = desk / "terms" / "sea.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_import(desk: Path, l10n: Program, glossary: Path) -> None:
    before = glossary.read_bytes()
    (desk / "base.tbx").write_text(TBX, encoding="utf-8")
    more = "source;es\nferry captain;patrón\nharbour;puerto\n"
    (desk / "more.csv").write_text(more, encoding="cp1252")
    done = l10n("terms", "import", "base.tbx", "more.csv", "--encoding", "cp1252")
    assert (done.returncode, done.stderr.splitlines()) == (
        0,
        [
            "base.tbx: terms: 1; kept in terms/base.csv",
            "terms/sea.csv:2: 'ferry captain' stays; more.csv says es 'patrón'",
            "more.csv: terms: 1, 1 known; kept in terms/more.csv",
        ],
    )
    assert glossary.read_bytes() == before
    again = l10n("terms", "import", "base.tbx")
    assert again.stderr == "base.tbx: terms: 0, 1 known; no change\n"


def test_a_file_in_another_encoding_is_one_line(desk: Path, l10n: Program) -> None:
    (desk / "old.csv").write_text("source,sr\nNis,Ниш\n", encoding="cp1251")
    refused = l10n("terms", "import", "old.csv")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == (
        "old.csv:2: not UTF-8; save it as CSV UTF-8, "
        "or import it with --encoding cp1250 or cp1251\n"
    )
    assert not (desk / "terms" / "old.csv").exists()
    assert l10n("terms", "import", "old.csv", "--encoding", "cp1251").returncode == 0
    kept = (desk / "terms" / "old.csv").read_text(encoding="utf-8-sig")
    assert kept.splitlines()[1].startswith("Nis,term,Ниш,")


@pytest.mark.parametrize("name", ["out.csv", "out.tbx"])
def test_export(desk: Path, l10n: Program, glossary: Path, name: str) -> None:
    assert glossary.exists()
    done = l10n("terms", "export", name, "--to", "es")
    assert (done.returncode, done.stderr) == (0, f"{name}: terms: 1\n")
    assert l10n("terms", "export", name, "--to", "es").stderr == f"{name}: terms: 1; no change\n"
    text = (desk / name).read_text(encoding="utf-8")
    assert "capitán del ferri" in text
    assert "капетан" not in text


def test_export_of_all_that_is_shipped(desk: Path, l10n: Program) -> None:
    done = l10n("terms", "export", "world.csv", "--shipped")
    assert done.returncode == 0
    assert "\nSerbia,place," in (desk / "world.csv").read_text(encoding="utf-8-sig")


def test_export_to_another_format(l10n: Program) -> None:
    refused = l10n("terms", "export", "out.xlsx")
    assert refused.stderr == "out.xlsx: its name must end in .csv or .tbx\n"


def test_check_of_rows(l10n: Program, glossary: Path) -> None:
    assert l10n("terms", "check").stderr.endswith("terms check: 0 errors, 0 others\n")
    glossary.write_text(ROWS + "quay,dock,muelle,\nport,term,Порт,\n", encoding="utf-8")
    found = l10n("terms", "check")
    assert found.returncode == 1
    kinds = "person, organisation, place, title, term"
    assert found.stdout.splitlines() == [
        f"terms/sea.csv:3: error authority: unknown kind 'dock'; use one of {kinds}",
        "terms/sea.csv:4: error authority: es: 'Порт' has 'П', no letter of the language",
    ]
    rows = json.loads(l10n("terms", "check", "--format", "json").stdout)
    assert [(row["path"], row["line"]) for row in rows] == [
        ("terms/sea.csv", 3),
        ("terms/sea.csv", 4),
    ]


def test_check_of_use(l10n: Program, glossary: Path) -> None:
    glossary.write_text("source,kind,es\nstorm,term,temporal\n", encoding="utf-8")
    assert l10n("run").returncode in {0, 1}
    found = l10n("terms", "check", "--to", "es")
    assert found.returncode == 0
    assert "warning terms: 'storm' is in the source, but not 'temporal'" in found.stdout


def test_search(l10n: Program, glossary: Path) -> None:
    assert glossary.exists()
    shown = l10n("terms", "search", "CAPITÁN", "--to", "es").stdout
    assert shown == ("ferry captain  (title, terms/sea.csv:2)\n      es        capitán del ferri\n")
    (first, *_) = json.loads(l10n("terms", "search", "Vienna", "--json").stdout)
    assert first["names"]["sr@latin"] == ["Beč"]
    assert first["own"] is False
    nothing = l10n("terms", "search", "no such thing")
    assert (nothing.returncode, nothing.stderr) == (0, "no such term\n")
