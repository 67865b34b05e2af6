"""Names and places that a translation says by another word, and those that it lost."""

from __future__ import annotations

import pytest

from l10n.checks.names import names_kept
from l10n.checks.terms import terms_kept
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.model import Entry


@pytest.mark.parametrize(
    ("language", "source", "target", "findings"),
    [
        (RUSSIAN, "Fish is dear, Panos said.", "По его мнению, это дорого.", 0),
        (SERBIAN, "Fish is dear, Panos said.", "По његовим речима, скупо је.", 0),
        (SERBIAN_LATIN, "Fish is dear, Panos said.", "Po njegovim rečima, skupo je.", 0),
        (SPANISH, "Fish is dear, Panos said.", "Es caro, dijo él.", 0),
        (SPANISH, "Fish is dear, Panos said.", "Es caro, dijo.", 1),
        (RUSSIAN, "He said that Panos had left.", "Он сказал, что тот ушёл.", 1),
        (RUSSIAN, "Fish is dear, Boris Panos said.", "По его мнению, это дорого.", 1),
        (RUSSIAN, "The Rhine is long.", "Он длинный.", 1),
    ],
)
def test_pronouns(language: Language, source: str, target: str, findings: int) -> None:
    assert len(list(names_kept(Entry(source, target), language))) == findings


@pytest.mark.parametrize(
    ("language", "source", "target", "findings"),
    [
        (RUSSIAN, "Doctors left Italy.", "Врачи покинули страну.", 0),
        (RUSSIAN, "The Moscow metro opened.", "Открылось столичное метро.", 0),
        (SPANISH, "Doctors left Italy.", "Los médicos dejaron el país.", 0),
        (SERBIAN, "Doctors left Italy.", "Лекари су напустили земљу.", 0),
        (SERBIAN, "Doctors left Italy.", "Лекари су напустили земљотрес.", 1),
        (RUSSIAN, "Doctors of the country left Italy.", "Врачи покинули страну.", 1),
        (RUSSIAN, "Doctors left Italy for France.", "Врачи уехали из страны во Францию.", 1),
        (SPANISH, "It is better in Italy.", "En nuestro país es mejor.", 1),
        (RUSSIAN, "It was a FIFA World Cup.", "Это был чемпионат мира.", 0),
        (RUSSIAN, "It was a FIFA World Cup.", "Это был кубок.", 1),
        (SPANISH, "Crossley-Holland left.", "Crossley-Holland se fue.", 0),
    ],
)
def test_places(language: Language, source: str, target: str, findings: int) -> None:
    assert len(list(terms_kept(Entry(source, target), language))) == findings
