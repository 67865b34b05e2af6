"""Double quotation marks in pairs, as the firewall and the checks count them."""

ACCEPTED = {
    "es": frozenset("\u00ab\u00bb\u201c\u201d"),
    "ru": frozenset("\u00ab\u00bb\u201e\u201c"),
    "sr": frozenset("\u201e\u201c\u201d"),
}
"""Double quotation marks that the orthography or many desks of a language use."""


def unbalanced(text: str) -> str:
    """Return a double quotation mark without a partner, or nothing.

    Single ones are apostrophes too often. What is high on the left opens in English and
    closes in Serbian and Russian, so it is a closing mark where a low one stands.
    """
    if text.count('"') % 2:
        return '"'
    if text.count("\u00ab") != text.count("\u00bb"):
        return "\u00ab\u00bb"
    low, left, right = (text.count(mark) for mark in "\u201e\u201c\u201d")
    if low:
        # An English quotation beside a low one adds a left and a right mark.
        return "" if left + right >= low and (left + right - low) % 2 == 0 else "\u201e\u201c"
    return "" if left == right else "\u201c\u201d"
