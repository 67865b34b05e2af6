"""Translation engines: what an engine is, and how the one named in the settings is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from l10n.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from l10n.engines.metadata import InstalledPackage
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.meters import Advance
    from l10n.model import Hypotheses
    from l10n.settings import Settings


class Engine(Protocol):
    """Something that offers translations."""

    @property
    def signature(self) -> str:
        """Name, version, model hash and every setting that can change the output."""

    def translate(
        self, texts: Sequence[str], target: Language, advance: Advance | None = None
    ) -> list[Hypotheses]:
        """Return one n-best list for each text, in order; an empty one for blank text.

        `advance` is told how many more texts are done while the others are at work.
        """


@runtime_checkable
class Persistent(Engine, Protocol):
    """An engine that looks further where every hypothesis was refused."""

    def retry(self, texts: Sequence[str], target: Language) -> list[Hypotheses]:
        """Return other n-best lists for `texts`, in order."""


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


def engine_problems(settings: Settings) -> tuple[L10nError, ...]:
    """Return what is broken about `settings.engine` but keeps no language from its draft."""
    from l10n.engines.packages import broken_packages

    return broken_packages() if settings.engine == "argos" else ()


def engine_names() -> tuple[str, ...]:
    """Return what `settings.engine` may be."""
    return tuple(_OPENERS)


def open_package(package: InstalledPackage, settings: Settings) -> Engine:
    """Return the engine `argos` with one package, whichever is preferred. Raises PackageError."""
    from l10n.engines.argos import ArgosEngine

    return ArgosEngine(
        package,
        beam=settings.beam,
        hypotheses=settings.hypotheses,
        threads=settings.threads,
        batch_tokens=settings.batch_tokens,
    )


def _open_argos(settings: Settings, target: Language) -> Engine:
    from l10n.engines.packages import find_package

    return open_package(find_package(target), settings)


def _open_pseudo(_settings: Settings, _target: Language) -> Engine:
    from l10n.engines.pseudo import PseudoEngine

    return PseudoEngine()


_OPENERS: dict[str, Callable[[Settings, Language], Engine]] = {
    "argos": _open_argos,
    "pseudo": _open_pseudo,
}
