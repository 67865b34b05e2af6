"""Bad files through the real command line: one line each, the rest goes on, nothing is lost.

The tests may run as root, whom no mode stops: where only a refusal of the system itself can be
the cause, its call is replaced, and the test says so.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.catalogs import parse_catalog
from l10n.cli import group
from l10n.cli import main as real_main
from l10n.errors import L10nError

STORY = "Weather\n\nStorm closes port\n\nBelgrade, May 14 (EFE).- A storm closed the port.\n"
LOCALES = ("es", "ru", "sr", "sr@latin")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a desk with one good story and the engine that needs no model."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def run(desk: Path, command: str = "run", *words: str) -> Result:
    def call() -> None:
        group(["-C", str(desk), "-q", command, *words], standalone_mode=False)

    # The real entry point turns errors into lines; click's runner would show tracebacks.
    runner = CliRunner()
    with runner.isolation() as (out, err, _):
        code = 0
        try:
            real_main(call)
        except SystemExit as error:
            code = int(error.code or 0)
        return Result(runner, out.getvalue(), err.getvalue(), b"", None, code, None)


def refused(desk: Path, command: str = "run", *words: str) -> list[str]:
    """Return the lines of a command that must fail."""
    outcome = run(desk, command, *words)
    assert outcome.exit_code == 1, outcome.stderr
    return outcome.stderr.splitlines()


def published(desk: Path, slug: str = "storm") -> bool:
    catalogs = [desk / "locales" / name / "LC_MESSAGES" / f"{slug}.po" for name in LOCALES]
    return all(path.exists() and parse_catalog(path).entries for path in catalogs) and (
        (desk / "editions" / "text" / slug / "es.txt").exists()
    )


def is_kept(path: Path) -> bool:
    """Whether a file is more than a note of what need not be done again."""
    return path.is_file() and path.name != "done.sqlite"


def leftovers(desk: Path) -> list[Path]:
    return list(desk.rglob("*.l10n-tmp"))


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", "", "empty; write the story or remove the file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "2:", "binary data; only text can be read"),
        (b"Head\n\n\x00\x01\x02 text", "3:", "binary data; only text can be read"),
        (b"Head\n\ncaf\x81 text", "3:", "neither UTF-8 nor Windows-1252; save the file as UTF-8"),
        (b"\xef\xbb\xbfHead\n\ncaf\xff", "3:", "invalid utf-8-sig; save the file as UTF-8"),
        (b"\xff\xfeH\x00e", "1:", "invalid utf-16-le; save the file as UTF-8"),
    ],
    ids=["empty", "png", "nul", "encoding", "after-a-mark", "half-a-utf-16"],
)
def test_a_bad_story(desk: Path, content: bytes, line: str, reason: str) -> None:
    path = desk / "sources" / "bad.txt"
    path.write_bytes(content)
    assert refused(desk) == [f"{path}:{line} {reason}"]
    assert published(desk)
    assert path.read_bytes() == content


def test_a_line_of_fifty_megabytes(desk: Path) -> None:
    path = desk / "sources" / "long.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"a" * 2**20)
    began = time.perf_counter()
    assert refused(desk) == [f"{path}: over 16 MiB; split the file"]
    assert time.perf_counter() - began < 10
    assert published(desk)


def test_a_gigabyte_that_is_not_there_costs_no_memory(desk: Path) -> None:
    path = desk / "sources" / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(2**30)
    assert refused(desk) == [f"{path}: over 16 MiB; split the file"]


def test_a_line_over_a_megabyte(desk: Path) -> None:
    path = desk / "sources" / "long.txt"
    path.write_bytes(b"Head\n\n" + b"word " * 2**18)
    assert refused(desk) == [f"{path}:3: a line over 1 MiB; break it"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("two words.txt", "two-words"),
        ("Београд данас.txt", "Београд-данас"),
        ("50% 'off' & \"more\".txt", "50-off--more"),
        ("a\nb.txt", "a-b"),
        ("-rf.txt", "-rf"),
        ("\u2003wide\u00a0.TXT", "wide"),
    ],
    ids=["space", "cyrillic", "shell", "line-break", "dash", "wide-spaces"],
)
def test_an_odd_name(desk: Path, name: str, slug: str) -> None:
    (desk / "sources" / name).write_text(STORY, encoding="utf-8")
    assert run(desk).exit_code == 0
    assert published(desk, slug)
    reference = parse_catalog(desk / "locales" / "ru" / "LC_MESSAGES" / f"{slug}.po").entries[0]
    assert reference.references[0][0] == f"sources/{name}"
    before = {path: path.read_bytes() for path in desk.rglob("*.*") if is_kept(path)}
    run(desk)
    assert before == {path: path.read_bytes() for path in desk.rglob("*.*") if is_kept(path)}


def test_a_name_that_is_no_text(desk: Path) -> None:
    path = os.path.join(os.fsencode(desk / "sources"), b"caf\xe9.txt")  # noqa: PTH118 (bytes)
    with open(path, "wb") as file:  # noqa: PTH123 (bytes)
        file.write(STORY.encode())
    assert run(desk).exit_code == 0
    assert published(desk, "caf")


def test_the_line_of_a_bad_story_with_an_odd_name_is_one_line(desk: Path) -> None:
    (desk / "sources" / "a\nb.txt").write_bytes(b"")
    (line,) = refused(desk)
    assert line.endswith("a\\nb.txt: empty; write the story or remove the file")


def test_two_stories_with_one_slug(desk: Path) -> None:
    other = desk / "sources" / "zweite" / "storm.txt"
    other.parent.mkdir()
    other.write_text(STORY.replace("Storm", "Thief"), encoding="utf-8")
    reason = f"{other}: same slug 'storm' as sources/storm.txt; rename one"
    assert refused(desk) == [reason]
    edition = (desk / "editions" / "text" / "storm" / "es.txt").read_text(encoding="utf-8")
    assert "Thief" not in edition
    # Chosen alone it would take over the catalogs of the first.
    assert refused(desk, "run", str(other)) == [reason]
    assert edition == (desk / "editions" / "text" / "storm" / "es.txt").read_text(encoding="utf-8")


def test_the_slug_of_our_own_strings(desk: Path) -> None:
    own = desk / "locales" / "es" / "LC_MESSAGES" / "l10n.po"
    own.parent.mkdir(parents=True)
    own.write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    path = desk / "sources" / "l10n.txt"
    path.write_text(STORY, encoding="utf-8")
    taken = "the slug 'l10n' is taken by the program's own strings; rename the file"
    assert refused(desk) == [f"{path}: {taken}"]
    assert own.read_text(encoding="utf-8") == 'msgid ""\nmsgstr ""\n'


@pytest.mark.parametrize(
    ("damage", "line", "reason"),
    [
        ("<<<<<<< HEAD\n", 1, "an unfinished merge; resolve the conflict, then run again"),
        ('msgstr "no end\n', 1, "broken PO: no whole string; mend it and check with msgfmt -c"),
        ("Ein Satz.\n", 1, "broken PO: no whole string; mend it and check with msgfmt -c"),
        ("# \udcff\n", 1, "not UTF-8; convert it with msgconv -t UTF-8"),
    ],
    ids=["conflict", "open-string", "text", "bytes"],
)
def test_a_broken_catalog(desk: Path, damage: str, line: int, reason: str) -> None:
    run(desk)
    path = desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po"
    broken = damage.encode("utf-8", "surrogateescape") + path.read_bytes()
    path.write_bytes(broken)
    (desk / "sources" / "storm.txt").write_text(STORY + "\nMore.\n", encoding="utf-8")
    assert set(refused(desk)) == {f"{path}:{line}: {reason}"}
    assert path.read_bytes() == broken
    spanish = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    assert "More." in [entry.source for entry in parse_catalog(spanish).entries]


def test_a_file_where_a_folder_belongs(desk: Path) -> None:
    (desk / "locales").write_bytes(b"mine")
    lines = refused(desk)
    template = desk / "locales" / "templates" / "storm.pot"
    assert lines == [
        f"{template}: not a directory; move away the file that stands where a folder belongs"
    ]
    assert (desk / "locales").read_bytes() == b"mine"


def test_a_file_where_the_lock_belongs(desk: Path) -> None:
    (desk / ".l10n").write_bytes(b"mine")
    (line,) = refused(desk)
    assert line.startswith(f"{desk / '.l10n'}: ")
    assert not (desk / "locales").exists()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO], ids=errno.errorcode.get)
def test_a_disk_that_refuses(desk: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """The system's fsync is replaced: it refuses every file of the second story's."""
    run(desk)
    before = {path: path.read_bytes() for path in desk.rglob("*.*") if is_kept(path)}
    (desk / "sources" / "storm.txt").write_text(STORY + "\nMore.\n", encoding="utf-8")
    (desk / "sources" / "calm.txt").write_text(STORY, encoding="utf-8")
    sync = os.fsync

    def refuse(descriptor: int) -> None:
        if ".storm." in os.readlink(f"/proc/self/fd/{descriptor}"):  # noqa: PTH115
            raise OSError(code, os.strerror(code))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    lines = refused(desk)
    assert all("storm" in line and os.strerror(code).lower() in line for line in lines)
    assert lines
    assert leftovers(desk) == []
    storm = {path for path in before if path.name.startswith("storm.po")}
    assert all(path.read_bytes() == before[path] for path in storm)
    assert published(desk, "calm")


def test_a_source_that_may_not_be_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening is replaced: root may read everything."""
    path = desk / "sources" / "secret.txt"
    path.write_text(STORY, encoding="utf-8")
    real = Path.open

    def deny(self: Path, *words: object, **names: object) -> object:
        if self.name == "secret.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(self, *words, **names)  # type: ignore[call-overload]  # as it came

    monkeypatch.setattr(Path, "open", deny)
    advice = "give yourself the right with chmod or chown"
    assert refused(desk) == [f"{path}: permission denied; {advice}"]
    assert published(desk)


def test_a_catalog_that_is_a_pipe(desk: Path) -> None:
    run(desk)
    path = desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po"
    path.unlink()
    os.mkfifo(path)
    assert set(refused(desk)) == {f"{path}: not a file with text; remove it or write one"}
    assert refused(desk, "publish") == [f"{path}: not a file with text; remove it or write one"]


def test_links_and_pipes(desk: Path) -> None:
    sources = desk / "sources"
    (sources / "gone.txt").symlink_to(sources / "nowhere.txt")
    (sources / "loop.txt").symlink_to(sources / "loop.txt")
    (sources / "down").symlink_to(sources)
    (sources / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(sources / "pipe.txt")
    advice = "remove the link that leads back to itself"
    assert refused(desk) == [
        f"{sources / 'gone.txt'}: no such file; check the name",
        f"{sources / 'loop.txt'}: too many levels of symbolic links; {advice}",
        f"{sources / 'pipe.txt'}: not a file with text; remove it or write one",
        f"{sources / 'zero.txt'}: not a file with text; remove it or write one",
    ]
    assert published(desk)


def test_a_story_behind_a_link_keeps_its_place(
    desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("wire") / "abc.txt"
    elsewhere.write_text(STORY, encoding="utf-8")
    (desk / "sources" / "linked.txt").symlink_to(elsewhere)
    assert run(desk).exit_code == 0
    first = parse_catalog(desk / "locales" / "ru" / "LC_MESSAGES" / "linked.po").entries[0]
    assert first.references == (("sources/linked.txt", 1),)


def test_a_deep_folder(desk: Path) -> None:
    folder = desk / "sources"
    for _ in range(120):
        folder /= "down"
    folder.mkdir(parents=True)
    (folder / "deep.txt").write_text(STORY, encoding="utf-8")
    assert run(desk).exit_code == 0
    assert published(desk, "deep")


def test_the_longest_name(desk: Path) -> None:
    (desk / "sources" / ("x" * 251 + ".txt")).write_text(STORY, encoding="utf-8")
    assert run(desk).exit_code == 0
    assert published(desk, "x" * 251)


def test_control_characters_stay_out_of_catalogs_and_editions(desk: Path) -> None:
    odd = (
        "\x01Storm\x1b closes\x7f \ufeffport\n\n\x02A storm\x00".replace("\x00", "\x03")
        + " came.\n"
    )
    path = desk / "sources" / "odd.txt"
    path.write_text(odd, encoding="utf-8")
    assert run(desk).exit_code == 0
    content = (desk / "locales" / "templates" / "odd.pot").read_bytes()
    assert not any(byte < 32 and byte != 10 for byte in content)
    assert b'"Storm closes port"' in content
    for edition in (desk / "editions").rglob("*.*"):
        assert not any(byte < 32 and byte != 10 for byte in edition.read_bytes()), edition
    if shutil.which("msgfmt"):
        assert os.system(f"msgfmt -c -o /dev/null '{desk}/locales/es/LC_MESSAGES/odd.po'") == 0  # noqa: S605


def test_ten_thousand_paragraphs(desk: Path) -> None:
    text = STORY + "".join(
        f"\nThe council met on Jan. {n % 28 + 1} about No. {n}.\n" for n in range(10_000)
    )
    (desk / "sources" / "storm.txt").write_text(text, encoding="utf-8")
    (desk / "l10n.toml").write_text('[desk]\ntargets = ["ru"]\n', encoding="utf-8")
    began = time.perf_counter()
    assert run(desk, "extract").exit_code == 0
    assert time.perf_counter() - began < 60
    catalog = parse_catalog(desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po")
    assert len(catalog.entries) == 10_004


def test_an_error_is_one_line() -> None:
    def fail() -> None:
        raise L10nError("why; and what to do", path="a\nb", line=3)

    runner = CliRunner()
    with runner.isolation() as (_, err, _), pytest.raises(SystemExit):
        real_main(fail)
    assert err.getvalue() == b"a\\nb:3: why; and what to do\n"


@pytest.mark.parametrize("damage", ["truncated", "climbing"])
def test_a_bad_model_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    package = tmp_path / "translate-en_es-9_9.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("translate-en_es-9_9/metadata.json", '{"from_code": "en"}')
        if damage == "climbing":
            archive.writestr("translate-en_es-9_9/../../evil.txt", "x")
    if damage == "truncated":
        package.write_bytes(package.read_bytes()[:60])
    outcome = run(tmp_path, "models", "install", str(package))
    assert outcome.exit_code == 1
    (line,) = outcome.stderr.splitlines()
    assert line.startswith(f"{package}: ")
    assert ("unsafe member" if damage == "climbing" else "zip archive") in line
    assert [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"] == []
    assert not (tmp_path / "evil.txt").exists()
