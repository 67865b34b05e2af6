"""Pieces joined, cut, put into batches, and those that mix alphabets."""

from __future__ import annotations

import pytest

from l10n.engines.pieces import LONGEST, batches, cut, join_pieces, mixed_pieces


@pytest.mark.parametrize(
    ("tokens", "sizes"),
    [
        pytest.param([], [], id="empty"),
        pytest.param(["x"] * LONGEST, [200], id="at the limit"),
        pytest.param(["x"] * (LONGEST + 1), [200, 1], id="no spaces"),
        pytest.param(["\u2581a", "b"] * 101, [200, 2], id="words"),
        pytest.param((["\u2581a"] * 149 + [","] + ["\u2581a"] * 60), [150, 60], id="clause"),
    ],
)
def test_cut(tokens: list[str], sizes: list[int]) -> None:
    pieces = cut(tokens)
    assert [len(piece) for piece in pieces] == sizes
    assert [token for piece in pieces for token in piece] == tokens


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        pytest.param([], "", id="empty"),
        pytest.param(["\u2581Do", "br", "o", "\u2581jutro", "."], "Dobro jutro.", id="words"),
        pytest.param(["\u2581a", "<0xE2>", "<0x98>", "<0x83>", "b"], "a\u2603b", id="bytes"),
        pytest.param(["\u2581a", "<0xE2>", "<0x98>"], "a\ufffd", id="half a character"),
        pytest.param(["<", "0", "x", "4", "1", ">"], "<0x41>", id="text that looks like a byte"),
        pytest.param(["\u2581\u041f\u0430\u0441", "_"], "\u041f\u0430\u0441_", id="underscore"),
    ],
)
def test_join_pieces(pieces: list[str], text: str) -> None:
    assert join_pieces(pieces) == text


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([1, 3, 2, 2], [[1], [2, 3], [0]], id="longest first"),
        pytest.param([9, 1], [[0], [1]], id="longer than a batch"),
    ],
)
def test_batches(lengths: list[int], expected: list[list[int]]) -> None:
    assert list(batches(lengths, 5)) == expected


@pytest.mark.parametrize(
    ("pieces", "mixed"),
    [
        pytest.param([], set(), id="none"),
        pytest.param(["\u2581net", "\u043e\u043c"], {"\u2581net"}, id="Latin first"),
        pytest.param(["\u2581\u043d\u0430", "ccident"], {"ccident"}, id="Latin last"),
        pytest.param(["\u2581GOP", "\u2581\u043d\u0430"], set(), id="two words"),
        pytest.param(["\u2581YouTube", "-", "\u0430"], set(), id="a hyphen parts words"),
        pytest.param(["\u2581\u043d\u0430", "<0xE2>", "<0x98>", "<0x83>"], set(), id="bytes"),
    ],
)
def test_mixed_pieces(pieces: list[str], mixed: set[str]) -> None:
    assert mixed_pieces(pieces) == mixed
