"""Every check has a case that fires and a near miss."""

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.checks import CHECKS, check_catalog, checks_of
from l10n.languages import (
    RUSSIAN,
    SERBIAN,
    SERBIAN_LATIN,
    SPANISH,
    Language,
    find_language,
    plural_forms,
)
from l10n.model import CONFLICT, Catalog, Entry, Finding, Severity
from l10n.settings import Settings, parse_settings
from l10n.terms import Authority, Kind, Term, Wording

PATH = Path("story.po")


def catalog_of(entry: Entry, language: Language) -> Catalog:
    header = (
        ("Language", language.locale),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Plural-Forms", plural_forms(language)),
    )
    return Catalog(language.locale, (entry,), header)


def test_a_lost_place_is_reported_once() -> None:
    lost = Entry("She flew to Iran.", "Voló a casa.")
    assert names(lost, SPANISH) == ["terms"]
    ignored = replace(lost, comments=("l10n: ignore terms",))
    assert names(ignored, SPANISH) == []


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(Wording("es", ("Orlén",)), ["terms"], id="the-desk-has-words"),
        pytest.param(Wording("ru", ("Орлен",)), ["names"], id="for-another-language"),
    ],
)
def test_names_leave_to_terms_what_the_desk_has_words_for(
    wording: Wording, expected: list[str]
) -> None:
    authority = Authority((Term(("Orlen",), Kind.ORGANISATION, (wording,)),))
    checks = checks_of(Settings(), authority)
    entry = Entry("He works for Orlen.", "Trabaja en casa.")
    found = check_catalog(catalog_of(entry, SPANISH), PATH, SPANISH, checks)
    assert [finding.check for finding in found] == expected


def test_a_conflict_is_an_error_until_it_is_settled() -> None:
    line = f"{CONFLICT} Llegó con retraso."
    entry = Entry("He was late.", "Llegó tarde.", fuzzy=True, comments=("mine", line))
    (finding,) = check_catalog(catalog_of(entry, SPANISH), PATH, SPANISH)
    assert (finding.check, finding.severity) == ("conflict", Severity.ERROR)
    assert "the other has 'Llegó con retraso.'" in finding.message
    assert names(replace(entry, fuzzy=False), SPANISH) == []
    assert names(replace(entry, comments=("mine",)), SPANISH) == []


def names(entry: Entry, language: Language) -> list[str]:
    catalog = catalog_of(entry, language)
    return [finding.check for finding in check_catalog(catalog, PATH, language)]


FIRING = [
    pytest.param("50 miles away", "A 70\u00a0km.", None, SPANISH, "numbers", id="converted-wrong"),
    pytest.param("50 men away", "A 80 hombres.", None, SPANISH, "numbers", id="no-unit"),
    pytest.param("Up 5%.", "Sube un 5%.", None, SPANISH, "typography", id="percent-space"),
    pytest.param("It rose 7%.", "Subió.", None, SPANISH, "numbers", id="lost-figure"),
    pytest.param("It was -7.", "Hacía 7.", None, SPANISH, "numbers", id="lost-minus"),
    pytest.param("It rose.", "Subió 7.", None, SPANISH, "numbers", id="invented-figure"),
    pytest.param("Hi %s", "Hola", None, SPANISH, "placeholders", id="lost-percent"),
    pytest.param("Hi {x}", "Hola {y}", None, SPANISH, "placeholders", id="renamed-brace"),
    pytest.param("The port", "Пристaн", None, SERBIAN, "script-mix", id="latin-a"),
    pytest.param("He arrived late.", "Stigao je kasno.", None, SERBIAN, "wrong-script", id="latin"),
    pytest.param(
        "He arrived late.", "Стигао је касно.", None, SERBIAN_LATIN, "wrong-script", id="cyrillic"
    ),
    pytest.param(
        "He went to the big house.",
        "He went to the big house.",
        None,
        SPANISH,
        "untranslated",
        id="copied",
    ),
    pytest.param(
        "A man, seen there.", "El of the said hombre.", None, SPANISH, "untranslated", id="leftover"
    ),
    pytest.param("\u201cYes\u201d", "\u00abSí", None, SPANISH, "quotes", id="open-guillemet"),
    pytest.param("\u201cYes\u201d", "\u201eДа", None, SERBIAN, "quotes", id="open-low"),
    pytest.param("Yes, he said.", "Sí», dijo.", None, SPANISH, "quotes", id="lone-in-the-middle"),
    pytest.param('"Yes"', '"Oui', None, find_language("fr"), "quotes", id="open-straight"),
    pytest.param("\u201cYes\u201d", '"Sí"', None, SPANISH, "quote-style", id="straight"),
    pytest.param("Yes.", 'Dijo "sí".', None, SPANISH, "quote-style", id="straight-of-its-own"),
    pytest.param('"A" \u201cB\u201d', '"A" «B»', None, SPANISH, "quote-style", id="two-sorts"),
    pytest.param("Rain \u2014 fun.", "Дождь - радость.", None, RUSSIAN, "typography", id="hyphen"),
    pytest.param("Rain is fun.", "Дождь - радость.", None, RUSSIAN, "typography", id="dash-added"),
    pytest.param("“Yes”", "«Да»", None, SERBIAN, "quote-style", id="guillemets-in-serbian"),
    pytest.param("from 5 to 7", "de 7 a 5", None, SPANISH, "number-order", id="swapped"),
    pytest.param("on Monday", "el martes", None, SPANISH, "dates", id="weekday"),
    pytest.param("in June", "в июле", None, RUSSIAN, "dates", id="month"),
    pytest.param("in June", "u julu", None, SERBIAN_LATIN, "dates", id="month-latin"),
    pytest.param("on Monday", "mañana", None, SPANISH, "date-lost", id="weekday-lost"),
    pytest.param("in June", "letos", None, SERBIAN_LATIN, "date-lost", id="month-lost"),
    pytest.param("It paid $5.", "Pagó 5 euros.", None, SPANISH, "units", id="currency"),
    pytest.param("10 miles away", "10\u00a0км отсюда", None, RUSSIAN, "units", id="miles"),
    pytest.param(
        "Up 2 percentage points.", "На 2\u00a0% выше.", None, RUSSIAN, "units", id="points"
    ),
    pytest.param("a 3-month-old", "trogodišnjak, 3 godine", None, SERBIAN_LATIN, "units", id="age"),
    pytest.param("It paid $5.", "Платио је 5.", None, SERBIAN, "unit-lost", id="no-currency"),
    pytest.param("in three miles", "a tres kilómetros", None, SPANISH, "units", id="in-words"),
    pytest.param(
        "half a million dollars",
        "medio millón de euros",
        None,
        SPANISH,
        "units",
        id="half-a-million",
    ),
    pytest.param("Robinson, 19, said", "Robinson, de 19 meses", None, SPANISH, "units", id="added"),
    pytest.param(
        "5,000 light years", "5.000 semanas luz", None, SPANISH, "units", id="light-years"
    ),
    pytest.param("500 square meters", "500 квадратных миль", None, RUSSIAN, "units", id="area"),
    pytest.param("1,700 miles long", "длиной 1.700 метров", None, RUSSIAN, "units", id="group"),
    pytest.param(
        "5% rose, and later much more, by 7%",
        "el 5\u00a0%, y más tarde mucho más, del 7",
        None,
        SPANISH,
        "unit-lost",
        id="named-far-away",
    ),
    pytest.param("at 5 p.m.", "a las 5 de la mañana", None, SPANISH, "times", id="half-day"),
    pytest.param("at 5 p.m.", "у 5 сати ујутру", None, SERBIAN, "times", id="half-day-serbian"),
    pytest.param("at 0600 GMT", "a las 6.00", None, SPANISH, "times", id="zone"),
    pytest.param(
        "See https://a.example/b.", "Ver https://a.example/c.", None, SPANISH, "addresses", id="url"
    ),
    pytest.param("Ask @ana.", "Pregunte a @anna.", None, SPANISH, "addresses", id="handle"),
    pytest.param(
        "Call +34 91 555 01 23.",
        "Llame por teléfono.",
        None,
        SPANISH,
        "addresses",
        id="telephone",
    ),
    pytest.param(
        "thousands of men", "muchos hombres", None, SPANISH, "rough-numbers", id="thousands"
    ),
    pytest.param("The boss came.", "Дошао је jefe.", None, SERBIAN, "foreign", id="spanish-word"),
    pytest.param(
        "A ceasefire held.", "Держится ceasefire.", None, RUSSIAN, "foreign", id="english-word"
    ),
    pytest.param("He lives here.", "Vive aquí već.", None, SPANISH, "foreign", id="serbian-word"),
    pytest.param("The boss came.", "Došao je señor.", None, SERBIAN_LATIN, "foreign", id="latin"),
    pytest.param("It is over.", "Está über todo.", None, SPANISH, "foreign", id="german-word"),
    pytest.param(
        "A truce that holds.",
        "Una tregua which aguanta.",
        None,
        SPANISH,
        "foreign",
        id="one-english",
    ),
    pytest.param(
        "The ceasefire holds.", "El ceasefire aguanta.", None, SPANISH, "foreign", id="left-english"
    ),
    pytest.param(
        "The ceasefire holds.",
        "Taj ceasefire traje.",
        None,
        SERBIAN_LATIN,
        "foreign",
        id="left-latin",
    ),
    pytest.param(
        "A truce which holds.", "Перемирие, which держится.", None, RUSSIAN, "foreign", id="short"
    ),
    pytest.param("He did not come.", "Vino.", None, SPANISH, "negation", id="lost-no"),
    pytest.param("He didn’t come.", "Он пришёл.", None, RUSSIAN, "negation", id="lost-ne"),
    pytest.param("He did not come.", "Došao je.", None, SERBIAN_LATIN, "negation", id="latin-ne"),
    pytest.param("He saw Orlen.", "Он видел Киев.", None, RUSSIAN, "names", id="other-name"),
    pytest.param("He saw Orlen.", "Vio Kiev.", None, SPANISH, "names", id="other-name-latin"),
    pytest.param(
        "“Yes,” said Belic. “No,” Markov replied.",
        "„Да“, рекао је Марков. „Не“, одговорио је Белић.",
        None,
        SERBIAN,
        "speaker",
        id="swapped-speakers",
    ),
    pytest.param(
        "Belic left. Markov stayed.",
        "Марков ушёл. Белич остался.",
        None,
        RUSSIAN,
        "speaker",
        id="speaker-of-another-sentence",
    ),
    pytest.param(
        "He lives in Nice.", "Vive en Cork.", None, SPANISH, "terms", id="terms-word-and-place"
    ),
    pytest.param(
        "Belic said that Markov had left.",
        "Марков заявил, что Белич ушел.",
        None,
        RUSSIAN,
        "speaker",
        id="speaker-and-whom-he-speaks-of",
    ),
    pytest.param("The UN said.", "NATO je rekao.", None, SERBIAN_LATIN, "terms", id="other-body"),
    pytest.param("The EU said.", "ООН заявила.", None, RUSSIAN, "terms", id="other-union"),
    pytest.param(
        "It is what he said.", "Es lo que que dijo.", None, SPANISH, "doubled", id="doubled"
    ),
    pytest.param(
        "In that house.",
        "«У у той кући“.".replace("«", "„"),
        None,
        SERBIAN,
        "doubled",
        id="doubled-in-quotes",
    ),
    pytest.param(
        "The port closed early. The ferries stayed in harbour.",
        "El puerto cerró.",
        None,
        SPANISH,
        "sentences",
        id="lost-sentence",
    ),
    pytest.param(
        "The port closed early in the day, after a long storm.",
        "El puerto cerró.",
        None,
        SPANISH,
        "sentences",
        id="lost-words",
    ),
    pytest.param("Is it late?", "Es tarde.", None, SPANISH, "questions", id="asks-no-more"),
    pytest.param("Is it late?", "Es tarde?", None, SPANISH, "questions", id="not-opened"),
    pytest.param("Storm", "x" * 65, "headline", SPANISH, "headline", id="long-headline"),
    pytest.param("Lima (EFE).-", "Lima.-", "dateline", SPANISH, "dateline", id="lost-agency"),
    pytest.param("A fool.", "Un gilipollas.", None, SPANISH, "profanity", id="swears"),
    pytest.param("A fool.", "Una puta.", None, SPANISH, "profanity", id="swears-in-spanish"),
    pytest.param("An a**hole.", "Un tonto.", None, SPANISH, "masks", id="lost-mask"),
]

NEAR_MISSES = [
    pytest.param("50 miles away", "A 80\u00a0km.", None, SPANISH, id="converted"),
    pytest.param("50 miles off", "A 80\u00a0km (50 millas).", None, SPANISH, id="converted-both"),
    pytest.param("fifty miles off", "У 80\u00a0km.", None, SERBIAN, id="converted-words"),
    pytest.param("Up 5%.", "Више 5%.", None, SERBIAN, id="percent-without-space"),
    pytest.param("It rose 1,234.5.", "Subió 1.234,5.", None, SPANISH, id="numbers"),
    pytest.param("It was -7.", "Hacía 7 bajo cero.", None, SPANISH, id="below-zero"),
    pytest.param(
        "The motion that Gen. Moreno of the army had put to them was turned down.",
        "La moción del general Moreno fue rechazada.",
        None,
        SPANISH,
        id="an abbreviated rank ends no sentence",
    ),
    pytest.param("at 5 p.m.", "в 17:00", None, RUSSIAN, id="numbers-time"),
    pytest.param("seven men", "7 hombres", None, SPANISH, id="numbers-word"),
    pytest.param("a 41-year-old", "41-годишња", None, SERBIAN, id="numbers-age"),
    pytest.param("25% in 2020", "en 2020 el 25\u00a0%", None, SPANISH, id="number-order-moved"),
    pytest.param("in the Sunday Times", "en el Sunday Times", None, SPANISH, id="dates-name"),
    pytest.param("It ends on February 24.", "Завершится 24.02.", None, RUSSIAN, id="dates-figures"),
    pytest.param("It paid $5 million.", "Pagó 5 millones de dólares.", None, SPANISH, id="units"),
    pytest.param("It paid $5.", "Выплатили 5 долларов.", None, RUSSIAN, id="units-russian"),
    pytest.param("It paid $5 to $7.", "Platio je 5 do 7 dolara.", None, SERBIAN_LATIN, id="range"),
    pytest.param("10 miles away", "a 16 kilómetros", None, SPANISH, id="units-converted"),
    pytest.param("in three miles", "a tres millas", None, SPANISH, id="units-in-words"),
    pytest.param("half a million dollars", "полмиллиона долларов", None, RUSSIAN, id="units-half"),
    pytest.param("for 18 months", "durante un año y medio", None, SPANISH, id="units-of-time"),
    pytest.param("at 9 in the evening", "a las 9 horas", None, SPANISH, id="units-clock"),
    pytest.param("Robinson, 19, said", "Robinson, de 19 años", None, SPANISH, id="units-age-added"),
    pytest.param("30% to 40%", "entre un 30 y un 40\u00a0%", None, SPANISH, id="units-shared"),
    pytest.param("100% safe", "стопроцентно безопасно", None, RUSSIAN, id="units-in-compound"),
    pytest.param("C$5 a day", "5 канадских долларов", None, RUSSIAN, id="units-canadian"),
    pytest.param("a 41-year-old man", "41-летний мужчина", None, RUSSIAN, id="units-age"),
    pytest.param("Up 2 percentage points.", "На 2 п. п. выше.", None, RUSSIAN, id="units-points"),
    pytest.param(
        "A second study, 1 year on.", "1 año después.", None, SPANISH, id="units-no-second"
    ),
    pytest.param("at 5 p.m.", "a las 5 de la tarde", None, SPANISH, id="times-half"),
    pytest.param("at 0600 GMT", "у 0600 по ГМТ", None, SERBIAN, id="times-as-they-are"),
    pytest.param("at 0600 GMT", "в 06:00 по Гринвичу", None, RUSSIAN, id="times-zone"),
    pytest.param("See x.example/a.", "Ver x.example/a.", None, SPANISH, id="addresses"),
    pytest.param("Lenta.ru says so.", "Так пишет «Лента.ру».", None, RUSSIAN, id="addresses-name"),
    pytest.param(
        "Call +34 91 555 01 23.", "Llame al (+34) 91-555-0123.", None, SPANISH, id="telephone"
    ),
    pytest.param("dozens of men", "decenas de hombres", None, SPANISH, id="rough-numbers"),
    pytest.param("It may rain.", "En mayo llueve.", None, SPANISH, id="dates-verb"),
    pytest.param("It is not possible.", "Es imposible.", None, SPANISH, id="negation-in-a-word"),
    pytest.param("Not only he came.", "Vino él y otros.", None, SPANISH, id="not-only"),
    pytest.param("He saw Orlen.", "Он видел Орленом.", None, RUSSIAN, id="names-inflected"),
    pytest.param("He saw the White House.", "Видео је Белу кућу.", None, SERBIAN, id="meaning"),
    pytest.param("He saw Serbs.", "Vio mucho.", None, SPANISH, id="peoples-are-no-names"),
    pytest.param(
        "Belic said that Markov had left.",
        "Que Markov se fue, lo dijo Belic.",
        None,
        SPANISH,
        id="speaker-after-the-words",
    ),
    pytest.param(
        "Belic told Markov to leave.",
        "Белич велел Маркову уйти.",
        None,
        RUSSIAN,
        id="speaker-with-a-listener",
    ),
    pytest.param("Orlen", "Спорт", "category", RUSSIAN, id="names-of-a-category"),
    pytest.param("How Nice!", "¡Qué bonito!", None, SPANISH, id="terms-word-and-no-place"),
    pytest.param(
        "At the Stade de France.", "En el Stade de France.", None, SPANISH, id="terms-in-a-name"
    ),
    pytest.param("From Düsseldorf", "De Duesseldorf", None, SPANISH, id="terms-umlaut"),
    pytest.param("near Moscow", "в подмосковном лесу", None, RUSSIAN, id="terms-prefix"),
    pytest.param("A New York bank", "Нью-йоркский банк", None, RUSSIAN, id="terms-short-stem"),
    pytest.param("in Vienna", "в венской школе", None, RUSSIAN, id="terms-adjective"),
    pytest.param("in Vienna", "u Beču", None, SERBIAN_LATIN, id="terms-case"),
    pytest.param("Jordan Peele said", "Džordan Pil reče", None, SERBIAN_LATIN, id="terms-namesake"),
    pytest.param("What, what?", "¿Que, que?", None, SPANISH, id="doubled-comma"),
    pytest.param("That that is.", "Lo que que es.", None, SPANISH, id="doubled-in-source"),
    pytest.param(
        "He gave it to La Paz.", "Se la dio a la La Paz.", None, SPANISH, id="doubled-name"
    ),
    pytest.param("Bad, bad.", "Muy muy malo.", None, SPANISH, id="doubled-for-style"),
    pytest.param(
        "He left. She came.", "Él se fue y ella vino.", None, SPANISH, id="sentences-joined"
    ),
    pytest.param(
        "The news came from Mr. Vidal.", "Llegó de Vidal.", None, SPANISH, id="sentences-title"
    ),
    pytest.param("Is it late?", "¿Es tarde?", None, SPANISH, id="questions"),
    pytest.param("Storm", "x" * 64, "headline", SPANISH, id="headline-fits"),
    pytest.param("y" * 65, "x" * 65, "headline", SPANISH, id="headline-long-in-source"),
    pytest.param("Storm", "x" * 65, "subhead", SPANISH, id="no-headline"),
    pytest.param("“Yes”", "„Да”", None, SERBIAN, id="quote-style-of-desks"),
    pytest.param('He said: "Yes."', '“Sí".', None, find_language("fr"), id="quotes-mixed"),
    pytest.param(
        "He said Yes, Time.", 'Dijo “Sí", Time.', None, find_language("fr"), id="two-sorts"
    ),
    pytest.param(
        "'Yes, he said.", '"Sí, dijo.', None, find_language("fr"), id="quotes-open-in-source-single"
    ),
    pytest.param(
        "Berlin (dpa) - Rain", "Берлин (dpa)\u00a0— Дождь", None, RUSSIAN, id="foreign-agency"
    ),
    pytest.param("At News of the World", "У News of the World", None, SERBIAN, id="foreign-name"),
    pytest.param("On a.example.org", "На a.example.org", None, SERBIAN, id="foreign-address"),
    pytest.param("It is 5 km.", "То је 5\u00a0km.", None, SERBIAN, id="foreign-unit"),
    pytest.param("A café.", "Un café.", None, SPANISH, id="foreign-own-letters"),
    pytest.param("A penguin.", "Un pingüino.", None, SPANISH, id="foreign-u-after-g"),
    pytest.param("In Hands of Time.", "En Hands of Time.", None, SPANISH, id="foreign-title"),
    pytest.param("A big market.", "Un mercado mayor.", None, SPANISH, id="foreign-spelt-alike"),
    pytest.param("A problem.", "To je problem.", None, SERBIAN_LATIN, id="foreign-alike-latin"),
    pytest.param("A web show.", "Jedan web šou.", None, SERBIAN_LATIN, id="foreign-loan-in-source"),
    pytest.param("To Kriz.", "A kříž.", None, SPANISH, id="foreign-name-without-accents"),
    pytest.param("Hi %s {x}", "{x}, hola %s", None, SPANISH, id="placeholders-moved"),
    pytest.param("50% down", "50\u00a0% de baja", None, SPANISH, id="percent-sign"),
    pytest.param("50% down", "50 % de baja", None, SPANISH, id="a-space-that-may-break"),
    pytest.param("5 km", "5 км", None, RUSSIAN, id="a-unit-that-may-break"),
    pytest.param('"Yes"', '"Sí"', None, SPANISH, id="straight-as-the-source"),
    pytest.param("Rain - fun.", "Дождь - радость.", None, RUSSIAN, id="typed-as-the-source"),
    pytest.param("IT company", "IT-компанија", None, SERBIAN, id="script-mix-hyphen"),
    pytest.param(
        "Manchester United won.", "Manchester United победи.", None, SERBIAN, id="latin-name"
    ),
    pytest.param("Bank of America Corp.", "Bank of America Corp.", None, SPANISH, id="name"),
    pytest.param("Radio", "Radio", None, SPANISH, id="short"),
    pytest.param("\u201cYes\u201d", "\u201eДа\u201c", None, SERBIAN, id="quotes-low"),
    pytest.param("\u201cYes", "\u00abSí", None, SPANISH, id="quotes-open-in-source"),
    pytest.param(
        "\u201cA \u2018b\u2019\u201d", "\u00abА \u201eб\u201c\u00bb", None, RUSSIAN, id="nested"
    ),
    pytest.param("Lima (EFE).-", "Лима (ЕФЕ).-", "dateline", SERBIAN, id="dateline-agency"),
    pytest.param("Lima (EFE).-", "Lima.-", None, SPANISH, id="agency-in-body"),
    pytest.param("This crap again.", "Otra vez esta mierda.", None, SPANISH, id="mild-in-source"),
    pytest.param("Shit happens.", "La mierda pasa.", None, SPANISH, id="source-swears"),
    pytest.param("A computer.", "Una computadora.", None, SPANISH, id="swear-inside-word"),
    pytest.param("Twice.", "Dva puta.", None, SERBIAN_LATIN, id="oath-of-another-language"),
    pytest.param("An a**hole.", "Un g***s.", None, SPANISH, id="mask-kept"),
]


@pytest.mark.parametrize(("source", "target", "context", "language", "name"), FIRING)
def test_fires(
    source: str, target: str, context: str | None, language: Language, name: str
) -> None:
    assert set(names(Entry(source, target, context), language)) == {name}


@pytest.mark.parametrize(("source", "target", "context", "language"), NEAR_MISSES)
def test_near_miss(source: str, target: str, context: str | None, language: Language) -> None:
    assert names(Entry(source, target, context), language) == []


def test_every_check_has_a_firing_case() -> None:
    of_comments = {"conflict"}
    fired = {case.values[4] for case in FIRING}
    assert fired | of_comments == {check.name for check in CHECKS}


def test_the_desk_sets_the_length_of_headlines() -> None:
    catalog = catalog_of(Entry("Storm", "Tormenta", "headline"), SPANISH)
    found = list(check_catalog(catalog, PATH, SPANISH, checks_of(Settings(headline_length=7))))
    assert [(f.check, f.message) for f in found] == [
        ("headline", "the headline has 8 characters; at most 7 fit")
    ]


def test_the_desk_chooses_its_quotation_marks() -> None:
    settings = parse_settings('[typography.es]\nquotes = "\u201c\u201d"\n', Path("l10n.toml"))
    for text, expected in (
        ("\u00abSí\u00bb", ["the desk has \u201c\u2026\u201d"]),
        ("\u201cSí\u201d", []),
        ('"Sí"', ['" instead of \u201c\u2026\u201d']),
    ):
        catalog = catalog_of(Entry("\u201cYes\u201d", text), SPANISH)
        found = list(check_catalog(catalog, PATH, SPANISH, checks_of(settings)))
        assert [finding.message for finding in found] == expected


def test_a_name_that_is_a_term_too_is_told_once() -> None:
    target = "Joaquín Paz lo dijo en la ciudad."
    catalog = catalog_of(Entry("Milan Resic said so in Lisbon.", target), SPANISH)
    found = list(check_catalog(catalog, PATH, SPANISH, checks_of(Settings(), Authority())))
    assert [(finding.check, finding.message) for finding in found] == [
        ("names", "Milan Resic is in the source but not in the translation"),
        ("terms", "'Lisbon' is in the source, but not 'Lisboa' in the translation"),
    ]


def test_what_is_set_otherwise_is_shown_as_it_should_be() -> None:
    catalog = catalog_of(Entry("Up 5%.", "Sube un 5%."), SPANISH)
    (found,) = check_catalog(catalog, PATH, SPANISH)
    assert found.message == "percent: 'Sube un 5%.' should be 'Sube un 5\\xa0%.'"


@pytest.mark.parametrize(
    ("source", "term"),
    [("The U.S. said so.", "U.S."), ("Said in the U.S.", "U.S."), ("So said Iran.", "Iran")],
    ids=["dots", "dots at the end", "no dots"],
)
def test_a_term_is_named_as_the_source_has_it(source: str, term: str) -> None:
    (found,) = check_catalog(catalog_of(Entry(source, "Lo dijo."), SPANISH), PATH, SPANISH)
    assert found.message.startswith(f"{term!r} is in the source, but not ")


def test_finding_in_full() -> None:
    catalog = catalog_of(Entry("7 men", "hombres", line=12), SPANISH)
    assert list(check_catalog(catalog, PATH, SPANISH)) == [
        Finding(
            PATH, 12, Severity.ERROR, "numbers", "7 is in the source but not in the translation"
        )
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(Entry("7 men"), [], id="empty"),
        pytest.param(Entry("7 men", "hombres", obsolete=True), [], id="obsolete"),
        pytest.param(Entry("7 men", "hombres", fuzzy=True), ["numbers"], id="draft"),
        pytest.param(
            Entry("7 men", "hombres", comments=("l10n: ignore numbers",)), [], id="ignored"
        ),
        pytest.param(
            Entry("7 men", "hombres", comments=("l10n: ignore quotes",)),
            ["numbers"],
            id="other-ignored",
        ),
        pytest.param(
            Entry("on 7 May", "[ен 5 Мов]", fuzzy=True, comments=("machine: pseudo 1",)),
            ["numbers", "numbers"],
            id="pseudo",
        ),
        pytest.param(
            Entry("%d man", plural="%d men", plural_targets=("%d hombre", "hombres")),
            ["placeholders"],
            id="plural",
        ),
    ],
)
def test_which_entries_are_checked(entry: Entry, expected: list[str]) -> None:
    assert names(entry, SPANISH) == expected
