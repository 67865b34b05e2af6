"""SentencePiece pieces: to text and back, in batches, and which of them mix alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.alphabets import LATIN, mixed_words

LONGEST = 200
"""Pieces a model sees at once; a longer text is cut, as models lose the thread beyond it."""

_SPACE = "\u2581"
_BYTE = re.compile(r"<0x([0-9A-F]{2})>")
_CLAUSE_ENDS = (",", ";", ":", ".", "!", "?")


def join_pieces(tokens: Sequence[str]) -> str:
    """Return the text that SentencePiece pieces stand for, byte pieces included.

    By hand, since the pieces of an OPUS-MT target are strangers to the source's processor.

    >>> join_pieces(["\u2581Snow", ":", "\u2581", "<0xE2>", "<0x98>", "<0x83>"])
    'Snow: ☃'
    """
    content = b"".join(
        bytes.fromhex(byte[1]) if (byte := _BYTE.fullmatch(token)) else token.encode()
        for token in tokens
    )
    return content.decode(errors="replace").replace(_SPACE, " ").strip()


def batches(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Yield the places of `lengths`, longest first, in batches of at most `size` padded tokens.

    CTranslate2 makes the same batches of one large call, but says nothing before the last one
    is done and does not hear Ctrl-C.

    >>> list(batches([1, 3, 2], 4))
    [[1], [2, 0]]
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        if batch and lengths[batch[0]] * (len(batch) + 1) > size:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def cut(tokens: list[str]) -> list[list[str]]:
    """Return `tokens` in pieces of at most LONGEST: at a clause end, else between words."""
    pieces = []
    while len(tokens) > LONGEST:
        starts = [at for at in range(LONGEST // 2, LONGEST + 1) if tokens[at].startswith(_SPACE)]
        clauses = [at for at in starts if tokens[at - 1].endswith(_CLAUSE_ENDS)]
        at = max(clauses or starts, default=LONGEST)
        pieces.append(tokens[:at])
        tokens = tokens[at:]
    return [*pieces, tokens] if tokens else pieces


def mixed_pieces(tokens: Sequence[str]) -> frozenset[str]:
    """Return the pieces with Latin letters that stand in words with Cyrillic ones.

    >>> sorted(mixed_pieces(["\u2581\u043d\u0430", "\u2581net", "\u043e\u043c", "\u2581GOP"]))
    ['\u2581net']
    """
    found: set[str] = set()
    word: list[str] = []
    for token in (*tokens, _SPACE):
        if token.startswith(_SPACE):
            if any(mixed_words("", join_pieces(word))):
                found.update(piece for piece in word if LATIN.search(join_pieces([piece])))
            word = []
        word.append(token)
    return frozenset(found)
