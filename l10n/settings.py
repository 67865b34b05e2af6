"""`l10n.toml`: a desk's settings, every one with a default."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from l10n.errors import SettingsError, UnknownNameError
from l10n.languages import DEFAULT_TARGETS, Language, find_language
from l10n.model import Drafts, Locations
from l10n.restyling import restyle
from l10n.styles import KEEP_UNITS, Style, Units, default_style

FILENAME = "l10n.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a desk can decide; the names are the keys of `l10n.toml`.

    Tables of the file (`[engine]`, `[publish]`, ...) only group the keys for the reader.
    """

    name: str = ""
    """The desk's name, for page titles and catalog headers."""
    targets: tuple[str, ...] = DEFAULT_TARGETS
    """Gettext locales or BCP 47 tags to translate into."""
    engine: str = "argos"
    beam: int = 4
    hypotheses: int = 4
    """How many translations the firewall may choose from; at most `beam`."""
    threads: int = 0
    """CPU threads for the engine; 0 takes all cores up to four."""
    batch_tokens: int = 2048
    locations: Locations = Locations.FULL
    """What the references in catalogs name."""
    wrap: bool = True
    """Whether lines of catalogs are broken at 79 columns, as `msgcat` does without `--no-wrap`."""
    drafts: Drafts = Drafts.LABEL
    formats: tuple[str, ...] = ("text", "html")
    hold_embargoed: bool = True
    """Whether a story under embargo waits."""
    base_url: str = ""
    """Where the pages will be served, for canonical links; empty leaves them relative."""
    abbreviations: tuple[str, ...] = ()
    """More words after which a full stop ends no sentence."""
    trust: bool = False
    """Whether what people of this desk approved in one story is approved in every other."""
    threshold: float = 0.75
    """How like another a sentence must be, 0.5 to 1, for its translation to be offered."""
    headline_length: int = 64
    """Characters of a headline at most."""
    convert: bool = False
    """Whether miles, feet, pounds and degrees Fahrenheit become metric."""
    keep_source: bool = False
    """Whether the source's figure stays in brackets behind a converted one."""
    styles: tuple[tuple[str, Style], ...] = ()
    """Locales whose typography is the desk's own, each with it: the tables `[typography.es]`."""

    def style(self, language: Language) -> Style:
        """Return how this desk sets type in a language; the scripts of one share it."""
        if not self.styles:  # fast path: asked for every entry
            return default_style(language)
        found = dict(self.styles)
        own = found.get(language.locale) or found.get(language.derived_from or "")
        return own or default_style(language)

    @property
    def units(self) -> Units:
        """Return what becomes of American units."""
        if not (self.convert or self.keep_source):  # fast path: asked for every entry
            return KEEP_UNITS
        return Units(convert=self.convert, keep_source=self.keep_source)


_TYPOGRAPHY = "typography"
_TABLES = {
    "desk": ("name", "targets"),
    "engine": ("engine", "beam", "hypotheses", "threads", "batch_tokens"),
    "catalog": ("locations", "wrap"),
    "publish": ("drafts", "formats", "hold_embargoed", "base_url"),
    "segmentation": ("abbreviations",),
    "memory": ("trust", "threshold"),
    "checks": ("headline_length",),
    "units": ("convert", "keep_source"),
}
_EXPECTED = {int: "a whole number", str: "a string", bool: "true or false"}
LEAST_SHARE = 0.5
"""Two sentences that are less alike have nothing to lend each other."""


def parse_settings(text: str, path: Path) -> Settings:
    """Return the settings in `text`. Raises SettingsError, which names the key."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"not valid TOML: {error}", path=path) from error
    values: dict[str, object] = {}
    for table, keys in tables.items():
        if table == _TYPOGRAPHY and isinstance(keys, dict):
            values["styles"] = tuple(_style(name, value, path) for name, value in keys.items())
            continue
        known = _TABLES.get(table)
        if known is None or not isinstance(keys, dict):
            names = ", ".join(f"[{name}]" for name in (*_TABLES, f"{_TYPOGRAPHY}.LANG"))
            raise SettingsError(f"{table!r} is no table of ours; use {names}", path=path)
        for key, value in keys.items():
            if key not in known:
                raise SettingsError(
                    f"[{table}] has no {key!r}; it has {', '.join(known)}", path=path
                )
            values[key] = _checked(table, key, value, path)
    return Settings(**values)  # type: ignore[arg-type]  # _checked compared every type


def _checked(table: str, key: str, value: object, path: Path) -> object:
    default = next(field.default for field in fields(Settings) if field.name == key)
    if isinstance(default, StrEnum):
        choices = type(default)
        try:
            return choices(str(value))
        except ValueError as error:
            raise SettingsError(
                f"[{table}] {key}: {value!r} is none of {', '.join(choices)}", path=path
            ) from error
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise SettingsError(f"[{table}] {key}: expected a list of strings", path=path)
        if not value and default:
            reason = f"[{table}] {key}: the list is empty; name one or leave the line out"
            raise SettingsError(reason, path=path)
        if key == "targets":
            return tuple(dict.fromkeys(_locale(name, path) for name in value))
        return tuple(value)
    if isinstance(default, float):
        return _share(table, key, value, path)
    if type(value) is not type(default):
        expected = _EXPECTED[type(default)]
        raise SettingsError(f"[{table}] {key}: expected {expected}, found {value!r}", path=path)
    smallest = 0 if key == "threads" else 1
    if type(value) is int and value < smallest:
        raise SettingsError(f"[{table}] {key}: {value} is too small", path=path)
    return value


def _share(table: str, key: str, value: object, path: Path) -> float:
    if type(value) not in {int, float} or not LEAST_SHARE <= float(str(value)) <= 1:
        reason = f"[{table}] {key}: expected a number from {LEAST_SHARE} to 1, found {value!r}"
        raise SettingsError(reason, path=path)
    return float(str(value))


def _locale(name: str, path: Path) -> str:
    try:
        return find_language(name).locale
    except UnknownNameError as error:
        raise SettingsError(f"[desk] targets: {error.reason}", path=path) from error


def _style(name: str, table: object, path: Path) -> tuple[str, Style]:
    where = f"[{_TYPOGRAPHY}.{name}]"
    if not isinstance(table, dict):
        reason = f"[{_TYPOGRAPHY}] {name}: write a table for each language: [{_TYPOGRAPHY}.es]"
        raise SettingsError(reason, path=path)
    try:
        language = find_language(name)
        if language.derived_from is not None:
            reason = f"{where}: both scripts share one; write [{_TYPOGRAPHY}.{language.code}]"
            raise SettingsError(reason, path=path)
        return language.locale, restyle(default_style(language), table)
    except UnknownNameError as error:
        raise SettingsError(f"{where}: {error.reason}", path=path) from error
    except ValueError as error:
        raise SettingsError(f"{where} {error}", path=path) from error


def read_settings(folder: Path) -> Settings:
    """Return the settings of the desk in `folder`: the defaults where it has no `l10n.toml`."""
    path = folder / FILENAME
    try:
        return parse_settings(path.read_text(encoding="utf-8-sig"), path)
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as error:
        raise SettingsError("not UTF-8; save it as UTF-8", path=path) from error
    except OSError as error:
        raise SettingsError((error.strerror or str(error)).lower(), path=path) from error
