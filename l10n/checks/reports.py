"""Findings as text: for people, for scripts, for code scanners and for a build's log."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from l10n import __version__
from l10n.checks.table import AUTHORITY_CHECK, CHECKS, PO_CHECK
from l10n.model import Correction, Finding, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Report = Callable[[Sequence[Finding], Path], str]
"""Turns findings into text without a final line break; paths are relative to the folder."""


def as_text(findings: Sequence[Finding], _base: Path) -> str:
    """Return `path:line: severity check: message`, a line each."""
    return "\n".join(map(str, findings))


def as_json(findings: Sequence[Finding], base: Path) -> str:
    """Return one array of objects with path, line (or null), severity, check, message and fix."""
    rows = [
        {
            "path": _relative(finding.path, base) or finding.path.as_posix(),
            "line": finding.line,
            "severity": str(finding.severity),
            "check": finding.check,
            "message": finding.message,
            "fix": _shown_fix(finding.correction),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_sarif(findings: Sequence[Finding], base: Path) -> str:
    """Return a SARIF 2.1.0 log (OASIS, 2020) with one run; `%SRCROOT%` is `base`."""
    checks = [*((c.name, c.severity, c.summary) for c in CHECKS), PO_CHECK, AUTHORITY_CHECK]
    names = [name for name, _, _ in checks]
    for finding in findings:
        if finding.check not in names:
            # A rule of the house style, which only the desk knows.
            summary = f"The desk's style: {finding.check.removeprefix('style/')}."
            checks.append((finding.check, finding.severity, summary))
            names.append(finding.check)
    rules = [
        {
            "id": name,
            "shortDescription": {"text": summary},
            "help": {"text": f"{summary} To silence it for one entry: # l10n: ignore {name}"},
            "defaultConfiguration": {"level": str(severity)},
        }
        for name, severity, summary in checks
    ]
    driver = {"name": "l10n", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {"%SRCROOT%": {"uri": base.resolve().as_uri().rstrip("/") + "/"}},
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": finding.check,
                "ruleIndex": names.index(finding.check),
                # SARIF's levels are named as our severities are.
                "level": str(finding.severity),
                "message": {"text": finding.message},
                "locations": [{"physicalLocation": _location(finding, base)}],
                **_sarif_fixes(finding, base),
            }
            for finding in findings
        ],
    }
    return json.dumps(
        {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


def as_github(findings: Sequence[Finding], base: Path) -> str:
    """Return a workflow command of GitHub Actions for each finding.

    Escapes as `@actions/core` does: `%`, CR and LF, in properties `:` and `,` too.
    """
    return "\n".join(_command(finding, base) for finding in findings)


REPORTS: Mapping[str, Report] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _command(finding: Finding, base: Path) -> str:
    path = _relative(finding.path, base) or finding.path.as_posix()
    properties = [("file", path), ("line", finding.line), ("title", finding.check)]
    shown = ",".join(
        f"{name}={_escape(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties
        if value is not None
    )
    fixable = " [fixable]" if finding.correction else ""
    return f"::{_COMMANDS[finding.severity]} {shown}::{_escape(finding.message + fixable)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _shown_fix(correction: Correction | None) -> dict[str, object] | None:
    """Return the mended translation, and the lines of the file that it takes."""
    if correction is None:
        return None
    lines = None if correction.first is None else [correction.first, correction.last]
    return {"target": correction.target, "lines": lines, "text": "\n".join(correction.lines)}


def _sarif_fixes(finding: Finding, base: Path) -> dict[str, object]:
    """Return the property `fixes` of a result (SARIF 2.1.0, 3.27.30), nothing without lines."""
    correction = finding.correction
    if correction is None or correction.first is None or correction.last is None:
        return {}
    deleted = {
        "startLine": correction.first,
        "startColumn": 1,
        "endLine": correction.last + 1,
        "endColumn": 1,
    }
    text = "".join(f"{line}\n" for line in correction.lines)
    change = {
        "artifactLocation": _location(finding, base)["artifactLocation"],
        "replacements": [{"deletedRegion": deleted, "insertedContent": {"text": text}}],
    }
    description = {"text": f"l10n check --fix: {finding.message}"}
    return {"fixes": [{"description": description, "artifactChanges": [change]}]}


def _location(finding: Finding, base: Path) -> dict[str, dict[str, str] | dict[str, int]]:
    relative = _relative(finding.path, base)
    location: dict[str, dict[str, str] | dict[str, int]] = {
        "artifactLocation": {"uri": finding.path.resolve().as_uri()}
        if relative is None
        else {"uri": quote(relative), "uriBaseId": "%SRCROOT%"}
    }
    if finding.line is not None:
        location["region"] = {"startLine": finding.line}
    return location


def _relative(path: Path, base: Path) -> str | None:
    """Return `path` as seen from `base`, None where it lies elsewhere."""
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return None
