"""Is this machine ready to draft: its tools, its models, and which model each language gets."""

from __future__ import annotations

import os
import platform
import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.engines import engine_problems, open_engine, open_package
from l10n.engines.folders import packages_folder
from l10n.engines.packages import find_package, find_packages
from l10n.errors import L10nError
from l10n.languages import find_language

if TYPE_CHECKING:
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.engines.metadata import InstalledPackage
    from l10n.languages import Language
    from l10n.settings import Settings

GETTEXT = ("msgfmt", "msgcat")
SENTENCES = {
    "en": "The mayor opened the new bridge on Monday.",
    "es": "El alcalde inauguró el lunes el nuevo puente.",
    "fr": "Le maire a inauguré le nouveau pont lundi.",
    "de": "Der Bürgermeister hat am Montag die neue Brücke eröffnet.",
    "ru": "В понедельник мэр открыл новый мост.",
    "sr": "Градоначелник је у понедељак отворио нови мост.",
    "zh": "市长星期一为新桥剪彩。",
}
"""What a model is tried with, by source language; English for all others."""


@dataclass(frozen=True, slots=True)
class Check:
    """One look at the machine. What fails but is not `needed` keeps nobody from working."""

    name: str
    passed: bool
    needed: bool
    found: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One model, tried with one sentence. `problem` is empty where it answered."""

    model: str
    direction: str
    signature: str = ""
    sentence: str = ""
    answer: str = ""
    seconds: float = 0.0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What drafts a language of the desk: a model, or the catalog in the other script."""

    locale: str
    drafted_by: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Readiness:
    """All that was found. `problems` holds each thing to mend, in one line."""

    checks: tuple[Check, ...]
    trials: tuple[Trial, ...]
    assignments: tuple[Assignment, ...]
    broken: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """Every line that says what to mend; the machine is ready when there is none."""
        failed = [c for c in self.checks if c.needed and not c.passed]
        lines = [
            *(f"{check.name}: {check.found}" for check in failed),
            *self.broken,
            *(trial.problem for trial in self.trials),
            *(assignment.problem for assignment in self.assignments),
        ]
        return tuple(dict.fromkeys(filter(None, lines)))


def examine(desk: Desk) -> Readiness:
    """Return what this machine has for `desk`; every model translates a sentence.

    Opens no connection and changes nothing.
    """
    settings = desk.settings
    trials = {package: _try(package, settings) for package in find_packages()}
    return Readiness(
        checks=(_python(), *map(_tool, GETTEXT), _folder(packages_folder()), _network()),
        trials=tuple(trials.values()),
        assignments=tuple(_assign(language, settings, trials) for language in desk.targets),
        broken=tuple(map(str, engine_problems(settings))),
    )


def _python() -> Check:
    found = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    return Check("Python", passed=True, needed=True, found=found)


def _tool(name: str) -> Check:
    path = shutil.which(name)
    found = path or "not found; only needed to check catalogs by hand, from the package gettext"
    return Check(name, passed=path is not None, needed=False, found=found)


def _folder(folder: Path) -> Check:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    writable = there.is_dir() and os.access(there, os.W_OK)
    # Drafting reads only; a desk may well have its models on a read-only disk.
    found = str(folder) if writable else f"{folder} cannot be written: no model can be installed"
    return Check("packages folder", passed=writable, needed=False, found=found)


def _network() -> Check:
    return Check("network", passed=True, needed=False, found="not needed: drafting is offline")


def _try(package: InstalledPackage, settings: Settings) -> Trial:
    direction = f"{package.from_code}-{package.to_code}"
    sentence = SENTENCES.get(package.from_code, SENTENCES["en"])
    try:
        target = find_language(package.to_code)
        engine = open_package(package, settings)
        start = time.perf_counter()
        (offered,) = engine.translate([sentence], target)
        seconds = round(time.perf_counter() - start, 3)
    except L10nError as error:
        return Trial(package.name, direction, problem=str(error))
    answer = offered[0].text if offered else ""
    problem = "" if answer else f"{package.path}: {direction} answers nothing to {sentence!r}"
    return Trial(package.name, direction, engine.signature, sentence, answer, seconds, problem)


def _assign(
    language: Language, settings: Settings, trials: dict[InstalledPackage, Trial]
) -> Assignment:
    if language.derived_from is not None:
        return Assignment(language.locale, f"derived from {language.derived_from}")
    try:
        if settings.engine != "argos":
            return Assignment(language.locale, open_engine(settings, language).signature)
        package = find_package(language)
    except L10nError as error:
        return Assignment(language.locale, problem=str(error))
    trial = trials[package]
    return Assignment(language.locale, f"{package.name} ({package.origin})", trial.problem)
