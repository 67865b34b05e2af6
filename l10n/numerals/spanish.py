"""Number words of Spanish."""

from __future__ import annotations

from decimal import Decimal

from l10n.numerals.words import Lexicon, Part, Word, rows

_CARDINALS = (
    "cero|uno una un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|"
    "quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno veintiuna veintiún|"
    "veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve"
)
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = "dosc tresc cuatroc quin seisc setec ochoc novec"
_ORDINALS = (
    "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim "
    "decimotercer decimocuart decimoquint decimosext decimoséptim decimoctav decimonoven vigésim"
)


def _gendered(stem: str) -> str:
    return f"{stem}o {stem}a {stem}os {stem}as"


PREFIXES = {
    form: number
    for number, forms in {
        "2": "bi duo", "3": "tri", "4": "cuadri cuadru", "5": "quintu penta", "6": "sextu hexa",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""How compounds begin: `bi-motor`, `tri-plicaba`."""
_SUFFIXES = (
    "plaza plic mestr anual nacional motor partidis partita lateral color dimension centenari "
    "campe camp cicl lingü polar plan rreactor"
)
SUFFIXES = tuple(_SUFFIXES.split())
"""How the second part of a compound begins."""

LEXICON: Lexicon = (
    rows(Part.ADD, {str(n): forms for n, forms in enumerate(_CARDINALS.split("|"))})
    | rows(Part.ADD, {str(n * 10): word for n, word in enumerate(_TENS.split(), 3)})
    | rows(Part.ADD, {"100": "cien ciento"})
    | rows(
        Part.ADD,
        {str(n * 100): f"{stem}ientos {stem}ientas" for n, stem in enumerate(_HUNDREDS.split(), 2)},
    )
    | rows(Part.ADD, {str(n): _gendered(stem) for n, stem in enumerate(_ORDINALS.split(), 1)})
    # `Cincuenta segundos` are no fifty-two.
    | rows(Part.ALONE, {"2": _gendered("segund")})
    | rows(Part.ADD, {"1": "primer", "3": "tercer", "7": "setimo sétimo", "13": "decimotercer"})
    | rows(
        Part.ADD,
        {
            str(n * 10): _gendered(stem)
            for n, stem in enumerate(
                [
                    "trigésim",
                    "cuadragésim",
                    "quincuagésim",
                    "sexagésim",
                    "septuagésim",
                    "octogésim",
                    "nonagésim",
                    "centésim",
                ],
                3,
            )
        },
    )
    | rows(
        Part.TIMES,
        {"12": "docena docenas", "100": "centenar centenares centena centenas", "20": "veintena"},
    )
    | rows(
        Part.SCALE,
        {
            "1000": "mil miles millar millares",
            "1000000": "millón millones millon mill",
            "1000000000": "millardo millardos",
            "1000000000000": "billón billones",
        },
    )
    | {"miles de millones": Word(Part.SCALE, (Decimal(10**9),))}
    | rows(
        Part.ALONE,
        {
            "2": "ambos ambas par doble dobles duplicar duplicó duplicado bicampeón dúo pareja "
            "gemelos gemelas mellizos bilateral dupla bienal bienio bimestral entrambos dual "
            "duplica duplicarse",
            "3": "triple triples triplicar triplicó trío tridimensional tridimensionales tripleta "
            "trienio terna trillizos",
            "4": "cuádruple cuatrienio cuarteto",
            "5": "quíntuple lustro quinteto quinquenio",
            "6 0.5": "semestre semestral",
            "3 4 25": "trimestre trimestral trimestres",
            "0.5 30 6 50": "medio media medios medias mitad semi",
            "3 33": "tercio tercios terceras tercera",
            "4 25 15 0.25": "cuarto cuartos cuarta",
            "10": "década décadas decena decenas decenio",
            "14 15 2": "quincena quincenal",
            "15": "quinceañero quinceañera",
            "30": "treintena mes treintañero treintañera",
            "40": "cuarentena cuarentón cuarentona",
            "50": "cincuentena cincuentón cincuentona cincuentenario quincuagenario quincuagenaria",
            "100": "siglo siglos centenario",
            "1000": "milenio",
            "12": "mediodía",
            "0 12 24": "medianoche",
            "7": "semana semanas",
            "1": "vez solo único única sola",
            "0.01 100": "centésima centésimas",
            "0.1 10": "décima décimas",
            "20": "veinteañero veinteañera veinteañeros veinteañeras",
            "60": "sexagenario sexagenaria sexagenarios",
            "70": "septuagenario septuagenaria septuagenarios",
            "80": "octogenario octogenaria octogenarios octogenarias",
            "90": "nonagenario nonagenaria nonagenarios",
            "150": "sesquicentenario",
            "200": "bicentenario",
        },
    )
)
