"""Parallel text to packages: what `models train` does, from the desk's side."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.engines.metadata import read_package
from l10n.engines.packages import find_packages, install
from l10n.errors import CorpusError, EngineError, PackageError, UnknownNameError
from l10n.formats import slug_of
from l10n.languages import find_language
from l10n.model import State
from l10n.training.cleaning import Cleaner, Reason
from l10n.training.corpora import Corpus, Pair, read_pairs
from l10n.training.order import Order, Text, Trained
from l10n.workflows.extraction import read_catalogs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n.desk import Desk
    from l10n.training.plan import Plan, Progress

HELD_OUT_EVERY = 10
"""One reviewed entry in so many is kept out of an adaptation, to measure it."""
DESK = "reviewed catalogs"


def read_text(desk: Desk, order: Order) -> Text:
    """Return the text of an order, cleaned. Raises CorpusError where nothing is left.

    English that validates is never trained on. Of the reviewed entries of the desk every tenth
    validates, if nothing else does.
    """
    validation = {
        code: tuple(pair for corpus in order.validation if corpus.to_code == code
                    for pair in read_pairs(corpus))
        for code in dict.fromkeys(corpus.to_code for corpus in order.validation)
    }  # fmt: skip
    reviewed = _reviewed(desk) if order.reviewed else {}
    for code, pairs in reviewed.items():
        validation.setdefault(code, tuple(pairs[::HELD_OUT_EVERY]))
    banned = [pair.source for pairs in validation.values() for pair in pairs]
    for path in order.held_out:
        banned += _lines(path)
    cleaner = Cleaner(banned)
    rows: dict[str, list[tuple[Pair, float, float]]] = {}
    counts: Counter[str] = Counter()
    for corpus, found in _sources(order, reviewed):
        kept = list(_cleaned(cleaner, corpus, found))
        counts[corpus.path.name] += len(kept)
        rows.setdefault(corpus.to_code, []).extend(
            (pair, corpus.weight, corpus.final) for pair in kept
        )
    if not any(rows.values()):
        why = ", ".join(f"{count} {reason}" for reason, count in cleaner.dropped.most_common())
        raise CorpusError(f"no pair to learn from ({why or 'no text at all'})")
    return Text({c: r for c, r in rows.items() if r}, counts, cleaner.dropped, validation)


def train_packages(
    order: Order,
    text: Text,
    plan: Plan,
    report: Callable[[Progress], None] = lambda _: None,
) -> Trained:
    """Train on `text`, write the packages to `order.folder` and return what came of it.

    Raises EngineError where PyTorch is not installed, UnknownNameError for a start that is not
    on this machine, and what `training.session` raises.
    """
    try:
        from l10n.training import session
    except ImportError as error:
        raise EngineError(
            f"training needs {error.name}; type: uv sync --extra train, "
            "or: pip install 'wire-l10n[train]'"
        ) from error
    with _start(order.start) as start:
        return session.train_packages(order, text, plan, start=start, report=report)


@contextmanager
def _start(name: str) -> Iterator[Path | None]:
    """Yield the folder of a package: by its name, the folder itself or an `.argosmodel` file."""
    path = Path(name)
    if not name:
        yield None
    elif path.is_file():
        with tempfile.TemporaryDirectory() as temporary:
            yield install(path, folder=Path(temporary))[0].weights
    elif path.is_dir():
        packages = read_package(path, "folder")
        if not packages:
            raise PackageError("no translation package that training can go on from", path=path)
        yield packages[0].weights
    else:
        for package in find_packages():
            if name == package.name:
                yield package.weights
                return
        raise UnknownNameError(f"no package {name!r} is installed; see: l10n models list")


def _reviewed(desk: Desk) -> dict[str, list[Pair]]:
    """Return what people approved, by language code; of two scripts, what is not derived."""
    languages = [language for language in desk.targets if language.derived_from is None]
    slugs = [slug_of(path) for path in desk.sources()]
    found: dict[str, list[Pair]] = {}
    for _, language, _, catalog in read_catalogs(desk, slugs, languages, []):
        found.setdefault(language.code, []).extend(
            Pair(entry.source, entry.target)
            for entry in catalog.entries
            if entry.state is State.REVIEWED and not entry.obsolete and entry.plural is None
        )
    return {code: pairs for code, pairs in found.items() if pairs}


def _sources(
    order: Order, reviewed: Mapping[str, Sequence[Pair]]
) -> Iterable[tuple[Corpus, Iterable[Pair]]]:
    for corpus in order.corpora:
        yield corpus, read_pairs(corpus)
    for code, pairs in reviewed.items():
        yield Corpus(Path(DESK), code), pairs


def _cleaned(cleaner: Cleaner, corpus: Corpus, pairs: Iterable[Pair]) -> Iterable[Pair]:
    """Yield what teaches. Raises CorpusError for a file that is mostly in another script."""
    before = cleaner.dropped[Reason.SCRIPT]
    kept = 0
    language = find_language(corpus.to_code)
    for pair in cleaner.clean(pairs, language):
        kept += 1
        yield pair
    wrong = cleaner.dropped[Reason.SCRIPT] - before
    if wrong > kept:
        hint = "; see: l10n convert --script Cyrl" if language.code == "sr" else ""
        reason = f"{wrong} of {wrong + kept} texts are not {language.name}{hint}"
        raise CorpusError(reason, path=corpus.path)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CorpusError((error.strerror or str(error)).lower(), path=path) from error
    except UnicodeDecodeError as error:
        raise CorpusError("not UTF-8", path=path) from error
