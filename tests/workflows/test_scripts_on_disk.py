"""Serbian in two scripts: what is edited in one catalog reaches the other."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.catalogs import parse_catalog, serialize
from l10n.cli import group
from l10n.model import Entry

SENTENCE = "Nobody was hurt, the port said."
STORY = f"Weather\n\nStorm closes port\n\nA storm closed the port on Monday.\n\n{SENTENCE}\n"
OLD = ("Нико није повређен.", "Niko nije povređen.")


@dataclass(frozen=True)
class Edit:
    """What a person does to an entry: a new text, and whether it is left fuzzy."""

    text: str
    fuzzy: bool = False


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


def catalog(desk: Path, locale: str) -> Path:
    return desk / "locales" / locale / "LC_MESSAGES" / "storm.po"


def entry(desk: Path, locale: str, source: str = SENTENCE) -> Entry:
    return next(e for e in parse_catalog(catalog(desk, locale)).entries if e.source == source)


def change(desk: Path, locale: str, edited: Entry) -> None:
    path = catalog(desk, locale)
    before = parse_catalog(path)
    entries = tuple(edited if e.key == edited.key else e for e in before.entries)
    path.write_bytes(serialize(replace(before, entries=entries)))


def edit(desk: Path, locale: str, done: Edit | None) -> None:
    if done is not None:
        now = entry(desk, locale)
        change(desk, locale, replace(now, target=done.text, fuzzy=done.fuzzy))


def snapshot(desk: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (desk / "locales").rglob("*.po*")}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8", newline="")
    run(tmp_path, "extract")
    return tmp_path


@pytest.mark.parametrize(
    ("start", "cyrillic", "latin", "expected"),
    [
        pytest.param(
            Edit(OLD[0]), None, None, (Edit(OLD[0]), Edit(OLD[1])), id="nothing changed"
        ),
        pytest.param(
            Edit(OLD[0]), Edit("Нема повређених."), None,
            (Edit("Нема повређених."), Edit("Nema povređenih.")), id="Cyrillic changed",
        ),
        pytest.param(
            Edit(OLD[0]), None, Edit("Nema povređenih."),
            (Edit("Нема повређених."), Edit("Nema povređenih.")), id="Latin changed",
        ),
        pytest.param(
            Edit(OLD[0]), Edit("Нема повређених."), Edit("Nema povređenih."),
            (Edit("Нема повређених."), Edit("Nema povređenih.")), id="both to the same",
        ),
        pytest.param(
            Edit(OLD[0], fuzzy=True), None, Edit(OLD[1]),
            (Edit(OLD[0]), Edit(OLD[1])), id="reviewed in Latin",
        ),
        pytest.param(
            Edit(OLD[0], fuzzy=True), Edit(OLD[0]), None,
            (Edit(OLD[0]), Edit(OLD[1])), id="reviewed in Cyrillic",
        ),
        pytest.param(
            Edit(OLD[0]), None, Edit(OLD[1], fuzzy=True),
            (Edit(OLD[0], fuzzy=True), Edit(OLD[1], fuzzy=True)), id="doubted in Latin",
        ),
        pytest.param(
            Edit(OLD[0]), Edit(""), None, (Edit(OLD[0]), Edit(OLD[1])),
            id="approved words come back to an emptied Cyrillic",
        ),
        pytest.param(
            Edit(OLD[0]), None, Edit(""), (Edit(OLD[0]), Edit(OLD[1])),
            id="approved words come back to an emptied Latin",
        ),
        pytest.param(
            Edit(OLD[0]), Edit("Нема повређених."), Edit(""),
            (Edit("Нема повређених."), Edit("Nema povređenih.")), id="newer words fill",
        ),
        pytest.param(
            Edit("Конјункција ИТ-гране."), None, Edit("Nova konjunkcija IT-grane."),
            (Edit("Нова конјункција ИТ-гране."), Edit("Nova konjunkcija IT-grane.")),
            id="untouched words keep the spelling they had",
        ),
    ],
)  # fmt: skip
def test_edits_flow(
    desk: Path, start: Edit, cyrillic: Edit | None, latin: Edit | None, expected: tuple[Edit, Edit]
) -> None:
    edit(desk, "sr", start)
    run(desk, "draft")
    for locale in ("sr", "sr@latin"):
        now = entry(desk, locale)
        change(desk, locale, replace(now, comments=("ask the desk", *now.comments)))
    edit(desk, "sr", cyrillic)
    edit(desk, "sr@latin", latin)
    outcome = run(desk, "draft")
    assert outcome.exit_code == 0, outcome.output
    for locale, wanted in zip(("sr", "sr@latin"), expected, strict=True):
        now = entry(desk, locale)
        assert Edit(now.target, now.fuzzy) == wanted
        assert now.comments[0] == "ask the desk"
        subprocess.run(["msgfmt", "-c", "-o", "/dev/null", catalog(desk, locale)], check=True)
        same = subprocess.run(["msgcat", catalog(desk, locale)], check=True, capture_output=True)
        assert same.stdout == catalog(desk, locale).read_bytes()
    first = snapshot(desk)
    assert run(desk, "run").exit_code == 0
    assert snapshot(desk) == first


@pytest.mark.parametrize(
    ("cyrillic", "latin", "reason"),
    [
        pytest.param(
            Edit("Нема повређених."), Edit("Nema žrtava."), "and both changed", id="two texts"
        ),
        pytest.param(
            Edit("Нема повређених.", fuzzy=True), Edit(OLD[1], fuzzy=True), "and both changed",
            id="a text and a state",
        ),
        pytest.param(
            None, Edit("Niko iz LjUBAVI."), "cannot be written in Cyrillic", id="no way back"
        ),
    ],
)  # fmt: skip
def test_what_only_a_person_can_decide_is_shown_and_left(
    desk: Path, cyrillic: Edit | None, latin: Edit, reason: str
) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    run(desk, "draft")
    edit(desk, "sr", cyrillic)
    edit(desk, "sr@latin", latin)
    before = snapshot(desk)
    for _ in range(2):
        outcome = run(desk, "draft")
        assert outcome.exit_code == 1
        line = entry(desk, "sr").line
        other = f"locales/sr@latin/LC_MESSAGES/storm.po:{entry(desk, 'sr@latin').line}"
        lines = [one for one in outcome.output.splitlines() if reason in one]
        assert len(lines) == 1
        assert lines[0].startswith(f"{catalog(desk, 'sr')}:{line}: ")
        assert other in lines[0]
        assert snapshot(desk) == before


def test_a_dispute_quotes_the_words_that_differ(desk: Path) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    run(desk, "draft")
    edit(desk, "sr", Edit("Нема никог."))
    edit(desk, "sr@latin", Edit("Nema žrtava."))
    assert "both changed ('никог.' and 'žrtava.'); see " in run(desk, "draft").output


def test_emptying_one_side_settles_a_dispute(desk: Path) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    run(desk, "draft")
    edit(desk, "sr", Edit("Нема повређених."))
    edit(desk, "sr@latin", Edit("Nema žrtava."))
    run(desk, "draft")
    edit(desk, "sr", Edit(""))
    assert run(desk, "draft").exit_code == 0
    assert entry(desk, "sr").target == "Нема жртава."
    assert not entry(desk, "sr").fuzzy


@pytest.mark.parametrize("locale", ["sr", "sr@latin"])
def test_an_emptied_draft_is_drafted_again(desk: Path, locale: str) -> None:
    run(desk, "draft")
    made = [entry(desk, name, "Weather") for name in ("sr", "sr@latin")]
    assert [(one.target, one.fuzzy) for one in made] == [("Време", True), ("Vreme", True)]
    stale = replace(entry(desk, locale, "Weather"), target="", fuzzy=False)
    change(desk, locale, stale)
    assert run(desk, "draft").exit_code == 0
    assert [entry(desk, name, "Weather") for name in ("sr", "sr@latin")] == made


def test_the_engine_leaves_alone_what_a_person_wrote_in_latin(desk: Path) -> None:
    edit(desk, "sr@latin", Edit("Nema povređenih, kaže luka."))
    run(desk, "draft")
    assert entry(desk, "sr").target == "Нема повређених, каже лука."
    assert entry(desk, "sr").machine is None
    assert not entry(desk, "sr").fuzzy


def test_a_desk_draws_the_line_where_two_scripts_never_agreed(desk: Path) -> None:
    edit(desk, "sr", Edit("Нема повређених."))
    edit(desk, "sr@latin", Edit("Nema žrtava."))
    outcome = run(desk, "draft")
    assert outcome.exit_code == 1
    assert "never were in step" in outcome.output
    assert entry(desk, "sr@latin").target == "Nema žrtava."


def test_obsolete_entries_stay_and_edits_survive_a_new_take(desk: Path) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    run(desk, "draft")
    source = desk / "sources" / "storm.txt"
    source.write_text(STORY.replace(SENTENCE, "It rained."), encoding="utf-8", newline="")
    run(desk, "extract")
    assert entry(desk, "sr@latin").obsolete
    change(desk, "sr@latin", replace(entry(desk, "sr@latin"), target="Nema povređenih."))
    assert run(desk, "draft").exit_code == 0
    assert entry(desk, "sr").target == OLD[0]
    source.write_text(STORY, encoding="utf-8", newline="")
    run(desk, "extract")
    assert run(desk, "draft").exit_code == 0
    assert entry(desk, "sr").target == "Нема повређених."


def test_an_outdated_sentence_is_finished_in_latin(desk: Path) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    run(desk, "draft")
    source = desk / "sources" / "storm.txt"
    changed = SENTENCE.replace("Nobody", "No one")
    source.write_text(STORY.replace(SENTENCE, changed), encoding="utf-8", newline="")
    run(desk, "extract")
    now = entry(desk, "sr@latin", changed)
    assert now.previous == SENTENCE
    change(desk, "sr@latin", replace(now, fuzzy=False, previous=None))
    assert run(desk, "draft").exit_code == 0
    assert entry(desk, "sr", changed).previous is None
    assert not entry(desk, "sr", changed).fuzzy


def test_a_desk_with_latin_alone_keeps_both_in_step(desk: Path) -> None:
    settings = '[desk]\ntargets = ["sr-Latn"]\n[engine]\nengine = "pseudo"\n'
    (desk / "l10n.toml").write_text(settings, encoding="utf-8")
    for path in (desk / "locales").rglob("storm.po"):
        path.unlink()
    (desk / "sources" / "storm.txt").write_text(
        STORY.replace("A storm", "Belgrade, May 14 (EFE).- A storm"), encoding="utf-8", newline=""
    )
    assert run(desk, "run").exit_code == 0
    assert entry(desk, "sr@latin", "Belgrade, May 14 (EFE).-").target.startswith("Beograd, 14. maj")
    edit(desk, "sr@latin", Edit("Nema povređenih."))
    assert run(desk, "run").exit_code == 0
    assert entry(desk, "sr").target == "Нема повређених."
    first = snapshot(desk)
    assert run(desk, "run").exit_code == 0
    assert snapshot(desk) == first


@pytest.mark.parametrize("tag", ["sr", "sr-Latn"])
def test_either_language_brings_the_other_along(desk: Path, tag: str) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    assert run(desk, "draft", "--to", tag).exit_code == 0
    assert entry(desk, "sr@latin").target == OLD[1]


def test_a_language_of_its_own_leaves_serbian_alone(desk: Path) -> None:
    edit(desk, "sr", Edit(OLD[0]))
    before = snapshot(desk)
    run(desk, "draft", "--to", "es")
    after = snapshot(desk)
    assert [path for path in before if before[path] != after[path]] == [catalog(desk, "es")]
