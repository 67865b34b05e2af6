"""The pseudo engine, and how an engine is opened by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from l10n.drafting.firewall import judge
from l10n.engines import open_engine
from l10n.engines.pseudo import pseudo
from l10n.errors import UnknownNameError
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.model import Hypothesis
from l10n.settings import Settings


def test_pseudo_engine() -> None:
    engine = open_engine(Settings(engine="pseudo"), SPANISH)
    assert engine.signature == "pseudo 1"
    assert engine.translate(["Visa", " ", ""], SPANISH) == [(Hypothesis("[Víšá]", 0.0),), (), ()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{name} is in", "[{name} íš íñ]"),
        ("%(count)s in", "[%(count)s íñ]"),
        ("a 5% rise", "[á 5% ríšé]"),
        ('\u2028\x85\u202f\\"%{}\n', '[\u2028\x85\u202f\\"%{}\n]'),
    ],
    ids=["braces", "percent", "per cent is no placeholder", "hostile"],
)
def test_pseudo(text: str, expected: str) -> None:
    assert pseudo(text) == expected


@pytest.mark.parametrize("language", [SERBIAN, RUSSIAN, SPANISH], ids=str)
def test_drafts_pass_in_every_alphabet(language: Language) -> None:
    source = "A storm closed the port on 14 May, and 5% of the ferries stayed."
    (offered,) = open_engine(Settings(engine="pseudo"), language).translate([source], language)
    assert judge(source, offered[0].text, language) is None


def test_unknown_engine() -> None:
    with pytest.raises(UnknownNameError, match="'magic' is no engine we know; use argos or"):
        open_engine(Settings(engine="magic"), SPANISH)


def test_import_loads_no_heavy_library() -> None:
    code = (
        "import sys, l10n.engines, l10n.engines.argos, l10n.engines.packages, l10n.engines.pseudo;"
        "print({'argostranslate', 'ctranslate2', 'sentencepiece'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
