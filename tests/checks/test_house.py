"""House style: rules that fire, near misses, files that cannot be used."""

from pathlib import Path
from time import monotonic

import pytest

from l10n.checks import check_catalog
from l10n.checks.house import Rule, broken_rules, merged, parse_rules, rulebook, shipped_rules
from l10n.errors import StyleError
from l10n.languages import (
    RUSSIAN,
    SERBIAN,
    SERBIAN_LATIN,
    SPANISH,
    Language,
    find_language,
)
from l10n.model import Catalog, Entry, Severity

PATH = Path("style/es.toml")
LIVE = """
[[rule]]
name = "en-vivo"
words = ["en directo", "transmisi*"]
message = "escriba otra cosa"
suggestion = "en vivo"
severity = "warning"
"""


def rules(text: str, language: Language = SPANISH) -> tuple[Rule, ...]:
    return parse_rules(text, PATH, language)


def broken(target: str, found: tuple[Rule, ...], context: str | None = None) -> list[str]:
    return [rule.name for rule, _ in broken_rules(Entry("x", target, context), found)]


@pytest.mark.parametrize(
    ("language", "target", "context", "name"),
    [
        pytest.param(SPANISH, "A día de hoy no hay luz.", None, "a-dia-de-hoy", id="words"),
        pytest.param(SPANISH, "Está detrás mío.", None, "detras-mio", id="pattern"),
        pytest.param(SPANISH, "Hubieron problemas.", None, "hubieron", id="hubieron"),
        pytest.param(SPANISH, "Vuelve la luz.", "headline", "punto-en-titular", id="headline"),
        pytest.param(RUSSIAN, "Согласно закона это так.", None, "согласно-чего", id="russian"),
        pytest.param(RUSSIAN, "Он учавствовал.", None, "ошибки", id="russian-ending"),
        pytest.param(SERBIAN, "Ово је лијепо вријеме.", None, "ijekavian", id="ijekavian"),
        pytest.param(SERBIAN, "Тисуће људи.", None, "croatian", id="croatian"),
        pytest.param(SERBIAN_LATIN, "Prošlog tjedna.", None, "croatian", id="latin"),
    ],
)
def test_shipped_rules_fire(
    language: Language, target: str, context: str | None, name: str
) -> None:
    assert broken(target, shipped_rules(language), context) == [name]


@pytest.mark.parametrize(
    ("language", "target", "context"),
    [
        pytest.param(SPANISH, "Cada día de hoyos y baches.", None, id="part-of-a-word"),
        pytest.param(SPANISH, "Un día de hoy.", None, id="a-word-of-a-phrase"),
        pytest.param(SPANISH, "Hubieron de salir.", None, id="hubieron-de"),
        pytest.param(SPANISH, "Vuelve la luz.", None, id="full-stop-in-the-body"),
        pytest.param(SPANISH, "Vuelve a EE. UU.", "headline", id="abbreviation"),
        pytest.param(RUSSIAN, "Согласно закону это так.", None, id="russian"),
        pytest.param(SERBIAN, "Из Ријеке у Бијело Поље.", None, id="names"),
        pytest.param(SERBIAN, "Киша до 2030.", "headline", id="year"),
        pytest.param(SERBIAN_LATIN, "Prošle nedelje je bilo lepo vreme.", None, id="latin"),
    ],
)
def test_shipped_rules_near_misses(language: Language, target: str, context: str | None) -> None:
    assert broken(target, shipped_rules(language), context) == []


def test_a_language_without_rules() -> None:
    assert shipped_rules(find_language("fr")) == ()


def test_what_a_finding_says() -> None:
    entry = Entry("Live", "Transmisiones", line=4)
    header = (("Language", "es"), ("Content-Type", "text/plain; charset=UTF-8"))
    catalog = Catalog("es", (entry,), header)
    (finding,) = check_catalog(catalog, Path("a.po"), SPANISH, rules=rules(LIVE))
    assert str(finding) == (
        "a.po:4: warning style/en-vivo: 'Transmisiones': escriba otra cosa; write 'en vivo'"
    )


@pytest.mark.parametrize("ignored", ["style", "style/en-vivo", "numbers, style/en-vivo"])
def test_a_rule_is_silenced(ignored: str) -> None:
    entry = Entry("Live", "en directo", comments=(f"l10n: ignore {ignored}",))
    header = (("Language", "es"), ("Content-Type", "text/plain; charset=UTF-8"))
    catalog = Catalog("es", (entry,), header)
    assert not list(check_catalog(catalog, PATH, SPANISH, rules=rules(LIVE)))


def test_the_desk_changes_and_ends_shipped_rules() -> None:
    own = rules(
        '[[rule]]\nname = "en-base-a"\nseverity = "off"\n'
        '[[rule]]\nname = "preveer"\nwords = ["preveer"]\nmessage = "x"\nseverity = "error"\n'
    )
    found = {rule.name: rule.severity for rule in merged(shipped_rules(SPANISH), own)}
    assert "en-base-a" not in found
    assert found["preveer"] is Severity.ERROR


def test_serbian_rules_hold_in_both_scripts() -> None:
    text = '[[rule]]\nname = "чаша"\nwords = ["чаш*"]\nmessage = "x"\nsuggestion = "пехар"\n'
    for language, target, advice in (
        (SERBIAN, "две чаше", "пехар"),
        (SERBIAN_LATIN, "dve čaše", "pehar"),
    ):
        ((_, message),) = broken_rules(Entry("x", target), rules(text, language))
        assert message.endswith(f"x; write '{advice}'")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param("[[rule]]\nname = ", None, "not valid TOML: ", id="toml"),
        pytest.param("x = 1", None, "a style file holds tables [[rule]] and", id="other-key"),
        pytest.param("rule = 3", None, "a style file holds tables [[rule]] and", id="no-table"),
        pytest.param('[[rule]]\nmessage = "x"', 1, "rule '': name: expected", id="no-name"),
        pytest.param(
            '\n[[rule]]\nname = "a"\nwords = ["b"]', 2, "rule 'a': message: say", id="no-message"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"', 1, "rule 'a': expected words or", id="nothing"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"\nwords = ["*"]', 1, "rule 'a': words: an", id="all"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"\nwords = "c"', 1, "rule 'a': words: exp", id="text"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"\npattern = "(c"', 1, "rule 'a': missing )", id="re"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"\nword = ["c"]', 1, "rule 'a': 'word' is", id="key"
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nmessage = "b"\npattern = "c"\nhints = "c"',
            1,
            "rule 'a': hints",
            id="hints",
        ),
        pytest.param(
            '[[rule]]\nname = "a"\nseverity = "bad"', 1, "rule 'a': severity: 'bad'", id="severity"
        ),
        pytest.param('[[rule]]\nname = "a"\nscope = 1', 1, "rule 'a': scope: exp", id="scope"),
    ],
)
def test_a_bad_file_is_one_line(text: str, line: int | None, reason: str) -> None:
    with pytest.raises(StyleError) as caught:
        rules(text)
    assert caught.value.path == PATH
    assert caught.value.line == line
    assert caught.value.reason.startswith(reason)
    assert "\n" not in str(caught.value)


def test_a_pattern_that_takes_too_long_is_stopped() -> None:
    slow = rules('[[rule]]\nname = "slow"\nmessage = "x"\npattern = "(?:a|aa)+(?:b|bb)+$"\n')
    slow += rules('[[rule]]\nname = "bad"\nmessage = "x"\npattern = "(a+)+$|(a|a)*c"\n')
    began = monotonic()
    with pytest.raises(StyleError, match="takes too long; nest no repetitions"):
        broken("a" * 4000 + "!", slow)
    assert monotonic() - began < 3


def test_a_pattern_is_searched_where_a_hint_is() -> None:
    row = '[[rule]]\nname = "a"\nmessage = "b"\npattern = "v[ií]vo"\nhints = ["viv"]\n'
    assert broken("En Vivo.", rules(row)) == ["a"]
    assert broken("En vívo.", rules(row)) == []


def test_rules_are_likely_where_a_hint_is() -> None:
    hinted = '[[rule]]\nname = "a"\nmessage = "b"\nwords = ["en vivo"]\n'
    always = '[[rule]]\nname = "c"\nmessage = "d"\npattern = "e"\n'
    book = rulebook(rules(hinted + always))
    found = [book.likely(Entry("x", target)) for target in ("En Vivo.", "El vino.")]
    assert [[rule.name for rule in likely] for likely in found] == [["a", "c"], ["c"]]
