"""Spelling of Hungarian names.

Sources: Pravopis srpskoga jezika (Matica srpska, 2010), on names from Hungarian (ly is љ, gy ђ, ty
ћ; ö and ü give е and и); Gilyarevsky and Starostin, Inostrannye imena i nazvaniya v russkom tekste
(ly is й, gy дь, ty ть, ö ё, ü ю). News leave accents out, so that ö and ü are told only where they
are printed or a list has the name.
"""

from __future__ import annotations

from l10n.transcription.rewriting import Rule, Spelling, doubled

PLAIN: tuple[Rule, ...] = (
    ("b", "б", "б"), ("c", "ц", "ц"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"),
    ("k", "к", "к"), ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"),
    ("t", "т", "т"), ("v", "в", "в"), ("w", "в", "в"), ("z", "з", "з"), ("x", "кс", "кс"),
    ("[aá]", "а", "а"), ("[ií]", "и", "и"), ("[oó]", "о", "о"), ("[uú]", "у", "у"),
    (r"\A[eé]|(?<=[aáoóuúií])[eé]", "е", "э"), ("[eé]", "е", "е"),
)  # fmt: skip
DOUBLED = doubled((
    ("b", "б", "б"), ("d", "д", "д"), ("f", "ф", "ф"), ("g", "г", "г"), ("k", "к", "к"),
    ("l", "л", "л"), ("m", "м", "м"), ("n", "н", "н"), ("p", "п", "п"), ("r", "р", "р"),
    ("t", "т", "т"), ("z", "з", "з"),
))  # fmt: skip
JOTED: tuple[Rule, ...] = (
    (r"(?<=[^aáeéiíoóuúöőüűj])j[aá]", "ја", "ья"), (r"(?<=[^aáeéiíoóuúöőüűj])j[eé]", "је", "ье"),
    (r"(?<=[^aáeéiíoóuúöőüűj])j[oó]", "јо", "ьо"),
    ("jj[aá]", "ја", "йя"), ("jj", "ј", "й"), ("j[aá]", "ја", "я"),
    (r"\Aj[eé]", "је", "е"), ("j[eé]", "је", "йе"),
    ("j[oó]", "јо", "йо"), ("j[öő]", "је", "йё"), ("j[uú]", "ју", "ю"), ("j", "ј", "й"),
)  # fmt: skip


def soft(letters: str, serbian: str, russian: str, sign: str = "ь") -> tuple[Rule, ...]:
    """Return the rules of a soft consonant, before vowels and elsewhere."""
    vowels = (("[aá]", "а", "я"), ("[eé]", "е", "е"), ("[oó]", "о", "о"), ("[uú]", "у", "ю"),
              ("[öő]", "е", "ё"), ("[üű]", "и", "ю"), ("[ií]", "и", "и"))  # fmt: skip
    return (
        *((f"(?:{letters}){vowel}", serbian + own, f"{russian}{sign}{theirs}")
          for vowel, own, theirs in vowels),
        (letters, serbian, f"{russian}{sign}"),
    )  # fmt: skip


HUNGARIAN = Spelling(
    (
        # Old spellings of surnames.
        (r"cz", "ц", "ц"), ("tz", "ц", "ц"), (r"ts", "ч", "ч"), (r"ch", "х", "х"), ("th", "т", "т"),
        (r"(?<=gh)y\Z", "и", "и"), ("gh", "г", "г"), (r"(?<=[kdrmtsfv])y\Z", "и", "и"),
        (r"ff(?=y)", "ф", "фф"), ("eö", "е", "ё"), ("ew", "е", "ё"),
        # The letters of several signs, long ones first.
        ("ddzs|dzs", "џ", "дж"), ("ccs|cs", "ч", "ч"), ("ssz", "с", "сс"), ("sz", "с", "с"),
        ("zzs|zs", "ж", "ж"), ("ss", "ш", "ш"), ("s", "ш", "ш"), ("dz", "дз", "дз"),
        *soft("ggy|gy", "ђ", "д"), *soft("nny|ny", "њ", "н"), *soft("tty|ty", "ћ", "т"),
        (r"(?:lly|ly)(?=[aá])", "љ", ""), ("(?<=ly)[aá]", "а", "я"),
        (r"(?:lly|ly)(?=[oó])", "љ", ""), ("(?<=ly)[oó]", "о", "йо"), ("lly|ly", "љ", "й"),
        *JOTED, *DOUBLED,
        (r"\A[öő]", "е", "э"), ("[öő]", "е", "ё"), (r"\A[üű]", "и", "и"), ("[üű]", "и", "ю"),
        (r"l(?=[^aáeéiíoóuúöőüűyl])", "л", "ль"), ("l", "л", "л"), ("h", "х", "х"),
        (r"y", "и", "и"), *PLAIN,
    )
)  # fmt: skip
