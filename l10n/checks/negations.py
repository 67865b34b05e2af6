"""Check of negations: a `not` that fell out turns the news round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from l10n.languages import Language
from l10n.model import Entry
from l10n.serbian import to_latin

_ENGLISH = re.compile(
    r"\b(?:not|cannot|never)\b(?! (?:only|just|far|until|long|least|unlike|to mention))"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
# Words that deny, and words that say a denial in another way: `not possible`, `imposible`.
_DENIALS = {
    "es": r"no|ni|nunca|jamás|nadie|nada|ningun[oa]s?|ningún|sin|tampoco|imposible|falt\w+"
    r"|evit\w+|difícil\w*|apenas|salvo|lejos|dej\w+ de|poc[oa]s?|neg\w{3,}|carec\w+|impid\w+"
    r"|aún|todavía|inc\w{4,}|inn\w{4,}|fracas\w+|exclu\w+|pendiente|complicad\w+|fuera de",
    "ru": r"не|не(?!которы|скольк|дел|мец|давн|зависим|фт|обходим|посредств|много|смотр)\w{3,}"
    r"|ни|нет|без|нельзя|никогда|никто|никаки\w*|никак\w*|ничего|ничто|ничуть"
    r"|отказ\w+|отсутств\w+|запре\w+|предостер\w+|вряд|едва|кроме|мало\w*|впервые|против\w*"
    r"|безо?\w{4,}|бес\w{4,}|лишь|пока",
    "sr": r"не|не(?!го\b|к\w+\b|дељ|зависн|давн|посредн)\w{2,}|ни"
    r"|без|ниједн\w+|никад\w*|нико\w*|ништа|није|нису|нисам|нисмо|нисте|ниси"
    r"|нимало|никак\w*|забра\w+|одби\w+|спреч\w+|осим|тешко|једва|престал\w+|тек",
}


def negation_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where the source denies something and nothing in the target does."""
    denials = _denials(language)
    found: list[str] = _ENGLISH.findall(entry.source)
    if found and denials and len(denials.findall(entry.target)) < len(found):
        words = ", ".join(map(repr, found))
        yield f"the source says {words}, and the translation denies less often"


@cache
def _denials(language: Language) -> re.Pattern[str] | None:
    words = _DENIALS.get(language.code)
    if words is None:
        return None
    if language.locale == "sr@latin":
        words = to_latin(words.replace(r"\w", "\0")).replace("\0", r"\w")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
