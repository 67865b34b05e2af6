"""TMX read and written, good and hostile."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import CorpusError
from l10n.tmx import LARGEST_UNIT, TmxUnit, parse_tmx, serialize_tmx

PATH = Path("memory.tmx")
HOSTILE = "a<&>\"'%{}\\ \u2028\x85\u00a0\u202f\u200f\u2068\ufeff\U0001f600жђ"


def parsed(content: bytes) -> list[TmxUnit]:
    return list(parse_tmx(BytesIO(content), PATH))


def written(*units: TmxUnit) -> bytes:
    return b"".join(serialize_tmx(units, "1.0"))


def test_a_file_in_full() -> None:
    unit = TmxUnit((("en", "R&D"), ("sr-Cyrl", "Развој")), (("x-origin", "storm"),), "20260514T0")
    assert written(unit).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        '  <header creationtool="l10n" creationtoolversion="1.0" segtype="sentence" o-tmf="l10n" '
        'adminlang="en" srclang="en" datatype="plaintext"/>\n  <body>\n'
        '    <tu changedate="20260514T0">\n      <prop type="x-origin">storm</prop>\n'
        '      <tuv xml:lang="en">\n        <seg>R&amp;D</seg>\n      </tuv>\n'
        '      <tuv xml:lang="sr-Cyrl">\n        <seg>Развој</seg>\n      </tuv>\n    </tu>\n'
        "  </body>\n</tmx>\n"
    )


@given(st.lists(st.tuples(st.text(HOSTILE), st.text(HOSTILE)), max_size=4))
def test_what_is_written_reads_the_same(pairs: list[tuple[str, str]]) -> None:
    units = [TmxUnit((("en", source), ("ru", target))) for source, target in pairs]
    assert parsed(written(*units)) == units


def test_what_xml_cannot_hold_is_left_out() -> None:
    unit = TmxUnit((("en", "a\x01b\x0cc\ud800d\ufffee"),))
    assert parsed(written(unit)) == [TmxUnit((("en", "abcde"),))]


def test_inline_marks_give_their_text_and_not_their_code() -> None:
    content = (
        b'<tmx version="1.4"><header srclang="en"/><body><tu creationdate="20200101T000000Z">'
        b'<tuv lang="EN-US"><seg>A <bpt i="1">&lt;b&gt;</bpt><hi>big</hi><ept i="1">&lt;/b&gt;'
        b"</ept> storm<ph/></seg></tuv><tuv/></tu></body></tmx>"
    )
    assert parsed(content) == [TmxUnit((("EN-US", "A big storm"),), (), "20200101T000000Z")]


def test_utf_16_is_read() -> None:
    unit = '<tu><tuv lang="ru"><seg>Да</seg></tuv></tu>'
    text = f'<?xml version="1.0" encoding="UTF-16"?><tmx>{unit}</tmx>'
    assert parsed(text.encode("utf-16")) == [TmxUnit((("ru", "Да"),))]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "memory.tmx:1: not TMX: no element found", id="empty"),
        pytest.param(b"<tmx>\n<tu></tmx>", "memory.tmx:2: not TMX: mismatched tag", id="broken"),
        pytest.param(b"<tmx><body><tu>", "memory.tmx:1: not TMX: no element found", id="cut"),
        pytest.param(b"<html/>", "memory.tmx: not TMX: it starts with <html>", id="stranger"),
        pytest.param(
            b"<tmx xmlns='urn:x'/>",
            "memory.tmx: not TMX: it starts with <{urn:x}tmx>",
            id="namespace",
        ),
        pytest.param(b"One\tUno", "memory.tmx:1: not TMX: syntax error", id="text"),
        pytest.param(
            b'<?xml version="1.0" encoding="klingon"?><tmx/>',
            "memory.tmx: not TMX: unknown encoding: klingon; save it as UTF-8",
            id="encoding",
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="Shift_JIS"?><tmx/>',
            "memory.tmx: not TMX: multi-byte encodings are not supported; save it as UTF-8",
            id="encoding-expat-lacks",
        ),
    ],
)
def test_bad_files(content: bytes, said: str) -> None:
    with pytest.raises(CorpusError) as caught:
        parsed(content)
    assert str(caught.value).startswith(said)


class Flood(BytesIO):
    """An endless segment."""

    def read(self, size: int | None = -1) -> bytes:
        """Return a chunk of it."""
        return super().read(size) or b"a" * (size or 1)


def test_a_segment_without_end_is_refused() -> None:
    with pytest.raises(CorpusError, match="no unit ends within 16 MiB"):
        list(parse_tmx(Flood(b"<tmx><body><tu><tuv><seg>"), PATH))


def test_units_do_not_pile_up() -> None:
    """A file of more than the bound passes where its units are small, and is read as it comes."""
    unit = b'<tu><tuv lang="en"><seg>' + b"a" * 50_000 + b"</seg></tuv></tu>"
    count = LARGEST_UNIT // len(unit) + 2
    file = BytesIO(b"<tmx><body>" + unit * count + b"</body></tmx>")
    units = parse_tmx(file, PATH)
    next(units)
    assert file.tell() < 10 * len(unit)
    assert sum(1 for _ in units) == count - 1
