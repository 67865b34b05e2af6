"""Russian and Ukrainian names: from English romanisation back to Russian, and to Serbian from it.

English spelling mixes BGN/PCGN with newsroom habit (`Yevgeny`, `Dmitry`, `Zelensky`); soft signs
and the two letters behind `y` and `e` are lost, so that what no list has is seldom certain. The
Serbian side follows the Pravopis srpskoga jezika (Matica srpska, 2010, on names from Russian).
"""

from __future__ import annotations

import re

from l10n.transcription.rewriting import Spelling, rewrite

_C = "bcdfghjklmnpqrstvwxz"
_RULES: tuple[tuple[str, str], ...] = (
    # Endings of surnames.
    (r"skaya\Z", "ская"), (r"tskaya\Z", "цкая"), (r"naya\Z", "ная"),
    (r"tsk(?:y|iy|ii|i|yi|yy)\Z", "цкий"), (r"sk(?:y|iy|ii|i|yi|yy)\Z", "ский"),
    (r"ny(?:y|i)?\Z", "ный"), (r"(?:iy|ii|yi|yy)\Z", "ий"), (r"oy\Z", "ой"),
    (rf"(?<=[{_C}])yev(?=a?\Z)", "ьев"), (rf"(?<=[{_C}])ye", "ье"), (rf"(?<=[{_C}])yov", "ьёв"),
    (r"(?<=[aeiou])yev(?=a?\Z)", "ев"),
    # Sounds of several letters.
    ("shch", "щ"), ("sch", "щ"), ("tch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"),
    ("sh", "ш"), (r"ya", "я"), (r"yu", "ю"), (r"yo", "ё"), (r"ye", "е"),
    (r"ia\Z", "ия"), (r"ia", "я"), (r"(?<=[aeou])i(?![aeou])", "й"), (r"(?<=[aeou])y", "й"),
    (rf"(?<=[{_C}])y\Z", "ий"), ("y", "ы"), ("x", "кс"), ("ck", "к"), ("w", "в"),
    (rf"(?<=[{_C}])j(?=[aeou])", "ь"), ("ja", "я"), ("ju", "ю"), ("je", "е"), ("jo", "ё"),
    ("j", "й"),
    # A soft l before most consonants.
    (r"l(?=ts|tz|ch|sh|sk|ny|n[aeiu]|m[aio]|b|t|d|f|z)", "ль"),
    ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("q", "к"),
)  # fmt: skip
_ROMANISED = Spelling(tuple((pattern, "", russian) for pattern, russian in _RULES))
_CLEAR = re.compile(
    r"[a-z]*(?:ov|ova|in|ina|enko|chuk|sky|skaya|skiy|kin|kina)\Z",
)
_DOUBT = re.compile(rf"tsky|yo|(?<=[{_C}])y(?!\Z)|l(?=[{_C}])|\Ae|ia(?!\Z)|sch|j|[cwqx](?!h)|yan")
"""What may stand for one of two Russian letters."""
_SERBIAN = Spelling(
    (
        (r"ский\Z", "ски", ""), (r"цкий\Z", "цки", ""), (r"ый\Z", "и", ""), (r"ий\Z", "иј", ""),
        ("ль", "љ", ""), ("нь", "њ", ""), ("[ьъ]", "", ""),
        (r"л(?=[яюё])", "љ", ""), (r"н(?=[яюё])", "њ", ""),
        # Tradition softens the surnames in -лев, -нев and -нин: Тургењев, Лењин, Јаковљев.
        (r"л(?=ева?\Z)", "љ", ""), (r"(?<=\w\w)н(?=ева?\Z|ина?\Z)", "њ", ""),
        (r"(?<=[чшщж])ё", "о", ""), (r"(?<=[лн])[ё]", "о", ""), (r"(?<=[лн])ю", "у", ""),
        (r"(?<=[лн])я", "а", ""), (r"(?<=[лн]ь)ё", "о", ""), (r"(?<=[лн]ь)ю", "у", ""),
        (r"(?<=[лн]ь)я", "а", ""), (r"(?<=[аеёиоуыэюя])е", "је", ""), (r"\Aе", "је", ""),
        (r"(?<=[^лн]ь)е", "је", ""), ("ё", "јо", ""), ("ю", "ју", ""), ("я", "ја", ""),
        ("щ", "шч", ""), ("ы", "и", ""), ("э", "е", ""), ("й", "ј", ""),
        *((letter, letter, "") for letter in "абвгдежзиклмнопрстуфхцчш"),
    )
)  # fmt: skip


def russian(english: str) -> tuple[str, bool]:
    """Return the Russian of a romanised name in lower case, and whether it is certain.

    >>> russian("Prigozhin"), russian("Vasilyev"), russian("Bryansky")
    (('пригожин', True), ('васильев', False), ('брянский', False))
    """
    lower = english.lower()
    certain = bool(_CLEAR.fullmatch(lower)) and not _DOUBT.search(lower)
    return rewrite(lower, _ROMANISED, "ru"), certain


def serbian(russian_name: str) -> str:
    """Return the Serbian of a Russian name, in lower case.

    >>> [serbian(name) for name in ("Евгений", "Пригожин", "Ельцин", "Достоевский", "Соловьёв")]
    ['јевгениј', 'пригожин', 'јељцин', 'достојевски', 'соловјов']
    """
    single = re.sub(r"([бдзклмнпрстф])\1", r"\1", russian_name.lower())
    return rewrite(single, _SERBIAN, "sr")
