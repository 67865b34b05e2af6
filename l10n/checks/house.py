"""House style: what a desk does not write, as rules in a file that its editors can read.

A file holds tables `[[rule]]`: `name`; `words`, whole words in any case, `*` for any ending, or
`pattern`, a regular expression, with `hints`, words in small letters of which a text has one
where it fits (so that others are not searched); `message`; and where it is not the usual,
`suggestion`,
`severity` (`error`, `warning`, `note`, or `off`, which ends a rule of the same name that we
ship), and `scope` (`headline`, `body` or `all`). The door to `regex`, whose searches can be
stopped: a careless pattern must not hold up a desk.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

import regex

from l10n.errors import StyleError
from l10n.languages import Language
from l10n.model import Entry, Role, Severity
from l10n.serbian.patterns import written

STYLE = "style"
"""The name of the check, and what the names of its rules begin with."""
OFF = "off"
PATIENCE = 0.2
"""Seconds for one search of one sentence; a sound pattern takes microseconds."""
LONGEST = 5_000
"""Characters of a sentence that are searched."""
_HEAD = re.compile(r"^[ \t]*\[\[\s*rule\s*\]\]", re.MULTILINE)
_KEYS = frozenset(
    {"name", "words", "pattern", "hints", "message", "suggestion", "severity", "scope"}
)


class Scope(StrEnum):
    """Which entries a rule looks at."""

    ALL = "all"
    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a house style; `line` is where it stands in `path`. None severity: switched off.

    `pattern` is ready to search, ours or the desk's.
    """

    name: str
    pattern: str
    message: str
    suggestion: str
    severity: Severity | None
    scope: Scope
    path: Path
    line: int
    hints: tuple[str, ...] = ()
    """Words in small letters of which a text has one where the pattern fits; none: it may fit any.

    To look for them costs a fraction of the search.
    """

    @property
    def check(self) -> str:
        """What findings and `l10n: ignore` call it."""
        return f"{STYLE}/{self.name}"


def shipped_rules(language: Language) -> tuple[Rule, ...]:
    """Return the rules that come with us for a language, none for one we do not know."""
    source = files("l10n.checks") / STYLE / f"{language.code}.toml"
    if not source.is_file():
        return ()
    path = Path(f"{STYLE}/{language.code}.toml")
    return parse_rules(source.read_text(encoding="utf-8"), path, language)


def merged(shipped: Sequence[Rule], own: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rules in force: the desk's own stand in for shipped ones of the same name."""
    rules = {rule.name: rule for rule in (*shipped, *own)}
    return tuple(rule for rule in rules.values() if rule.severity is not None)


def parse_rules(text: str, path: Path, language: Language) -> tuple[Rule, ...]:
    """Return the rules of a file, in its order. Raises StyleError with the rule's line.

    Serbian rules are written in Cyrillic; in a Latin catalog their letters are Latin.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StyleError(f"not valid TOML: {error}", path=path) from error
    rows = tables.pop("rule", [])
    if tables or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise StyleError("a style file holds tables [[rule]] and nothing else", path=path)
    lines = [text.count("\n", 0, found.start()) + 1 for found in _HEAD.finditer(text)]
    # A table in another spelling counts as the last we can point at.
    places = [*lines, *[lines[-1] if lines else 1] * len(rows)]
    return tuple(_rule(row, path, line, language) for row, line in zip(rows, places, strict=False))


def broken_rules(entry: Entry, rules: Sequence[Rule]) -> Iterator[tuple[Rule, str]]:
    """Yield every rule that the translation breaks, and what there is to say.

    Raises StyleError for a pattern that takes too long.
    """
    target = entry.target[:LONGEST]
    lowered = target.lower()
    headline = entry.context == Role.HEADLINE
    for rule in rules:
        if rule.scope is not Scope.ALL and headline is not (rule.scope is Scope.HEADLINE):
            continue
        for hint in rule.hints:
            if hint in lowered:
                break
        else:
            if rule.hints:
                continue
        try:
            found = _ready(rule.pattern).search(target, timeout=PATIENCE)
        except TimeoutError as error:
            reason = f"rule {rule.name!r}: the pattern takes too long; nest no repetitions"
            raise StyleError(reason, path=rule.path, line=rule.line) from error
        if found is not None:
            advice = f"; write {rule.suggestion!r}" if rule.suggestion else ""
            yield rule, f"{found[0]!r}: {rule.message}{advice}"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Rules, and what tells those that a translation may break: most may break few or none."""

    rules: tuple[Rule, ...]
    always: tuple[Rule, ...]
    """The rules without hints."""
    hints: tuple[str, ...]
    """Of all rules, once each."""

    def likely(self, entry: Entry) -> tuple[Rule, ...]:
        """Return the rules that the translation may break, in their order."""
        lowered = entry.target[:LONGEST].lower()
        return self.rules if any(map(lowered.__contains__, self.hints)) else self.always


def rulebook(rules: Sequence[Rule]) -> Rulebook:
    """Return rules as the entries of a catalog are held to them."""
    return Rulebook(
        tuple(rules),
        tuple(rule for rule in rules if not rule.hints),
        tuple(dict.fromkeys(hint for rule in rules for hint in rule.hints)),
    )


@cache
def _ready(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


def _rule(row: Mapping[str, object], path: Path, line: int, language: Language) -> Rule:
    """Return one rule. Raises StyleError."""
    try:
        name, message, suggestion = (_text(row, key) for key in ("name", "message", "suggestion"))
        severity = _choice(row, "severity", (*Severity, OFF), Severity.NOTE)
        scope = Scope(_choice(row, "scope", tuple(Scope), Scope.ALL))
        if strange := sorted(row.keys() - _KEYS):
            raise ValueError(f"{strange[0]!r} is no key; use {', '.join(sorted(_KEYS))}")  # noqa: TRY301
        if not re.fullmatch(r"[\w-]+", name):
            raise ValueError("name: expected letters, figures and hyphens")  # noqa: TRY301
        if severity == OFF:
            return Rule(name, "", "", "", None, scope, path, line)
        if not message:
            raise ValueError("message: say what is wrong, for the translator")  # noqa: TRY301
        pattern = written(_pattern(row), language)
        _ready(pattern)
        hints = tuple(written(word, language).lower() for word in _hints(row))
    except (regex.error, ValueError) as error:
        reason = f"rule {row.get('name', '')!r}: {error}"
        raise StyleError(reason, path=path, line=line) from error
    suggestion = written(suggestion, language)
    return Rule(name, pattern, message, suggestion, Severity(severity), scope, path, line, hints)


def _hints(row: Mapping[str, object]) -> Iterator[str]:
    """Yield the row's `hints`, or the longest whole word of each of its `words`.

    Raises ValueError for hints that are no list of strings.
    """
    if "hints" in row:
        hints = row["hints"]
        if not isinstance(hints, list) or not all(isinstance(h, str) and h for h in hints):
            raise ValueError("hints: expected a list of strings")
        yield from hints
        return
    words = row.get("words")
    for word in words if isinstance(words, list) else ():
        yield max(str(word).replace("*", " ").split(), key=len)


def _text(row: Mapping[str, object], key: str) -> str:
    """Return a string of a rule, empty where it has none. Raises ValueError."""
    value = row.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"{key}: expected a string, found {value!r}")  # noqa: TRY004
    return value


def _choice(row: Mapping[str, object], key: str, known: Sequence[str], usual: str) -> str:
    """Return one of the `known` values. Raises ValueError."""
    value = _text(row, key) or usual
    if value not in known:
        raise ValueError(f"{key}: {value!r} is none of {', '.join(known)}")
    return value


def _pattern(row: Mapping[str, object]) -> str:
    """Return the pattern of a rule. Raises ValueError for words that are no list of strings."""
    if ("words" in row) is ("pattern" in row):
        raise ValueError("expected words or a pattern, one of the two")
    if "pattern" in row:
        return _text(row, "pattern")
    words = row["words"]
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        raise ValueError("words: expected a list of strings")
    if any(not word.strip(" *") for word in words):
        raise ValueError("words: an empty word would be found everywhere")
    forms = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"
