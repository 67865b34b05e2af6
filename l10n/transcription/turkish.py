"""Spelling of Turkish names.

Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on names from Turkish, and the usage of
Serbian agencies (у and о for ü and ö: Ататурк, Озал); Gilyarevsky and Starostin, Inostrannye imena
i nazvaniya v russkom tekste: ь where an l ends a syllable of e, i, ö or ü.
"""

from __future__ import annotations

from l10n.transcription.rewriting import Rule, Spelling, doubled

PLAIN: tuple[Rule, ...] = (
    ("b", "б", "б"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"), ("k", "к", "к"),
    ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"), ("s", "с", "с"),
    ("t", "т", "т"), ("v", "в", "в"), ("z", "з", "з"), ("h", "х", "х"), ("x", "кс", "кс"),
    ("[aâ]", "а", "а"), ("[iî]", "и", "и"), ("o", "о", "о"), ("[uû]", "у", "у"), ("q", "к", "к"),
    (r"\Ae|(?<=[aoui])e", "е", "э"), ("e", "е", "е"), ("w", "в", "в"), ("c", "к", "к"),
)  # fmt: skip
DOUBLED = doubled((
    ("b", "б", "б"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"), ("k", "к", "к"),
    ("l", "л", "л"), ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"),
    ("s", "с", "с"), ("t", "т", "т"), ("v", "в", "в"), ("z", "з", "з"), ("q", "к", "к"),
))  # fmt: skip
JOTED: tuple[Rule, ...] = (
    (r"(?<=[^aeiouıöüy])ya", "ја", "ья"), (r"(?<=[^aeiouıöüy])ye", "је", "ье"),
    (r"(?<=[^aeiouıöüy])yu", "ју", "ью"), ("yya", "ја", "йя"), ("yy", "ј", "й"),
    ("ya", "ја", "я"), ("ye", "је", "е"), ("yo", "јо", "йо"), ("y[uü]", "ју", "ю"),
    ("yı", "ји", "йы"), ("yi", "ји", "йи"),
)  # fmt: skip

TURKISH = Spelling(
    (
        ("ç|ch", "ч", "ч"), ("ş|sh", "ш", "ш"), ("c", "џ", "дж"), ("j", "ж", "ж"), ("ğ", "г", "г"),
        ("ı", "и", "ы"), *JOTED, ("y", "ј", "й"), *DOUBLED,
        (r"(?<=[eiöü])l(?=[^aeiouıöüy]|\Z)", "л", "ль"), ("l", "л", "л"),
        (r"\Aö", "о", "о"), ("ö", "о", "ё"), (r"\Aü", "у", "у"), ("ü", "у", "ю"),
        *PLAIN,
    )
)  # fmt: skip
