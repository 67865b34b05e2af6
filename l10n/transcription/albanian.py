"""Spelling of Albanian names.

Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on names from Albanian (q is ћ, gj ђ, xh
џ); Gilyarevsky and Starostin, Inostrannye imena i nazvaniya v russkom tekste (gj is гь, xh дж; q is
кь there, and ч in newspapers).
"""

from __future__ import annotations

from l10n.transcription.hungarian import DOUBLED, JOTED, PLAIN, soft
from l10n.transcription.rewriting import Spelling

ALBANIAN = Spelling(
    (
        ("xh", "џ", "дж"), ("x", "дз", "дз"), ("sh", "ш", "ш"), ("zh", "ж", "ж"), ("ç", "ч", "ч"),
        ("th", "т", "т"), ("dh", "д", "д"), *soft("gj", "ђ", "г"), *soft("nj", "њ", "н"),
        ("q", "ћ", "ч"), ("ll", "л", "л"), ("rr", "р", "рр"), (r"ë\Z", "е", "а"),
        (r"\Aë", "е", "э"), ("ë", "е", "е"), ("y", "и", "ю"),
        ("lj", "љ", "ль"), ("l[aá]", "ља", "ла"), ("l(?=[iíeé])", "љ", "л"), ("l[oó]", "љо", "ло"),
        ("lu", "љу", "лю"), ("l", "љ", "ль"), ("h", "х", "х"), ("s", "с", "с"), *JOTED, *DOUBLED,
        *PLAIN,
    )
)  # fmt: skip
"""A single l is soft: Љ in Serbian."""
