"""What teaches and what is dropped."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.training.cleaning import Cleaner, Reason, fault
from l10n.training.corpora import Pair

LONG = " ".join(["word"] * 81)


@pytest.mark.parametrize(
    ("source", "target", "language", "reason"),
    [
        pytest.param("The port closed.", "Cerró el puerto.", SPANISH, None, id="good"),
        pytest.param("The port closed.", "", SPANISH, Reason.EMPTY, id="empty"),
        pytest.param(LONG, LONG + " palabra", SPANISH, Reason.LENGTH, id="long"),
        pytest.param("The port closed.", " ".join(["a"] * 10), SPANISH, Reason.RATIO, id="ratio"),
        pytest.param("The port closed.", " ".join(["a"] * 9), SPANISH, None, id="ratio near"),
        pytest.param("Open %s now", "Abre %s ya", SPANISH, Reason.MARKUP, id="placeholder"),
        pytest.param("Up 5 % now", "Sube 5 % ya", SPANISH, None, id="per cent"),
        pytest.param("See https://a.b", "Ver https://a.b", SPANISH, Reason.MARKUP, id="address"),
        pytest.param("New York!", "New York", SPANISH, Reason.COPY, id="copy"),
        pytest.param("Good morning", "Buenos días", RUSSIAN, Reason.SCRIPT, id="Latin for ru"),
        pytest.param("Good morning", "Доброе утро", SPANISH, Reason.SCRIPT, id="Cyrillic for es"),
        pytest.param("The IBM plant", "Завод компании IBM", RUSSIAN, None, id="a Latin name"),
        pytest.param("It is 5 p.m.", "17:00", SERBIAN, None, id="no letters"),
    ],
)
def test_fault(source: str, target: str, language: Language, reason: Reason | None) -> None:
    assert fault(Pair(source, target), language) is reason


def test_cleaner_counts_what_it_drops() -> None:
    cleaner = Cleaner(held_out=["Held out, twice!"])
    pairs = [
        Pair("Ships  left\tport. ", "Salieron los barcos."),
        Pair("SHIPS LEFT PORT", "Salieron los barcos"),
        Pair("Ships left port.", "Los barcos salieron."),
        Pair("Ships left port.", "Los barcos se fueron."),
        Pair("held out twice", "Apartado dos veces"),
        Pair("It rose 5 points.", "Subió 5 puntos."),
        Pair("It rose 6 points.", "Subió 6 puntos."),
        Pair("It rose 7 points.", "Subió 7 puntos."),
    ]
    assert list(cleaner.clean(pairs, SPANISH)) == [
        Pair("Ships left port.", "Salieron los barcos."),
        Pair("Ships left port.", "Los barcos salieron."),
        Pair("It rose 5 points.", "Subió 5 puntos."),
        Pair("It rose 6 points.", "Subió 6 puntos."),
    ]
    assert cleaner.dropped == {Reason.DUPLICATE: 3, Reason.HELD_OUT: 1}


def test_languages_do_not_shadow_each_other() -> None:
    cleaner = Cleaner()
    assert list(cleaner.clean([Pair("Yes, sir.", "Sí, señor.")], SPANISH))
    assert list(cleaner.clean([Pair("Yes, sir.", "Да, сэр.")], RUSSIAN))
