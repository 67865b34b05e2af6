"""Who speaks in a sentence and in its translation."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language
from l10n.names import swapped_speakers

QUOTED = '"It is over," said Marko Belic of Novak\'s plan.'

WORDS = '"It is over with Novak," said Marko Belic.'


@pytest.mark.parametrize(
    ("language", "source", "wrong"),
    [
        pytest.param(SPANISH, WORDS, "«Belic está acabado», dijo Novak.", id="es"),
        pytest.param(RUSSIAN, WORDS, "«С Беличем кончено», — заявил Новак.", id="ru-declined"),
        pytest.param(
            SPANISH,
            "Belic left early, according to Novak.",
            "Según Belic, Novak se fue pronto.",
            id="es-according",
        ),
        pytest.param(
            RUSSIAN,
            "According to Novak, it was Belic who left.",
            "По словам Белича; ушёл именно Новак.",
            id="ru-according",
        ),
        pytest.param(
            SERBIAN,
            "According to Novak, it was Belic who left.",
            "Према речима Белића; отишао је управо Новак.",
            id="sr-according",
        ),
        pytest.param(
            SERBIAN_LATIN,
            '"It is over," Novak told reporters, as Belic left.',
            "„Gotovo je“, rekao je Belić, dok je Novak odlazio.",
            id="sr-Latn-told",
        ),
        pytest.param(
            RUSSIAN,
            "Belic, the mayor of Split, said that Novak had left.",
            "Новак, мэр Сплита, заявил, что Белич ушел.",
            id="ru-appositive",
        ),
    ],
)
def test_another_speaks(language: Language, source: str, wrong: str) -> None:
    assert len(list(swapped_speakers(source, wrong, language))) == 1


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        pytest.param(SPANISH, QUOTED, "«Se acabó», dijo Belic del plan de Novak.", id="es"),
        pytest.param(
            RUSSIAN,
            QUOTED,
            "«План Новака провалился», — заявил Марко Белич.",
            id="ru",
        ),
        pytest.param(
            RUSSIAN,
            '"It is over," Novak\'s aide Marko Belic said.',
            "«Всё кончено», — сказал советник Новака Марко Белич.",
            id="ru-his-aide",
        ),
        pytest.param(
            RUSSIAN,
            '"It is over," Belic told Newsweek.',
            "«Всё кончено», — заявил Newsweek Белич.",
            id="ru-told-a-paper",
        ),
        pytest.param(
            SPANISH,
            "Marko Belic told Novak that it was over.",
            "Marko Belic le dijo a Novak que se acabó.",
            id="es-listener",
        ),
        pytest.param(
            RUSSIAN,
            "Belic, meeting Antony Novak, said that it was over.",
            "Белич на встрече с Энтони Новаком заявил, что всё кончено.",
            id="ru-whom-he-met",
        ),
        pytest.param(
            RUSSIAN,
            "Supporters of Belic said Novak had to leave.",
            "Сторонники Белича заявили, что Новак должен уйти.",
            id="ru-supporters",
        ),
        pytest.param(SPANISH, "Belic said Novak left.", "Se fue, dijo Belic.", id="es-no-other"),
        pytest.param(
            find_language("fr"), QUOTED, "« C'est fini », a dit Novak de Belic.", id="no-language"
        ),
    ],
)
def test_the_same_speaks(language: Language, source: str, target: str) -> None:
    assert list(swapped_speakers(source, target, language)) == []
