"""Findings in every format, expected in full."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.checks import CHECKS
from l10n.checks.reports import REPORTS
from l10n.model import Correction, Finding, Severity


@pytest.fixture
def findings(tmp_path: Path) -> tuple[Finding, ...]:
    catalog = tmp_path / "locales" / "ru" / "50%, so: far.po"
    return (
        Finding(catalog, 12, Severity.ERROR, "numbers", "5% is: lost,\r\nor not"),
        Finding(catalog, None, Severity.NOTE, "masks", "«да»"),
    )


def test_text(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    path = findings[0].path
    assert REPORTS["text"](findings[1:], tmp_path) == f"{path}: note masks: «да»"


def test_json(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    assert json.loads(REPORTS["json"](findings, tmp_path)) == [
        {
            "path": "locales/ru/50%, so: far.po",
            "line": 12,
            "severity": "error",
            "check": "numbers",
            "message": "5% is: lost,\r\nor not",
            "fix": None,
        },
        {
            "path": "locales/ru/50%, so: far.po",
            "line": None,
            "severity": "note",
            "check": "masks",
            "message": "«да»",
            "fix": None,
        },
    ]


def test_github(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    assert REPORTS["github"](findings, tmp_path).split("\n") == [
        (
            "::error file=locales/ru/50%25%2C so%3A far.po,line=12,title=numbers"
            "::5%25 is: lost,%0D%0Aor not"
        ),
        "::notice file=locales/ru/50%25%2C so%3A far.po,title=masks::«да»",
    ]


def test_sarif(findings: tuple[Finding, ...], tmp_path: Path) -> None:
    log = json.loads(REPORTS["sarif"](findings, tmp_path))
    assert log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json"
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "l10n"
    rules = [rule["id"] for rule in driver["rules"]]
    assert rules == [*(check.name for check in CHECKS), "po", "authority"]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    assert run["originalUriBaseIds"]["%SRCROOT%"]["uri"] == f"{tmp_path.as_uri()}/"
    assert run["results"] == [
        {
            "ruleId": "numbers",
            "ruleIndex": rules.index("numbers"),
            "level": "error",
            "message": {"text": "5% is: lost,\r\nor not"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "locales/ru/50%25%2C%20so%3A%20far.po",
                            "uriBaseId": "%SRCROOT%",
                        },
                        "region": {"startLine": 12},
                    }
                }
            ],
        },
        {
            "ruleId": "masks",
            "ruleIndex": rules.index("masks"),
            "level": "note",
            "message": {"text": "«да»"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "locales/ru/50%25%2C%20so%3A%20far.po",
                            "uriBaseId": "%SRCROOT%",
                        }
                    }
                }
            ],
        },
    ]


def test_sarif_of_a_file_elsewhere_has_no_base(findings: tuple[Finding, ...]) -> None:
    log = json.loads(REPORTS["sarif"](findings[:1], Path("/usr")))
    physical = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": findings[0].path.as_uri()}


@pytest.mark.parametrize(("name", "expected"), [("text", ""), ("github", ""), ("json", "[]")])
def test_no_findings(name: str, expected: str, tmp_path: Path) -> None:
    assert REPORTS[name]((), tmp_path) == expected


@pytest.fixture
def fixable(tmp_path: Path) -> Finding:
    correction = Correction("5\u00a0%", 14, 15, ('msgstr "5\u00a0%"',))
    path = tmp_path / "es.po"
    return Finding(path, 12, Severity.NOTE, "typography", "a space", correction=correction)


def test_what_can_be_fixed_says_so(fixable: Finding, tmp_path: Path) -> None:
    assert REPORTS["text"]([fixable], tmp_path).endswith(" note typography: a space [fixable]")
    assert REPORTS["github"]([fixable], tmp_path).endswith("::a space [fixable]")
    (row,) = json.loads(REPORTS["json"]([fixable], tmp_path))
    assert row["fix"] == {
        "target": "5\u00a0%", "lines": [14, 15], "text": 'msgstr "5\u00a0%"'
    }  # fmt: skip


def test_sarif_holds_the_fix(fixable: Finding, tmp_path: Path) -> None:
    log = json.loads(REPORTS["sarif"]([fixable], tmp_path))
    assert log["runs"][0]["results"][0]["fixes"] == [
        {
            "description": {"text": "l10n check --fix: a space"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "es.po", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 14,
                                "startColumn": 1,
                                "endLine": 16,
                                "endColumn": 1,
                            },
                            "insertedContent": {"text": 'msgstr "5\u00a0%"\n'},
                        }
                    ],
                }
            ],
        }
    ]


def test_a_fix_without_lines_is_no_fix_of_sarif(fixable: Finding, tmp_path: Path) -> None:
    loose = replace(fixable, correction=Correction("5\u00a0%"))
    assert "fixes" not in json.loads(REPORTS["sarif"]([loose], tmp_path))["runs"][0]["results"][0]
    assert json.loads(REPORTS["json"]([loose], tmp_path))[0]["fix"]["lines"] is None
