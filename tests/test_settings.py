"""The settings of a desk: what is refused in one line, and the file that `init` writes."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from l10n.errors import SettingsError
from l10n.languages import SERBIAN, SERBIAN_LATIN, SPANISH
from l10n.restyling import KEYS
from l10n.settings import Settings, parse_settings
from l10n.styles import Clock, Units, default_style
from l10n.workflows.starting import SETTINGS


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            '[desk]\ntargets = "sr"\n', "[desk] targets: expected a list of strings", id="no-list"
        ),
        pytest.param(
            "[desk]\ntargets = [1]\n", "[desk] targets: expected a list of strings", id="no-strings"
        ),
        pytest.param(
            "[desk]\ntargets = []\n",
            "[desk] targets: the list is empty; name one or leave the line out",
            id="no-target",
        ),
        pytest.param(
            "[publish]\nformats = []\n",
            "[publish] formats: the list is empty; name one or leave the line out",
            id="no-format",
        ),
        pytest.param(
            '[desk]\ntargets = ["../x"]\n',
            "[desk] targets: '../x' is no language we know; "
            "use a tag such as sr, sr-Latn, ru or es",
            id="no-language",
        ),
        pytest.param("[desk]\nname = 3\n", "[desk] name: expected a string, found 3", id="number"),
        pytest.param(
            "[engine]\nbeam = true\n",
            "[engine] beam: expected a whole number, found True",
            id="yes",
        ),
        pytest.param("[engine]\nbeam = 0\n", "[engine] beam: 0 is too small", id="zero"),
        pytest.param(
            '[publish]\ndrafts = "no"\n',
            "[publish] drafts: 'no' is none of label, refuse, source",
            id="no-mode",
        ),
        pytest.param(
            '[catalog]\nlocations = "line"\n',
            "[catalog] locations: 'line' is none of full, file, never",
            id="no-location",
        ),
        pytest.param("[desk]\nfoo = 1\n", "[desk] has no 'foo'; it has name, targets", id="key"),
        pytest.param(
            "desk = 3\n",
            "'desk' is no table of ours; "
            "use [desk], [engine], [catalog], [publish], [segmentation], [memory], [checks], "
            "[units], [typography.LANG]",
            id="no-table",
        ),
    ],
)
def test_a_bad_value_is_one_line(text: str, line: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(text, Path("l10n.toml"))
    assert str(caught.value) == f"l10n.toml: {line}"


def test_a_target_named_twice_counts_once() -> None:
    settings = parse_settings(
        '[desk]\ntargets = ["sr-Latn", "es", "sr@latin"]\n', Path("l10n.toml")
    )
    assert settings.targets == ("sr@latin", "es")


def test_the_file_of_a_new_desk_holds_every_setting_at_its_default() -> None:
    found = parse_settings(re.sub(r"(?m)^# (?=\w+ = )", "", SETTINGS), Path("l10n.toml"))
    assert replace(found, name="") == Settings()
    names = [one.name for one in fields(Settings) if one.name != "styles"]
    assert [name for name in names if f"# {name} = " not in SETTINGS] == []
    assert parse_settings(SETTINGS, Path("l10n.toml")) == Settings()


def test_the_memory_is_not_trusted_unless_the_desk_says_so() -> None:
    assert parse_settings("", Path("l10n.toml")) == Settings(trust=False, threshold=0.75)
    text = "[memory]\ntrust = true\nthreshold = 1"
    assert parse_settings(text, Path("l10n.toml")) == Settings(trust=True, threshold=1.0)
    assert parse_settings("[memory]\ntrust = false", Path("l10n.toml")) == Settings()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("trust = 1", "trust: expected true or false, found 1", id="number"),
        pytest.param(
            "threshold = 75", "threshold: expected a number from 0.5 to 1, found 75", id="percent"
        ),
        pytest.param("threshold = 0.2", "threshold: expected a number from 0.5 to 1", id="low"),
        pytest.param("threshold = true", "threshold: expected a number", id="truth"),
        pytest.param('threshold = "0.8"', "threshold: expected a number", id="text"),
        pytest.param("threshold = nan", "threshold: expected a number", id="nan"),
    ],
)
def test_bad_values_of_the_memory(line: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(f"[memory]\n{line}", Path("l10n.toml"))
    assert str(caught.value).startswith(f"l10n.toml: [memory] {said}")


def test_the_file_of_a_new_desk_shows_every_key_of_typography() -> None:
    shown = re.sub(r"(?m)^# (?=\[|  \w)", "", SETTINGS)
    (found,) = parse_settings(shown, Path("l10n.toml")).styles
    assert (found[0], found[1].chosen) == ("es", frozenset(KEYS))


def test_a_desk_sets_type_its_own_way() -> None:
    text = '[typography.sr]\nquotes = "\u201e\u201d"\ntime = "17.00"\n[units]\nconvert = true\n'
    settings = parse_settings(text, Path("l10n.toml"))
    for language in (SERBIAN, SERBIAN_LATIN):
        style = settings.style(language)
        assert (style.quotes.opening, style.quotes.closing) == ("\u201e", "\u201d")
        assert (style.clock, style.chosen) == (Clock("."), frozenset({"quotes", "time"}))
    assert settings.style(SPANISH) == default_style(SPANISH)
    assert settings.units == Units(convert=True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("es = 1", "[typography] es: write a table for each language", id="no table"),
        pytest.param("xx = {}", "[typography.xx]: 'xx' is no language we know", id="language"),
        pytest.param(
            "'sr@latin' = {}", "[typography.sr@latin]: both scripts share one; write", id="script"
        ),
        pytest.param("es = {font = 1}", "[typography.es] no 'font'; it has quotes, ", id="key"),
        pytest.param(
            "es = {quotes = 'ab'}", "[typography.es] quotes: expected an opening and a", id="quotes"
        ),
        pytest.param(
            "es = {dash = []}",
            "[typography.es] dash: expected \u2014 or \u2013, found []",
            id="list",
        ),
        pytest.param("es = {dash = '-'}", "[typography.es] dash: expected", id="dash"),
        pytest.param(
            "es = {nobreak_dash = 1}",
            "[typography.es] nobreak_dash: expected true or false, found 1",
            id="truth",
        ),
        pytest.param("es = {group_from = 2}", "[typography.es] group_from: expected", id="digits"),
        pytest.param("es = {group_from = true}", "[typography.es] group_from: expected", id="yes"),
        pytest.param("es = {time = '5 pm'}", "[typography.es] time: expected five in", id="time"),
        pytest.param("es = {group = ','}", "[typography.es] decimal and group: both", id="marks"),
    ],
)
def test_bad_typography_is_one_line(text: str, line: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(f"[typography]\n{text}\n", Path("l10n.toml"))
    assert str(caught.value).startswith(f"l10n.toml: {line}")
    assert "\n" not in str(caught.value)
