"""Words that deny, by language: outright, in another way, and phrases that only seem to.

A language's `Words` are sources of regular expressions; the Serbian ones are Cyrillic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from l10n.languages import Language
from l10n.serbian.patterns import written


@dataclass(frozen=True, slots=True)
class Words:
    """What denies in a translation; every field holds alternatives without groups."""

    idle: str
    """Phrases with a negation that deny nothing: `sin embargo`."""
    outright: str
    """What denies by itself: `no`, `sin`."""
    agreeing: str
    """What adds nothing to an outright denial that it needs: `nada`, `никто`."""
    other: str
    """Words that say a denial in another way: `imposible` for `not possible`."""
    only: str
    """`only`, where `not only` must not have lost its `not`."""
    bound: bool = False
    """Whether an agreeing word must have an outright one in its sentence: `никто не`."""


ENGLISH = re.compile(
    # Denies nothing, or is as often translated without a denial.
    r"(?P<idle>\b(?:whether )?or not\b|\bif not\b|\bnot to mention\b|\bno doubt\b|\bno\. ?(?=\d)"
    r"|\bnothing but\b|\bwhy not\b|\bnot unlike\b|\bnot least\b|\bno matter\b|\bno less\b"
    r"|(?:\bcannot|\bcould not|\bcan['\u2019]t|\bcouldn['\u2019]t) (?:help (?:but|\w+ing)|wait"
    r"|be (?:happier|better|more|less))\b"
    r"|(?:\bnot|n['\u2019]t)(?: \w+){0,4} (?:until|long (?:before|ago|after))\b"
    r"|(?:\bnot|n['\u2019]t)(?: be| been| take| so| too| very)?"
    r" (?:far|long|wrong|bad|alone|unlike)\b"
    r"|(?:\A|[.!?\"\u201c\u2018] )(?:\w+n['\u2019]t) (?:it|you|we|they|he|she|that|this|there)\b"
    r"|, (?:\w+n['\u2019]t) (?:it|you|we|they|he|she|i)\b"
    r"|\bmore often than not\b)"
    r"|(?P<only>(?:\bnot|n['\u2019]t)(?: \w+){0,3}? (?<!the )(?:only|just|merely|solely|simply)\b)"
    r"|(?P<strong>\b(?:not|cannot|never)\b|n['\u2019]t\b)"
    r"|(?P<weak>\b(?:no|nobody|nothing|none|neither|nowhere|without)\b)"
    r"|(?P<maybe>\b(?:un(?!i[tfqov]|der|til|less|cle)\w{3,}|nor|until|unless|few|hardly|barely"
    r"|lack\w*|fail\w*|refus\w+|avoid\w*|prevent\w*|rather than|instead of|other than"
    r"|(?!regard|wire|neverthe|nonethe)\w{3,}less|imp(?:oss|rac|erf|rob|rop|rec|at)\w+"
    r"|in(?:abil|ac[ct]|ad|app|cap|comp|conv|corr|def|eff|equ|exp|ext|sec|suff|vis|vol)\w+"
    r"|dis(?:agr|app|bel|cont|hon|lik|reg|sat)\w+|despite|non-?\w+)\b)",
    re.IGNORECASE,
)
ENGLISH_ONLY = re.compile(r"\b(?:only|just|merely|solely|simply)\b", re.IGNORECASE)
ENGLISH_DOUBLE = re.compile(
    r"(?: \w+){0,3}? (?:difficult|hard\b|refus|den(?:y|ie)|exclud|rule[sd]? (?:it |this )?out"
    r"|discount|fail|stop|prevent|avoid|reject|without|ban\b|forbid|impossib|lack|devoid|miss"
    r"|incompat|in(?:val|nocen|suff|approp|adeq|corr|exper|expl|consis)\w+|un(?!i|der|til)\w{4}|dis\w{5})",
    re.IGNORECASE,
)
"""What denies too, right after a `not`: `not impossible` needs a denial beside `imposible`."""

_WORDS = {
    "es": Words(
        idle=r"no obstante|sin embargo|sin dudas?|no s[oó]lo|no solamente|no únicamente"
        r"|no simplemente|nada más|sin más|ni que decir|no en vano|o no\b(?=[.,?;]|$)"
        r"|¿no\?|no hace falta decir|a no ser|nada menos",
        outright=r"no|sin|nunca|jamás|tampoco|ni",
        agreeing=r"nadie|nada|ningun[oa]s?|ningún",
        other=r"imposib\w+|falt\w+|evit\w+|difícil\w*|apenas|salvo|lejos|dej\w+ de|poc[oa]s?"
        r"|neg[aó]\w*|nieg\w+|carec\w+|impid\w+|impedir\w*|inc(?!lu|id|endi|remen)\w{4,}|inn\w{4,}"
        r"|inad\w+|inacep\w+|inexist\w+|insufic\w+|inse\w{3,}|inúti\w+|ineq\w+|ines\w+"
        r"|des(?!cub|de\b|arroll|pués|pert|cend|plaz|pl)[acipeo]\w{4,}|fracas\w+|exclu[ií]\w+"
        r"|pendiente|complicad\w+|fuera de|excepto|rechaz\w+|rehus\w+|ilegal\w*|irr\w{4,}"
        r"|en lugar de|en vez de|resist\w+|prohib\w+|renunci\w+|ausen\w+|ignor\w+|mal|mala"
        r"|non|escas\w+",
        only=r"s[oó]lo|solamente|únicamente|simplemente",
    ),
    "ru": Words(
        idle=r"не только|не просто|не менее|не более|не раз|несмотря|не случайно|не прочь|не лишь"
        r"|не позднее|не иначе|ни с того|не без",
        outright=r"не|нет|без|безо|нельзя|нету|неу",
        agreeing=r"ни|никогда|никто|никого|никому|никем|ником|никак\w*|ничего|ничто|ничему|ничем"
        r"|нигде|никуда|ничуть|нисколько|ниоткуда|ничья|ничей",
        other=r"не(?!которы|скольк|дел|мец|давн|зависим|фт|обходим|посредств|много|смотр|сет|движ)\w{3,}"
        r"|отказ\w+|отсутств\w+|запре\w+|предостер\w+|вряд|едва|кроме|мало\w*|плох\w*"
        r"|безо?(?!пасн)\w{4,}|бес\w{4,}|лишь|лиш\w+|некогда|некому|нечего|негде|избе\w+|трудн\w+"
        r"|сложн\w+|переста\w+|исключ\w+|редко|впервые|скоро|помеш\w+|меш\w+|провал\w+",
        only=r"только|лишь|просто",
        bound=True,
    ),
    "sr": Words(
        idle=r"не само|није само|нису само|не мање|не више од|зар не|не би ли|ни(?:је|су) ни мање",
        outright=r"не|није|нису|нисам|нисмо|нисте|ниси|нећ\w+|неће|нема(?:м|ш|мо|те|ју|о|ла|ло|ли)?|немој\w*|без|немогућ\w*"
        r"|нимало",
        agreeing=r"ни|нити|ниједан|ниједн\w+|никад|никада|нико|никога?|никоме?|ниским|никак\w*|ништа"
        r"|ничег\w*|ничему?|ничим|нигде|никуд\w*|никакв\w+",
        other=r"не(?!го\b|к\w+\b|дељ|зависн|давн|посредн|ће|ћу|мој|ма\b|мај|мам|шт|мач)\w{2,}"
        r"|забра\w+|одби\w+|спреч\w+|осим|тешко|једва|престал\w+|тек|избе[гћ]\w+|уместо|бес\w{4,}"
        r"|без\w{4,}|мало|ретк\w+|лош\w+|изостал\w+|лиш\w+|ускра\w+",
        only=r"само|једино|искључиво",
        bound=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Denials:
    """The `Words` of a language made ready; group `kind` names are those of the fields."""

    denying: re.Pattern[str]
    other: re.Pattern[str]
    only: re.Pattern[str]
    bound: bool


@cache
def denials(language: Language) -> Denials | None:
    """Return what denies in `language`, None where we do not know."""
    words = _WORDS.get(language.code)
    if words is None:
        return None

    def ready(source: str) -> str:
        return written(source, language)

    kinds = {"idle": words.idle, "outright": words.outright, "agreeing": words.agreeing}
    denying = "|".join(rf"(?P<{kind}>\b(?:{ready(source)})\b)" for kind, source in kinds.items())
    return Denials(
        re.compile(denying, re.IGNORECASE),
        re.compile(rf"\b(?:{ready(words.other)})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{ready(words.only)})\b", re.IGNORECASE),
        words.bound,
    )
