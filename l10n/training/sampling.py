"""Batches: pairs drawn by weight, made a little noisy, grouped by length."""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from l10n.training.corpora import Pair
from l10n.training.shape import LONGEST
from l10n.typography import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

POOL = 4000
"""Pairs drawn at once and sorted by length; larger pools pad less and mix less."""
LONGEST_TEXT = LONGEST // 2
_TO_STRAIGHT = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'))


@dataclass(frozen=True, slots=True)
class Example:
    """A pair in ids, and the id of the token that asks for its language."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    tag: int

    @property
    def length(self) -> int:
        """Positions that it takes in a batch, with the marks around it."""
        return max(len(self.source) + 1, len(self.target) + 2)


class Deck:
    """The pairs of one language, drawn by weight: one weight while training, one at the end."""

    def __init__(self, rows: Iterable[tuple[Pair, float, float]]) -> None:
        kept = list(rows)
        self.pairs = [pair for pair, _, _ in kept]
        self._weights = list(accumulate(weight for _, weight, _ in kept))
        self._finals = list(accumulate(final for _, _, final in kept))

    def __len__(self) -> int:
        return len(self.pairs)

    def draw(self, dice: random.Random, *, final: bool) -> Pair:
        """Return a pair; where the last phase has no weight at all, as in the others."""
        sums = self._finals if final and self._finals[-1] > 0 else self._weights
        return self.pairs[bisect(sums, dice.random() * sums[-1])]


def plain(pair: Pair) -> Pair:
    """Return the pair as drafting feeds an engine: straight quotes, ordinary spaces."""
    return Pair(normalise(pair.source), pair.target.translate(_TO_STRAIGHT))


def noisy(pair: Pair, dice: random.Random) -> Pair:
    """Return the pair, at times with what wire copy does to sentences.

    Of a hundred, two are in capitals, four lose their full stop and four keep curly quotes, so
    that a headline, a fragment and copy that was not normalised come out right as well.
    """
    throw = dice.random()
    source, target = pair.source, pair.target
    if throw < 0.02:  # noqa: PLR2004
        return Pair(source.upper(), target.upper())
    if throw < 0.06:  # noqa: PLR2004
        both = source.endswith(".") and target.endswith(".")
        return Pair(source.removesuffix("."), target.removesuffix(".")) if both else pair
    if throw < 0.10:  # noqa: PLR2004
        return Pair(curly(source), target)
    return pair


def curly(text: str) -> str:
    """Return `text` with typewriter quotes turned into English ones.

    >>> curly('"Stop," he said. "Now."')
    '“Stop,” he said. “Now.”'
    """
    marks = "\u201c\u201d"
    return "".join(
        marks[not (at == 0 or text[at - 1] in " ([-")] if sign == '"' else sign
        for at, sign in enumerate(text)
    )


def group(examples: Iterable[Example], tokens: int, dice: random.Random) -> list[list[Example]]:
    """Return batches of examples of like length, in random order.

    A batch takes at most `tokens` positions, padding included, on its longer side.
    """
    ordered = list(examples)
    dice.shuffle(ordered)
    ordered.sort(key=lambda example: (len(example.target) // 4, len(example.source) // 4))
    batches: list[list[Example]] = []
    longest = 0
    for example in ordered:
        longest = max(longest, example.length)
        if not batches or longest * (len(batches[-1]) + 1) > tokens:
            batches.append([])
            longest = example.length
        batches[-1].append(example)
    dice.shuffle(batches)
    return batches


class Sampler:
    """An endless stream of batches over several languages.

    `encode` turns texts into ids, `tags` gives the id of each language's token, `shares` how
    much of the stream each language gets. `final` may be set at any time.
    """

    def __init__(
        self,
        decks: Mapping[str, Deck],
        encode: Encoder,
        tags: Mapping[str, int],
        *,
        shares: Mapping[str, float],
        tokens: int,
        seed: int = 1,
    ) -> None:
        self.final = False
        self._decks, self._encode, self._tags = decks, encode, tags
        self._shares, self._tokens = dict(shares), tokens
        self._dice = random.Random(seed)  # noqa: S311  no secret

    def __iter__(self) -> Iterator[list[Example]]:
        while True:
            yield from group(self._pool(), self._tokens, self._dice)

    def _pool(self) -> Iterator[Example]:
        codes = self._dice.choices(list(self._shares), list(self._shares.values()), k=POOL)
        pairs = [
            noisy(plain(self._decks[code].draw(self._dice, final=self.final)), self._dice)
            for code in codes
        ]
        sources = self._encode([pair.source for pair in pairs])
        targets = self._encode([pair.target for pair in pairs])
        for code, source, target in zip(codes, sources, targets, strict=True):
            if 0 < len(source) < LONGEST_TEXT and 0 < len(target) < LONGEST_TEXT:
                yield Example(tuple(source), tuple(target), self._tags[code])


if TYPE_CHECKING:
    from typing import Protocol

    class Encoder(Protocol):
        """What turns texts into ids."""

        def __call__(self, texts: Sequence[str], /) -> Sequence[Sequence[int]]:
            """Return the ids of each text, in order."""
