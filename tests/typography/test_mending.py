"""Marks that an engine lost, added or set apart."""

import pytest

from l10n.typography import mend_quotes


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param("A.", "“A.", '"A.', id="dropped where it opens"),
        pytest.param("A.", "A.”", 'A."', id="dropped where it closes"),
        pytest.param('"A."', "“A.", '"A.', id="closed too early"),
        pytest.param('"A".', "“A.", '"A.', id="closed before the full stop"),
        pytest.param('"A", dijo.', "A,” he said.", 'A", dijo.', id="opened again"),
        pytest.param('" A b."', "“A b.”", '"A b."', id="blank inside"),
        pytest.param(
            "то: „ рођак“.", "it: “a cousin.”", "то: „рођак“.", id="blank after a low one"
        ),
        pytest.param(
            '"A: "B", dice.', "“A, ‘B,’” she says.", '"A: "B"", dice.', id="one mark for two"
        ),
        pytest.param("„A: ’B“, x.", "“A, ‘B,’” y.", "„A: ’B'“, x.", id="inner one forgotten"),
    ],
)
def test_mended(text: str, source: str, expected: str) -> None:
    assert mend_quotes(text, source) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param('"A" b.', "“A b.", id="a pair that ends early"),
        pytest.param("A, dijo.", "A,” he said.", id="dropped in the middle"),
        pytest.param("Dijo: A.", "He said “A.", id="opens in the middle"),
        pytest.param('"A: "B", dice.', "“A: ‘B’ c,” she says.", id="inner one ends elsewhere"),
        pytest.param('"A" "B', "“A” “B", id="right already"),
        pytest.param("l'A", "“A” b", id="pairs lost"),
        pytest.param('a 5" b', 'a 5" b', id="inches"),
    ],
)
def test_doubtful_stays(text: str, source: str) -> None:
    assert mend_quotes(text, source) == text
