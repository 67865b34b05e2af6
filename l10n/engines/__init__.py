"""Translation engines: what an engine is, and how the one named in the settings is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from l10n.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from l10n.languages import Language
    from l10n.model import Hypotheses
    from l10n.settings import Settings


class Engine(Protocol):
    """Something that offers translations."""

    @property
    def signature(self) -> str:
        """Name, version, model hash and every setting that can change the output."""

    def translate(self, texts: Sequence[str], target: Language) -> list[Hypotheses]:
        """Return one n-best list for each text, in order; an empty one for blank text."""


def open_engine(settings: Settings, target: Language) -> Engine:
    """Return the engine that `settings.engine` names, ready for `target`.

    Raises UnknownNameError for a name nobody knows and EngineError if it cannot work.
    """
    opener = _OPENERS.get(settings.engine)
    if opener is None:
        raise UnknownNameError(
            f"{settings.engine!r} is no engine we know; use {' or '.join(_OPENERS)}"
        )
    return opener(settings, target)


def _open_argos(settings: Settings, target: Language) -> Engine:
    from l10n.engines.argos import ArgosEngine
    from l10n.engines.packages import find_package

    return ArgosEngine(
        find_package(target),
        beam=settings.beam,
        hypotheses=settings.hypotheses,
        threads=settings.threads,
        batch_tokens=settings.batch_tokens,
    )


def _open_pseudo(_settings: Settings, _target: Language) -> Engine:
    from l10n.engines.pseudo import PseudoEngine

    return PseudoEngine()


_OPENERS: dict[str, Callable[[Settings, Language], Engine]] = {
    "argos": _open_argos,
    "pseudo": _open_pseudo,
}
