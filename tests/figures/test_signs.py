"""Whether a number is below zero."""

import pytest

from l10n.figures import lost_signs
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "target", "language", "lost"),
    [
        ("It was -12 degrees.", "Было 12 градусов.", RUSSIAN, ["-12"]),
        ("It was minus 12 degrees.", "Било је 12 степени.", SERBIAN, ["-12"]),
        ("It was \u221212.5 degrees.", "Bilo je 12,5 stepeni.", SERBIAN_LATIN, ["-12.5"]),
        ("A result of -$3.5 million.", "Un resultado de 3,5 millones.", SPANISH, ["-3.5"]),
        ("It was -12, then -7.", "Hacía -12, luego 7.", SPANISH, ["-7"]),
        ("It was -12 degrees.", "Было \u221212 градусов.", RUSSIAN, []),
        ("It was -12 degrees.", "Было 12 градусов мороза.", RUSSIAN, []),
        ("It was minus 12.", "Било је 12 испод нуле.", SERBIAN, []),
        ("It was minus 12.", "Bilo je 12 ispod nule.", SERBIAN_LATIN, []),
        ("Sales moved -7%.", "Las ventas cayeron un 7 %.", SPANISH, []),
        ("They won 3-1.", "Ganaron 3 a 1.", SPANISH, []),
        ("In 1990 -2000 it rose.", "Entre 1990 y 2000 subió.", SPANISH, []),
        ("A Boeing 737-800.", "Un Boeing 737 800.", SPANISH, []),
        ("A -7/8 bid.", "Una oferta de 7/8.", SPANISH, []),
    ],
)
def test_lost_signs(source: str, target: str, language: Language, lost: list[str]) -> None:
    assert list(lost_signs(source, target, language)) == lost
