"""Spelling of Turkish and Arabic names, the latter as English news spell them.

Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on names from Turkish and Arabic, and the
usage of Serbian agencies (у and о for ü and ö: Ататурк, Озал; ел or ал, apart, for the article);
Gilyarevsky and Starostin, Inostrannye imena i nazvaniya v russkom tekste: ь where a Turkish l
ends a syllable of e, i, ö or ü; аль-, whose l becomes the first sound of the name where that is a
sun letter.
"""

from __future__ import annotations

import re

from l10n.transcription.rewriting import Rule, Spelling, rewrite

_PLAIN: tuple[Rule, ...] = (
    ("b", "б", "б"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"), ("k", "к", "к"),
    ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"), ("s", "с", "с"),
    ("t", "т", "т"), ("v", "в", "в"), ("z", "з", "з"), ("h", "х", "х"), ("x", "кс", "кс"),
    ("[aâ]", "а", "а"), ("[iî]", "и", "и"), ("o", "о", "о"), ("[uû]", "у", "у"), ("q", "к", "к"),
    (r"\Ae|(?<=[aoui])e", "е", "э"), ("e", "е", "е"), ("w", "в", "в"), ("c", "к", "к"),
)  # fmt: skip
_DOUBLED: tuple[Rule, ...] = tuple(
    (f"{letter}{letter}", serbian, russian * 2)
    for letter, serbian, russian in (
        ("b", "б", "б"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"), ("k", "к", "к"),
        ("l", "л", "л"), ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"),
        ("s", "с", "с"), ("t", "т", "т"), ("v", "в", "в"), ("z", "з", "з"), ("q", "к", "к"),
    )
)  # fmt: skip
_JOTED: tuple[Rule, ...] = (
    (r"(?<=[^aeiouıöüy])ya", "ја", "ья"), (r"(?<=[^aeiouıöüy])ye", "је", "ье"),
    (r"(?<=[^aeiouıöüy])yu", "ју", "ью"), ("yya", "ја", "йя"), ("yy", "ј", "й"),
    ("ya", "ја", "я"), ("ye", "је", "е"), ("yo", "јо", "йо"), ("y[uü]", "ју", "ю"),
    ("yı", "ји", "йы"), ("yi", "ји", "йи"),
)  # fmt: skip

TURKISH = Spelling(
    (
        ("ç|ch", "ч", "ч"), ("ş|sh", "ш", "ш"), ("c", "џ", "дж"), ("j", "ж", "ж"), ("ğ", "г", "г"),
        ("ı", "и", "ы"), *_JOTED, ("y", "ј", "й"), *_DOUBLED,
        (r"(?<=[eiöü])l(?=[^aeiouıöüy]|\Z)", "л", "ль"), ("l", "л", "л"),
        (r"\Aö", "о", "о"), ("ö", "о", "ё"), (r"\Aü", "у", "у"), ("ü", "у", "ю"),
        *_PLAIN,
    )
)  # fmt: skip

ARABIC = Spelling(
    (
        ("['’‘ʿʾ]", "", ""), ("kh", "х", "х"), ("gh", "г", "г"), ("sh", "ш", "ш"), ("th", "т", "т"),
        ("dh", "д", "д"), ("ch", "ч", "ч"), ("jj", "џ", "ддж"), ("j", "џ", "дж"), ("dj", "џ", "дж"),
        (r"iyeh\Z|iyah\Z|iya\Z", "ија", "ия"), (r"ah\Z", "а", "а"), (r"eh\Z", "е", "е"),
        ("aa", "а", "аа"), ("ee", "и", "и"), ("ou|oo", "у", "у"), ("ai|ay(?![aeiou])", "ај", "ай"),
        (r"ei\Z", "еи", "еи"),
        ("ei|ey(?![aeiou])", "еј", "ей"), ("au", "ау", "ау"), ("aw(?![aeiou])", "ав", "ав"),
        ("iyy?a", "ија", "ия"), *_JOTED, (r"(?<=[^aeiou])y\Z", "и", "и"), ("y", "ј", "й"),
        *_DOUBLED, (r"l(?=[^aeiouyl]|\Z)", "л", "ль"), ("l", "л", "л"), *_PLAIN,
    )
)  # fmt: skip

ARTICLE = re.compile(r"(?:al|el|an|as|ash|ar|ad|at|az)[-‑]", re.IGNORECASE)
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


def arabic(word: str, code: str) -> str:
    """Return an Arabic name without an article by the rules, capitalised."""
    return rewrite(word.lower(), ARABIC, code).capitalize()
