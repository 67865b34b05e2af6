"""Number words of English, the language of the sources."""

from __future__ import annotations

from l10n.numerals.words import Lexicon, Part, rows

_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

LEXICON: Lexicon = (
    rows(Part.ADD, {str(n): w for n, w in enumerate(f"{_UNITS} {_TEENS}".split(), 2)}, firm=True)
    | rows(Part.ADD, {str(n * 10): w for n, w in enumerate(_TENS.split(), 2)}, firm=True)
    | rows(Part.ADD, {str(n): f"{w} {w}s" for n, w in enumerate(_ORDINALS.split(), 3)})
    | rows(
        Part.ADD,
        {
            "0": "zero nil",
            "1": "one first once single sole",
            "30": "thirtieth",
            "40": "fortieth",
            "50": "fiftieth",
            "60": "sixtieth",
            "70": "seventieth",
            "80": "eightieth",
            "90": "ninetieth",
        },
    )
    | rows(Part.TIMES, {"100": "hundred hundredth", "12": "dozen"})
    | rows(
        Part.SCALE,
        {
            "1000": "thousand thousands thousandth thou",
            "100000": "lakh lakhs",
            "1000000": "million millions mln millionth milion milions",
            "10000000": "crore crores",
            "1000000000": "billion billions bln billionth bn milliard milliards",
            "1000000000000": "trillion trillions tln tn",
        },
    )
    | rows(
        Part.ALONE,
        {
            "0.5 50 30 2 6 1.5": "half halves halved halfway",
            "25 0.25 3 4 15": "quarter quarters quarterly quarterfinals",
            "2": "both twice twin twins couple pair double doubles doubled doubling duo either "
            "twofold neither another second bilateral",
            "3": "triple tripled trio treble hat trilateral threefold thrice triplets "
            "threesome tricolour tricolor",
            "4": "quadruple quadrupled fourfold",
            "5": "fivefold quintuple quintupled",
            "6": "sixfold",
            "8": "eightfold",
            "9": "ninefold",
            "12": "noon midday dozens",
            "0 12 24": "midnight",
            "10": "decade decades teens tenfold",
            "10 20 30": "decades",
            "14 15 2": "fortnight fortnightly",
            "24": "overnight daily round-the-clock",
            "7": "week sevenfold",
            "100": "century centenary hundreds hundredfold",
            "100 200 300": "centuries",
            "1000": "millennium",
            "1": "a an alone last this only",
            "0": "no none zeros scoreless nobody nothing",
            "20 1920": "twenties",
            "30 1930": "thirties",
            "40 1940": "forties",
            "50 1950": "fifties",
            "60 1960": "sixties",
            "70 1970": "seventies",
            "80 1980": "eighties",
            "90 1990": "nineties",
        },
    )
)
