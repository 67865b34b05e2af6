"""A desk's terms in its drafts and checks."""

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk
from l10n.errors import TermsError
from l10n.languages import SERBIAN, SERBIAN_LATIN, SPANISH
from l10n.model import Entry, State
from l10n.settings import Settings
from l10n.workflows.authorities import check_terms, read_terms
from l10n.workflows.checking import check, check_use
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract
from l10n.workflows.glossaries import export_terms, import_terms, search_terms

STORY = "Ports\n\nStorm closes port\n\nLima (EFE).- Ferries stay with Portia.\n\nNo one was hurt.\n"
SENTENCE = "Ferries stay with Portia."
HEADER = "source,kind,es,sr,do_not_translate\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "sources").mkdir()
    path = tmp_path / "sources" / "storm.txt"
    path.write_text(STORY, encoding="utf-8", newline="")
    desk = Desk(tmp_path, Settings(engine="pseudo"))
    assert extract(desk, [path], desk.targets).problems == ()
    return desk


def terms(desk: Desk, rows: str, name: str = "glossary.csv") -> Path:
    path = desk.root / "terms" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def entry(desk: Desk, source: str = SENTENCE, locale: str = "es") -> Entry:
    path = desk.root / "locales" / locale / "LC_MESSAGES" / "storm.po"
    return next(one for one in parse_catalog(path).entries if one.source == source)


def test_a_draft_is_made_anew_where_its_terms_have_changed(desk: Desk) -> None:
    draft(desk, ["storm"], [SPANISH])
    first = entry(desk)
    assert "terms:" not in (first.machine or "")
    terms(desk, "Portia,person,Porcia,Порција\n")
    assert [path.name for path in draft(desk, ["storm"], [SPANISH]).written] == ["storm.po"]
    second = entry(desk)
    assert "terms: Portia = Porcia" in second.comments
    assert "pseudo 1 terms:" in (second.machine or "")
    assert entry(desk, "No one was hurt.").comments == entry(desk, "No one was hurt.").comments
    assert draft(desk, ["storm"], [SPANISH]).written == ()
    terms(desk, "Portia,person,Porcía,Порција\n")
    draft(desk, ["storm"], [SPANISH])
    assert "terms: Portia = Porcía" in entry(desk).comments
    terms(desk, "")
    draft(desk, ["storm"], [SPANISH])
    assert entry(desk) == first
    assert draft(desk, ["storm"], [SPANISH]).written == ()


def test_terms_of_another_language_change_no_draft(desk: Desk) -> None:
    draft(desk, ["storm"], [SPANISH])
    terms(desk, "Portia,person,,Порција\n")
    assert draft(desk, ["storm"], [SPANISH]).written == ()


@pytest.mark.parametrize("fuzzy", [True, False], ids=["edited", "approved"])
def test_the_words_of_a_person_stay(desk: Desk, fuzzy: bool) -> None:
    draft(desk, ["storm"], [SPANISH])
    path = desk.catalog("storm", SPANISH)
    catalog = parse_catalog(path)
    edited = tuple(
        replace(one, target="Con Portia.", fuzzy=fuzzy) if one.source == SENTENCE else one
        for one in catalog.entries
    )
    path.write_bytes(serialize(replace(catalog, entries=edited)))
    before = path.read_bytes()
    terms(desk, "Portia,person,Porcia,\n")
    assert draft(desk, ["storm"], [SPANISH]).written == ()
    assert path.read_bytes() == before


def test_what_must_not_be_translated_stands(desk: Desk) -> None:
    terms(desk, "Portia,term,,,yes\n")
    draft(desk, ["storm"], [SPANISH])
    assert "Portia" in entry(desk).target
    assert entry(desk).state is State.DRAFT
    assert "terms: Portia = Portia" in entry(desk).comments


def test_both_scripts_tell_the_terms(desk: Desk) -> None:
    terms(desk, "Portia,person,,Порција\n")
    draft(desk, ["storm"], [SERBIAN, SERBIAN_LATIN])
    assert "terms: Portia = Порција" in entry(desk, locale="sr").comments
    assert "terms: Portia = Porcija" in entry(desk, locale="sr@latin").comments
    assert draft(desk, ["storm"], [SERBIAN, SERBIAN_LATIN]).written == ()


def test_a_bad_row_is_said_and_stops_nothing(desk: Desk) -> None:
    path = terms(desk, "Portia,saint,Porcia,\nStorm,term,tormenta,\n")
    terms(desk, "x", "broken.csv").write_bytes(b"\xff\xfe\x00")
    report = draft(desk, ["storm"], [SPANISH])
    assert {type(problem) for problem in report.problems} == {TermsError}
    assert [problem.line for problem in report.problems if problem.path == path] == [2]
    assert entry(desk).state is State.DRAFT
    findings = [one for one in check(desk, ["storm"], [SPANISH]) if one.check == "authority"]
    assert [(one.path.name, one.line) for one in findings][-1] == ("glossary.csv", 2)


def test_terms_that_cannot_be_read_undo_no_draft(desk: Desk) -> None:
    path = terms(desk, "Portia,person,Porcia,\n")
    draft(desk, ["storm"], [SPANISH])
    before = entry(desk)
    path.write_bytes(path.read_bytes() + "Niš,place,Niš,\n".encode("cp1250"))
    report = draft(desk, ["storm"], [SPANISH])
    assert (len(report.problems), report.written) == (1, ())
    assert entry(desk) == before


def test_check_reports_the_use_of_the_desks_terms(desk: Desk) -> None:
    terms(desk, "Portia,person,Porcia,\n")
    draft(desk, ["storm"], [SPANISH])
    (finding,) = check_use(desk, ["storm"], [SPANISH])
    assert finding.message == "'Portia' is in the source, but not 'Porcia' in the translation"
    assert check_terms(desk, desk.targets) == ()


def test_import_keeps_what_the_desk_has(desk: Desk, tmp_path: Path) -> None:
    own = terms(desk, "Portia,person,Porcia,\n")
    before = own.read_bytes()
    other = tmp_path / "glossary.csv"
    other.write_text(HEADER + "Portia,person,Portia,\nport,term,puerto,\n", encoding="utf-8")
    (done,) = import_terms(desk, [other], None, [])
    assert (done.new, done.same, len(done.different)) == (1, 0, 1)
    assert done.kept == desk.root / "terms" / "glossary-2.csv"
    assert own.read_bytes() == before
    assert [term.sources for term in read_terms(desk, [])] == [("port",), ("Portia",)]
    (again,) = import_terms(desk, [other], None, [])
    assert (again.new, again.same, len(again.different), again.kept) == (0, 1, 1, None)


def test_import_of_a_bad_file_keeps_nothing(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.tbx"
    good.write_text(HEADER + "port,term,puerto,\n", encoding="utf-8")
    bad.write_text("<tmx/>", encoding="utf-8")
    with pytest.raises(TermsError, match="not TBX"):
        import_terms(desk, [good, bad], None, [])
    assert read_terms(desk, []) == ()


@pytest.mark.parametrize("suffix", [".csv", ".tbx"])
def test_what_is_exported_is_imported_elsewhere(desk: Desk, tmp_path: Path, suffix: str) -> None:
    terms(desk, "Portia,person,Porcia,Порција\nMeta,term,,,yes\n")
    file = tmp_path / f"out{suffix}"
    languages = desk.choose(["es", "sr-Latn"])
    assert export_terms(desk, file, languages, []) == (True, 2)
    assert export_terms(desk, file, languages, []) == (False, 2)
    assert "Porcija" in file.read_text(encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (done,) = import_terms(Desk(elsewhere), [file], None, [])
    assert (done.new, done.different) == (2, ())
    there = read_terms(Desk(elsewhere), [])
    assert [term.sources for term in there] == [("Portia",), ("Meta",)]
    assert there[1].keep
    assert {one.locale: one.names for one in there[0].wordings} == {
        "es": ("Porcia",),
        "sr": ("Порција",),
    }


def test_search(desk: Desk) -> None:
    terms(desk, "Portia,person,Porcia,Порција\n")
    found = search_terms(desk, "porcia", desk.targets, [])
    assert [(term.sources, own) for term, own in found] == [(("Portia",), True)]
    (term, own), *_ = search_terms(desk, "Беч", [SERBIAN], [])
    assert (term.sources, own) == (("Vienna",), False)
    assert search_terms(desk, "nowhere at all", desk.targets, []) == ()


def test_no_proposal_for_a_name_that_the_desk_has(desk: Desk) -> None:
    path = desk.root / "sources" / "storm.txt"
    path.write_text(STORY.replace(SENTENCE, "Milan Resic left."), encoding="utf-8", newline="")
    extract(desk, [path], desk.targets)

    def proposed() -> list[str]:
        draft(desk, ["storm"], [SERBIAN])
        comments = entry(desk, "Milan Resic left.", "sr").comments
        return [line for line in comments if line.startswith("name: ")]

    assert len(proposed()) == 1
    terms(desk, "Milan Resic,person,,Милан Решић,\n")
    assert proposed() == []
