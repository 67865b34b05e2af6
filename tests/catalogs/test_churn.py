"""Zero churn, measured: thousands of generated and hostile entries against the `msgcat` binary."""

from __future__ import annotations

import difflib
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.model import Catalog, Entry

pytestmark = pytest.mark.skipif(shutil.which("msgcat") is None, reason="no gettext tools")
FILES, ENTRIES = 6, 500
HEADER = (
    ("Project-Id-Version", "a desk of the world and of everything else that is on the wire today"),
    ("Last-Translator", "Ана Илић <ana@example.org>"),
    ("Language-Team", "Serbian <https://example.org/a/long/address/of/a/team/that/does/not/fit>"),
    ("Language", "sr"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);"),
    ("X-Quote", 'a "quoted" value with a \\ and a tab\t.'),
)  # fmt: skip
NEWS_TEXT = """
the minister said that on Monday at least people were hurt near border la alcaldesa señaló después
años ningún ferry zarpó ¿cuándo? ¡nunca! министр сообщил что погибли люди в понедельник ёлка объём
саопштила је лука путовање љубав ђак џемпер ћирилица 1,234.5 1.234,5 12 %s 50% $3.2bn €5 £7 -3.5 +4
№5 §7 2026-11-24 10:30 3/4 14. well-known e-mail U.S. U.N. and/or he/she (EFE).- (AP) — – ... …
«два» „три“ “four” ‘five’
"""
NEWS = tuple(NEWS_TEXT.split())
WIDE_TEXT = """
日本語の記事は改行される。 韓國어 한국어 ｆｕｌｌｗｉｄｔｈ 「引用」、。！？ ﾊﾝｶｸ ぁっゃー々 （注）
東京・大阪 〜 ％ ￥５ ：； （東京） 『本』 【速報】 ・ ゝ ヶ ー っ ⅓ № ① ㊙ ㎞ Ａ１
ㄱㄴ 中文。 ，、；：「」 · × ÷ ± § ¶ † • ′ ″ ※ ☎ ♥
"""
HOSTILE = (
    "https://example.org/a/very/long/path/that/never/ends?with=query&and=more#and-a-fragment",
    "user.name+tag@example.org", "C:\\wire\\new\\table", "/usr/share/locale/sr@latin/LC_MESSAGES",
    "a" * 90, "Ж" * 85, "слово-" * 20, "one/two/" * 15, "под/над" * 14, "1,2,3," * 20, "記" * 45,
    *WIDE_TEXT.split(), *"{}[]()|`'$€+-/.,!?;:%—–™‰",
    "e\u0301" * 30, "ко\u0308" * 20, "a\u200bb", "x\u2060y", "\u200f\u05e9\u05dc\u05d5", "\ufeff",
    "no\u00a0break", "thin\u202fspace", "soft\u00adhyphen", "non\u2011breaking",
    "\u2028", "\u2029", "\u0085", "\t", "\\", '"', "\\n", "\a", "\b", "\f", "\v", "\r",
    "{name}", "%(name)s", "&amp;", "--", "---", "//", "..", "°C", "\u2014\u2014", "←→", "😀",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\U0001f1f7\U0001f1f8",
)  # fmt: skip
PLACES = ("storm", "луке", "a b", "港")
LINES = ("machine: argos en-sr 1.0 score -0.21 draft:4421192e", "a note, " * 14, "", "  indented",
         "#hash", ", comma", "~ tilde", "| bar", "日本語 " * 20)  # fmt: skip
FLAGS = ("no-wrap", "no-c-format", "no-python-format", "no-wrap")


def text(chance: random.Random) -> str:
    """Return a text of words of news or of anything, with spaces between most of them."""
    pool = chance.choice((NEWS, NEWS, HOSTILE, NEWS + HOSTILE))
    joints = chance.choice(((" ",), (" ", " ", " ", ""), (" ", "  ", "\n", ", ", "")))
    words = chance.choices(pool, k=chance.choice((1, 2, 6, 15, 30, 60)))
    return "".join(word + chance.choice(joints) for word in words)


def entries(count: int, chance: random.Random) -> Iterator[Entry]:
    """Yield entries of every make, each with a key of its own."""
    for number in range(count):
        sometimes: Callable[[float], bool] = lambda share: chance.random() < share  # noqa: E731
        plural = text(chance) if sometimes(0.15) else None
        previous = sometimes(0.3)
        empty = sometimes(0.05)
        yield Entry(
            source=f"{text(chance)} {number}",
            target="" if plural or empty else text(chance),
            context=text(chance) if sometimes(0.25) else None,
            fuzzy=previous or sometimes(0.3),
            previous=text(chance) if previous else None,
            previous_context=text(chance) if previous and sometimes(0.3) else None,
            previous_plural=text(chance) if previous and plural else None,
            comments=tuple(chance.choices(LINES, k=chance.randint(0, 3))),
            notes=tuple(chance.choices(LINES[1:], k=chance.randint(0, 2))),
            references=tuple(
                (f"sources/{chance.choice(PLACES)}.txt", chance.randint(1, 9999))
                for _ in range(chance.choice((0, 1, 1, 2, 9)))
            ),
            flags=FLAGS[chance.randint(0, 3) :][:1] if sometimes(0.2) else (),
            obsolete=sometimes(0.15) and not empty,
            plural=plural,
            plural_targets=tuple(text(chance) for _ in range(3)) if plural else (),
        )  # fmt: skip


def msgcat(content: bytes, *words: str) -> str:
    command = ["msgcat", *words, "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("wrap", [True, False], ids=["79-columns", "no-wrap"])
def test_thousands_of_entries_are_what_msgcat_writes(wrap: bool, tmp_path: Path) -> None:
    same, differing = 0, []
    for seed in range(FILES):
        catalog = Catalog("sr", tuple(entries(ENTRIES, random.Random(seed))), HEADER, ("Desk", ""))
        ours = serialize(catalog, wrap=wrap)
        theirs = msgcat(ours, *(() if wrap else ("--no-wrap",)))
        pairs = list(zip(ours.decode().split("\n\n"), theirs.split("\n\n"), strict=True))
        same += sum(one == other for one, other in pairs) - 1  # the header is no entry
        differing += [pair for pair in pairs if pair[0] != pair[1]]
        # What was read and is written again is the same too.
        path = tmp_path / "sr.po"
        path.write_bytes(ours)
        assert serialize(parse_catalog(path), wrap=wrap) == ours
    shown = ["\n".join(difflib.ndiff(a.split("\n"), b.split("\n"))) for a, b in differing[:5]]
    print(f"{same} of {FILES * ENTRIES} entries as msgcat writes them, wrapped: {wrap}")
    assert not differing, "\n\n".join(shown)
    assert same == FILES * ENTRIES
