"""Rules of spelling, an origin at a time."""

from __future__ import annotations

import pytest

from l10n.transcription.germanic import ENGLISH, GERMAN
from l10n.transcription.rewriting import Spelling, rewrite
from l10n.transcription.romance import FRENCH, ITALIAN, SPANISH
from l10n.transcription.west_slavic import CZECH, POLISH


@pytest.mark.parametrize(
    ("spelling", "name", "serbian", "russian"),
    [
        (SPANISH, "cervantes", "сервантес", "сервантес"),
        (SPANISH, "guillermo", "гиљермо", "гильермо"),
        (SPANISH, "núñez", "нуњез", "нуньес"),
        (SPANISH, "garcía", "гарсија", "гарсия"),
        (SPANISH, "xavier", "хавијер", "хавьер"),
        (SPANISH, "velázquez", "велазкез", "веласкес"),
        (ITALIAN, "gucci", "гучи", "гуччи"),
        (ITALIAN, "modigliani", "модиљани", "модильяни"),
        (ITALIAN, "schiaparelli", "скијапарели", "скиапарелли"),
        (ITALIAN, "bologna", "болоња", "болонья"),
        (FRENCH, "moreau", "моро", "моро"),
        (FRENCH, "chevalier", "шевалије", "шевалье"),
        (FRENCH, "dupont", "дипон", "дюпон"),
        (GERMAN, "schäuble", "шојбле", "шойбле"),
        (GERMAN, "steinmeier", "штајнмајер", "штайнмайер"),
        (GERMAN, "köhler", "келер", "кёлер"),
        (GERMAN, "hofmann", "хофман", "хофман"),
        (ENGLISH, "thornton", "торнтон", "торнтон"),
        (ENGLISH, "blake", "блејк", "блейк"),
        (ENGLISH, "mccarthy", "мекарти", "маккарти"),
        (POLISH, "wałęsa", "валенса", "валенса"),
        (POLISH, "szymborska", "шимборска", "шимборска"),
        (POLISH, "brzęczek", "бженчек", "бженчек"),
        (CZECH, "dvořák", "дворжак", "дворжак"),
        (CZECH, "novotný", "новотни", "новотный"),
    ],
)
def test_spelling(spelling: Spelling, name: str, serbian: str, russian: str) -> None:
    assert (rewrite(name, spelling, "sr"), rewrite(name, spelling, "ru")) == (serbian, russian)


def test_a_letter_that_no_rule_takes_loses_its_accent() -> None:
    assert rewrite("ångel", SPANISH, "ru") == "анхель"
