"""Korean names, surname first: Kontsevich's system for Russian, Serbian usage by the spelling.

Sources: L. Kontsevich's system as Gilyarevsky and Starostin give it, Inostrannye imena i nazvaniya
v russkom tekste; Pravopis srpskoga jezika (Matica srpska, 2010), on names from Korean. Every Korean
spells his name his own way (`Jeong`, `Jung`, `Chung`), so that syllables are listed by their usual
spellings and the forms are proposals. Both languages write the syllables apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_WORDS = (2, 3)


def parts_of(words: Sequence[str]) -> list[str]:
    """Return surname and syllables of a name; a hyphen parts those of the given name."""
    return [part for word in words for part in word.split("-")]


def is_korean(words: Sequence[str]) -> bool:
    """Tell whether words are a Korean name beyond doubt: a surname and two known syllables.

    >>> is_korean(["Kim", "Jong-un"]), is_korean(["Lee", "Ann", "Womack"])
    (True, False)
    """
    surnames, syllables = _table("surnames"), _table("syllables")
    parts = [part.lower() for part in parts_of(words)]
    return (
        len(words) in _WORDS
        and len(parts) == _WORDS[1]
        and all(word[:1].isupper() for word in words)
        and parts[0] in surnames
        and all(part in syllables for part in parts[1:])
    )


def transcribe(words: Sequence[str], code: str) -> tuple[str, bool]:
    """Return a Korean name as Serbian (`sr`) or Russian writes it, and whether it is certain.

    Nothing comes out for a name with a part that no list has.

    >>> transcribe(["Moon", "Jae-in"], "ru"), transcribe(["Moon", "Jae-in"], "sr")
    (('Мун Чжэ Ин', True), ('Мун Џе Ин', True))
    """
    parts = [part.lower() for part in parts_of(words)]
    known = _table("names").get("-".join(parts))
    if known:
        return known[code == "ru"], True
    forms = [_table("surnames").get(parts[0]), *map(_table("syllables").get, parts[1:])]
    if None in forms:
        return "", False
    return " ".join(form[code == "ru"].capitalize() for form in forms if form), False


@cache
def _table(section: str) -> dict[str, tuple[str, str]]:
    """Return a section of `korean.txt`: what Serbian and Russian write, by the spelling."""
    text = (files("l10n.transcription") / "korean.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, str]] = {}
    current = ""
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        if line.endswith(":"):
            current = line[:-1]
        elif current == section:
            spellings, serbian, russian = (part.strip() for part in line.split(","))
            found.update(dict.fromkeys(spellings.split("|"), (serbian, russian)))
    return found
