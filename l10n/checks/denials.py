"""Words that deny in a translation: outright, in another way, and phrases that only seem to.

A language's `Words` are sources of regular expressions; the Serbian ones are Cyrillic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    """What denies a verb: `no`."""
    without: str
    """What denies a noun: `sin`."""
    agreeing: str
    """What adds nothing to an outright denial that it needs: `nada`, `никто`."""
    other: str
    """Words that say a denial in another way: `imposible` for `not possible`."""
    prefixed: str
    """Words that may do so where they stand in the place of the denial: `incierto`."""
    idioms: Mapping[str, str]
    """By English idiom, what may stand in a translation only with a denial beside it."""
    needing: str
    """What stands nowhere in a sentence that denies nothing: `sino`."""
    until: str
    """`until` without a denial behind it, where it needs one: `пока`."""
    only: str
    """`only`, where `not only` must not have lost its `not`."""
    bound: bool = False
    """Whether an agreeing word must have an outright one beside it: `никто не`."""


_WORDS = {
    "es": Words(
        idle=r"no obstante|sin embargo|sin dudas?|no s[oó]lo|no solamente|no únicamente"
        r"|no simplemente|nada más|sin más|ni que decir|no en vano|o no\b(?=[.,?;]|$)"
        r"|nada (?:despreciabl|desdeñabl|halagüeñ|recomendabl)\w+|nada buen[oa]s|¿no\?"
        r"|no hace falta decir|a no ser|ni mucho menos|nada menos|si no que|(?<![\w ,])no(?=,)",
        outright=r"no",
        without=r"sin",
        agreeing=r"nadie|nada|ningun[oa]s?|ningún|nunca|jamás|tampoco|ni siquiera|ni tan|ni",
        idioms={
            "up": r"abandon\w*|rend\w+|rind\w+|resign\w+|pierd\w+",
            "most": r"mejor\w*|más|peor",
            "forget": r"olvid\w+",
            "mention": r"hablar|mencion\w+",
            "why": r"por qué",
            "suggested": r"por qué",
            "provided": r"si",
            "all": r"todo(?=\W*\Z)",
            "limited": r"limit\w+|restring\w+",
            "unless": r"\w+",
            "later": r"hasta|antes de",
            "far": r"lejos",
            "long": r"mucho",
            "bad": r"mal[oa]?s?|equivoc\w+",
            "alone": r"sol[oa]s?|únic[oa]s?",
        },
        needing=r"sino",
        other=r"imposib\w+|(?<!hace )(?<!hacen )(?<!por )falt(?!as\b|a de\b)[aóeo]\w*|difícil\w*"
        r"|apenas|dej\w+ de|(?<!un )(?<!hace )(?<!por )(?<!fuera )(?<!a )poc[oa]s?"
        r"|neg(?:ar|ó|aron|aba|aban|ando|ado|arse)|nieg\w+"
        r"|carec\w+|impid\w+|impedir\w*|fracas(?!os?\b)\w+|exclu[ií]\w+|pendiente|rechaz\w+|rehus\w+"
        r"|en lugar de|en vez de|prohib\w+|renunci\w+|ausen\w+|escas\w+|exent\w+|abst\w+|ficticio"
        r"|insufic\w+|lejos de|excepto|salvo|raramente|rara vez|en absoluto|reaci[oa]s?|desist\w+"
        r"|incapa\w+",
        prefixed=r"inc(?!lu|id|endi|remen|lin)\w{4,}|inn(?!ov)\w{4,}|inad\w+|inacep\w+|inexist\w+"
        r"|inse\w{3,}|inútil\w*|ines\w+"
        r"|des(?:acuerd|conoc|contento|favor|honest|igual|interes|leal|orden|agrad|aprob|confi|cuid"
        r"|obe[dz]|oblig|prov|aprovech|autoriz|aconsej|anim|mient|mint|aten)\w+"
        r"|irr\w{4,}|mal|mala|non|ilegal\w*|evit\w+|complicad\w+|fuera de|mal[oa]s?"
        r"|priv[aó]\w*|contrari\w+",
        until="",
        only=r"s[oó]lo|solamente|únicamente|simplemente",
    ),
    "ru": Words(
        idle=r"не только|не просто|не менее|не более|не раз|несмотря|не смотря|не случайно|не прочь"
        r"|не лишь|не позднее|не иначе|ни с того|не без|как никогда(?: ранее| раньше| прежде)?"
        r"|ни (?:был[аои]?|стало|есть|говори|крути)|ничего (?:особенного|серь[её]зного)|чуть ли не"
        r"|не что иное|не кто ин\w+|не так давно|без исключения|без (?:сомнени[яй]|конца)"
        r"|чем ник\w+|чем ничего|ни слуху,? ни духу|(?:кто|что|где|куда|когда|как\w*|сколько) бы ни"
        r"|едва ли не|(?:или|чем|почему|ли) нет|или не|(?<![\w ,])нет(?=,)",
        outright=r"не|нет|нельзя|нету|неу|нечего|незачем|некого|некуда",
        without=r"без|безо",
        agreeing=r"ни|никогда|никто|никого|никому|никем|ником|никак\w*|ничего|ничто|ничему|ничем"
        r"|нигде|никуда|ничуть|нисколько|ниоткуда|ничья|ничей",
        idioms={
            "up": r"сда\w+|теря\w+|брос\w+",
            "most": r"лучш\w+|более|больше|хуже",
            "forget": r"забу\w+|забы\w+",
            "mention": r"говоря|говорить",
            "why": r"почему бы",
            "suggested": r"почему|отчего|зачем",
            "provided": r"если",
            "all": r"вс[её](?=\W*\Z)",
            "limited": r"огранич\w+",
            "unless": r"\w+",
            "later": r"до|пока|раньше|прежде",
            "far": r"(?:не)?далек\w+",
            "long": r"(?:не)?долго",
            "bad": r"(?:не)?плох\w*|(?:не)?прав\w*",
            "alone": r"один|одинок\w*",
        },
        needing=r"мешало бы|до тех пор,? пока(?! (?:\w+ ){0,6}не\b)",
        other=r"отказ\w+|отсутств\w+|вряд|едва|редко|переста\w+|запре\w+|избе[жг]\w+|провал\w+"
        r"|нехват\w+|лиш[аиё]\w+|впервые|некогда|некому|негде|предостер\w+|помеша\w+|невозмо\w+"
        r"|недост\w+|нелегко|непросто|нетрудно|несложно|неправ\w+|нехорошо|непонятно|неясно"
        r"|неизвест\w+|предотвра\w+|мимо|за пределами|промолч\w+"
        r"|отклон\w+|ненужн\w+|нежелат\w+|в отличие",
        prefixed=r"не(?!которы|которо|скольк|дел|мец|давн|зависим|фт|обходим|посредств|много|смотр"
        r"|сет|движ|прикосн|навист|сомнен|замедл|мало|коммерч|избеж|равенств|вероятн|знач|двусм"
        r"|достаток|достатк|негатив|гатив|нейтр|йтр|рв|приятност|знаком|бес|бо\b|жели)\w{3,}"
        r"|без(?!опас|работ|услов|пилот|пошлин|порядк|дель)\w{4,}|бес(?!ед|пилот|пошлин|порядк|поко|плат)\w{4,}"
        r"|мало\w*|плох\w*|трудно|сложно|лишь|скоро|мешал\w+|утра[тч]\w+",
        until=r"пока(?! (?:что|ещ[её]|же|в)\b)(?![^.;:!?]{0,200}\b(?:не|нет|ни)\b)",
        only=r"только|лишь|просто(?=[^.;]{0,120},? (?:но|а)\b)",
        bound=True,
    ),
    "sr": Words(
        idle=r"не само|није само|нису само|не мање|не више од|зар не|не би ли|ни(?:је|су) ни мање"
        r"|или не|без (?:обзира|сумње|изузетка)",
        outright=r"не|није|нису|нисам|нисмо|нисте|ниси|нећ\w+|неће"
        r"|нема(?:м|ш|мо|те|ју|о|ла|ло|ли)?|немој\w*|немогућ\w*|нимало",
        without=r"без",
        agreeing=r"ни|нити|ниједан|ниједн\w+|никад|никада|нико|никога?|никоме?|ниским|никак\w*|ништа"
        r"|ничег\w*|ничему?|ничим|нигде|никуд\w*|никакв\w+",
        idioms={
            "up": r"одуст\w+|преда\w+",
            "most": r"бољ\w+|више|гор\w+",
            "forget": r"забор\w+",
            "mention": r"помињ\w+|говор\w+|спом\w+",
            "why": r"зашто",
            "suggested": r"зашто|што",
            "provided": r"ако",
            "all": r"све(?=\W*\Z)",
            "limited": r"огранич\w+",
            "unless": r"\w+",
            "later": r"до|док|пре",
            "far": r"(?:не)?далек\w+",
            "long": r"(?:не)?дуго",
            "bad": r"лош\w*",
            "alone": r"сам\w{0,2}|усамљ\w+",
        },
        needing="",
        other=r"забра\w+|одби\w+|спреч\w+|једва|престал\w+|избе[гћ]\w+|изостал\w+|лиш\w+|ускра\w+"
        r"|недоста\w+|немогућ\w+|тешко|ретк\w+",
        prefixed=r"не(?!го\b|к\w+\b|дељ|зависн|давн|посредн|ће|ћу|мој|ма\b|мај|мам|шт|мач|вин)\w{2,}"
        r"|бес\w{4,}|без(?!бед)\w{4,}|мало|лош\w+|осим|тек|уместо|супротн\w*",
        until=r"док(?![^.;:!?]{0,200}\b(?:не|није|нису|нисмо|нема\w*|неће\w*)\b)",
        only=r"само|једино|искључиво",
        bound=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Denials:
    """The `Words` of a language made ready; group `kind` names are those of the fields."""

    denying: re.Pattern[str]
    """This one, `other` and `prefixed` are for text in small letters, which is faster."""
    other: re.Pattern[str]
    prefixed: re.Pattern[str]
    only: re.Pattern[str]
    idioms: Mapping[str, re.Pattern[str]]
    needing: re.Pattern[str] | None
    until: re.Pattern[str] | None
    bound: bool


@cache
def denials(language: Language) -> Denials | None:
    """Return what denies in `language`, None where we do not know."""
    words = _WORDS.get(language.code)
    if words is None:
        return None

    def ready(source: str) -> str:
        return written(source, language)

    kinds = {
        "idle": words.idle,
        "outright": words.outright,
        "without": words.without,
        "agreeing": words.agreeing,
    }
    denying = "|".join(rf"(?P<{kind}>{ready(source)})" for kind, source in kinds.items())

    def whole(source: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{ready(source)})\b", flags)

    return Denials(
        denying=re.compile(rf"\b(?:{denying})\b"),
        other=whole(words.other, re.NOFLAG),
        prefixed=whole(words.prefixed, re.NOFLAG),
        only=whole(words.only),
        idioms={name: whole(source) for name, source in words.idioms.items()},
        needing=whole(words.needing) if words.needing else None,
        until=whole(words.until) if words.until else None,
        bound=words.bound,
    )
