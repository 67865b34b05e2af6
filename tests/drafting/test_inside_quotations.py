"""Which sentences stand in the middle of a quotation."""

from l10n.drafting.quotations import inside_quotations
from l10n.model import Entry


def sentence(text: str, number: int, *, paragraph: int = 1) -> Entry:
    return Entry(text, notes=(f"paragraph {paragraph}, sentence {number} of 3",))


def test_inside_ends_with_the_quotation_and_with_the_paragraph() -> None:
    entries = [
        Entry("“A headline", context="headline", notes=("headline",)),
        sentence("“A.", 1),
        sentence("B.", 2),
        sentence("C,” he said.", 3),
        sentence("“D.", 1, paragraph=2),
        sentence("E.", 2, paragraph=2),
        sentence("“F.", 1, paragraph=3),
    ]
    assert inside_quotations(entries) == {(None, "B."), (None, "C,” he said."), (None, "E.")}
