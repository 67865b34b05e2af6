"""Spelling of Arabic names as English news have them, and the article before them.

Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on names from Arabic, and the usage of
Serbian agencies (ел or ал, apart, for the article); Gilyarevsky and Starostin, Inostrannye imena i
nazvaniya v russkom tekste: аль-, whose l becomes the first sound of the name where that is a sun
letter.
"""

from __future__ import annotations

import re

from l10n.transcription.rewriting import Spelling
from l10n.transcription.turkish import DOUBLED, JOTED, PLAIN

ARABIC = Spelling(
    (
        ("['’‘ʿʾ]", "", ""), ("kh", "х", "х"), ("gh", "г", "г"), ("sh", "ш", "ш"), ("th", "т", "т"),
        ("dh", "д", "д"), ("ch", "ч", "ч"), ("jj", "џ", "ддж"), ("j", "џ", "дж"), ("dj", "џ", "дж"),
        (r"iyeh\Z|iyah\Z|iya\Z", "ија", "ия"), (r"ah\Z", "а", "а"), (r"eh\Z", "е", "е"),
        ("aa", "а", "аа"), ("ee", "и", "и"), ("ou|oo", "у", "у"), ("ai|ay(?![aeiou])", "ај", "ай"),
        (r"ei\Z", "еи", "еи"),
        ("ei|ey(?![aeiou])", "еј", "ей"), ("au", "ау", "ау"), ("aw(?![aeiou])", "ав", "ав"),
        ("iyy?a", "ија", "ия"), *JOTED, (r"(?<=[^aeiou])y\Z", "и", "и"), ("y", "ј", "й"),
        *DOUBLED, (r"l(?=[^aeiouyl]|\Z)", "л", "ль"), ("l", "л", "л"), *PLAIN,
    )
)  # fmt: skip

ARTICLE = re.compile(r"(?:al|el|an|as|ash|ar|ad|at|az)[-\u2011]", re.IGNORECASE)
"""The article of a name, joined as news write it: `al-Sisi`."""
_SUN = (
    ("шт", "аш"), ("ш", "аш"), ("с", "ас"), ("р", "ар"), ("дж", "аль"), ("д", "ад"), ("т", "ат"),
    ("з", "аз"), ("н", "ан"), ("л", "аль"),
)  # fmt: skip


def with_article(name: str, code: str) -> tuple[str, ...]:
    """Return a name behind the article as Serbian (two usages) or Russian joins them.

    >>> with_article("Сиси", "ru"), with_article("Малики", "ru"), with_article("Сиси", "sr")
    (('ас-Сиси',), ('аль-Малики',), ('ел Сиси', 'ал Сиси'))
    """
    if code == "sr":
        return f"ел {name}", f"ал {name}"
    start = next((one for sound, one in _SUN if name.lower().startswith(sound)), "аль")
    return (f"{start}-{name}",)
