"""Figures and dates carried into a translation, and the doubts that forbid it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from l10n.catalogs import merge, parse_catalog, serialize
from l10n.drafting.scripts import synchronise
from l10n.languages import SERBIAN_LATIN, find_language
from l10n.model import Catalog, Entry, State
from l10n.revisions import notes_of

DIED = "At least {} people died, police said."
HEADER = (("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
          ("Content-Transfer-Encoding", "8bit"))  # fmt: skip
ES, RU, SR = (
    "Al menos {} personas murieron.",
    "Погибли не менее {} человек.",
    "Страдало је {} људи.",
)


def revise(before: str, after: str, target: str, locale: str) -> Entry:
    """Return the entry of the changed sentence."""
    old = Catalog(locale, (Entry(before, target),))
    (entry,) = merge(Catalog("", (Entry(after),)), old, find_language(locale)).entries
    return entry


@pytest.mark.parametrize(
    ("locale", "before", "after", "targets", "proposed"),
    [
        ("es", DIED.format(69), DIED.format(71), (ES.format(69), ES.format(71)), "69 → 71"),
        ("ru", DIED.format(69), DIED.format(70), (RU.format(69), RU.format(70)), "69 → 70"),
        ("sr", DIED.format(69), DIED.format(70), (SR.format(69), SR.format(70)), "69 → 70"),
        ("es", "It rose 2.5% to 12,500.", "It rose 2.7% to 13,600.",
         ("Subió un 2,5\u00a0% a 12.500.", "Subió un 2,7\u00a0% a 13.600."),
         "2,5 → 2,7 | 12.500 → 13.600"),
        ("ru", "It rose 2.5% to 12,500.", "It rose 3.2% to 1,213,600.",
         ("Рост на 2,5\u00a0%, до 12\u00a0500.", "Рост на 3,2\u00a0%, до 1\u00a0213\u00a0600."),
         "2,5 → 3,2 | 12\u00a0500 → 1\u00a0213\u00a0600"),
        ("sr", "It rose 2.5% on Tuesday.", "It rose 2.7% on Sunday.",
         ("У уторак је порасло 2,5%.", "У недељу је порасло 2,7%."),
         "У уторак → У недељу | 2,5 → 2,7"),
        ("es", "The vote is on May 14.", "The vote is on June 21.",
         ("Se vota el 14 de mayo.", "Se vota el 21 de junio."), "14 → 21 | mayo → junio"),
        ("ru", "The vote is on May 14.", "The vote is on June 21.",
         ("Голосование 14 мая.", "Голосование 21 июня."), "14 → 21 | мая → июня"),
        ("sr", "The vote is on May 14.", "The vote is on June 21.",
         ("Гласање је 14. маја.", "Гласање је 21. јуна."), "14 → 21 | маја → јуна"),
        ("ru", "They met on Tuesday.", "They met on Wednesday.",
         ("Встреча была во вторник.", "Встреча была в среду."), "во вторник → в среду"),
    ],
    ids=["es", "ru", "sr", "es decimals", "ru groups", "sr weekday", "es date", "ru date",
         "sr date", "ru preposition"],
)  # fmt: skip
def test_what_changed_is_carried_over(
    locale: str, before: str, after: str, targets: tuple[str, str], proposed: str
) -> None:
    old, new = targets
    entry = revise(before, after, old, locale)
    assert entry.target == new
    assert entry.state is State.OUTDATED
    assert entry.previous == before
    assert entry.comments[1:] == (f"proposed: {proposed}",)


@pytest.mark.parametrize(
    ("locale", "before", "after", "target"),
    [
        ("es", "It took 7 or 9 days.", "It took 7 or 8 days.", "Tardó 7 o 9 días."),
        ("es", "It took 7 or 8 days.", "It took 7 or 9 days.", "Tardó 7 u 8 días."),
        ("ru", "It fell from 100 to 90.", "It fell from 99 to 90.", "Упало со 100 до 90."),
        ("es", "They meet on Monday.", "They meet on Sunday.", "Se reúnen los lunes."),
        ("es", "It is 10 miles long.", "It is 12 miles long.", "Mide 16 km (10 millas)."),
        ("ru", DIED.format(69), DIED.format(71), RU.format(69)),
        ("sr", DIED.format(70), DIED.format(72), SR.format(70)),
        ("es", "1 ferry sank.", "2 ferries sank.", "Se hundió 1 transbordador."),
        ("es", DIED.format(69), DIED.format(70), "Murieron sesenta y nueve personas."),
        ("es", DIED.format(69), DIED.format(70), "De 69, 69 personas murieron."),
        ("ru", DIED.format(69), DIED.format(70), "Погиб 69-летний человек."),
        ("sr", DIED.format(69), DIED.format(70), "Погинули су на путу А69."),
        ("es", "69 of 69 died.", "70 of 69 died.", "Murieron 69 de todos."),
        ("es", "The 69 men died.", "The 70 women died.", "Murieron los 69 hombres."),
        ("es", "It is 5:30 p.m. now.", "It is 6:30 p.m. now.", "Son las 17:30."),
        ("es", "It cost 1.5 billion.", "It cost 1.7 billion.", "Costó 1.500 millones."),
        ("es", "It cost 900 euros.", "It cost 1,200 euros.", "Costó 900 euros."),
        ("es", "The 69th man won.", "The 70th man won.", "Ganó el hombre 69."),
        ("ru", "They met on Tuesday.", "They met on Wednesday.", "Встреча прошлого вторника."),
        ("sr", "They met in May.", "They met in June.", "Мај је био у мају, а мај у мају."),
        ("es", "They met in May.", "They met in Paris.", "Se reunieron en mayo."),
        ("es", "It fell to 69 on Friday.", "It fell to 70 on Monday.", "Cayó a 69 ayer."),
    ],
    ids=["es o", "es u", "ru so", "es plural day", "converted", "ru another case",
         "sr another case", "es singular", "spelled out", "twice", "compound",
         "road", "twice in the source", "another word", "clock", "millones", "four digits",
         "ordinal", "no date form", "month twice", "no month", "one of two not found"],
)  # fmt: skip
def test_with_a_doubt_there_is_no_patch(locale: str, before: str, after: str, target: str) -> None:
    entry = revise(before, after, target, locale)
    assert entry.target == target
    assert not any(line.startswith("proposed:") for line in entry.comments)


def test_a_second_correction_starts_from_the_approved_words() -> None:
    first = revise(DIED.format(69), DIED.format(70), ES.format(69), "es")
    again = merge(
        Catalog("", (Entry(DIED.format(72)),)), Catalog("es", (first,)), find_language("es")
    )
    (entry,) = again.entries
    assert entry.target == ES.format(72)
    assert entry.previous == DIED.format(69)
    assert entry.comments == ("changed: 69 → 72", "proposed: 69 → 72")
    back = merge(Catalog("", (Entry(DIED.format(69)),)), again, find_language("es"))
    assert back.entries[0].target == ES.format(69)
    assert back.entries[0].comments == ()


def test_notes_go_with_the_approval_and_a_comment_stays() -> None:
    entry = revise(DIED.format(69), DIED.format(70), ES.format(69), "es")
    approved = Entry(entry.source, entry.target, comments=("ask the desk", *entry.comments))
    template = Catalog("", (Entry(entry.source),))
    merged = merge(template, Catalog("es", (approved,)), find_language("es"))
    assert merged.entries[0].comments == ("ask the desk",)


@pytest.mark.parametrize("alone", [False, True], ids=["both merged", "the Latin one unpatched"])
def test_latin_follows_cyrillic(alone: bool) -> None:
    start, after = DIED.format(69), DIED.format(70)
    cyrillic = Catalog("sr", (Entry(start, SR.format(69)),))
    latin = Catalog("sr@latin", (Entry(start),))
    cyrillic, latin, _ = synchronise(cyrillic, latin)
    template = Catalog("", (Entry(after),))
    ours = merge(template, cyrillic, find_language("sr"))
    theirs = merge(template, latin, SERBIAN_LATIN)
    if alone:
        (entry,) = theirs.entries
        unpatched = Entry(
            entry.source, "Stradalo je 69 ljudi.", fuzzy=True, previous=start,
            comments=latin.entries[0].comments,
        )  # fmt: skip
        theirs = Catalog("sr@latin", (unpatched,))
    ours, theirs, disputes = synchronise(ours, theirs)
    assert not disputes
    assert theirs.entries[0].target == "Stradalo je 70 ljudi."
    assert notes_of(theirs.entries[0]) == ("changed: 69 → 70", "proposed: 69 → 70")
    assert synchronise(ours, theirs) == (ours, theirs, ())


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs GNU gettext")
def test_gettext_takes_the_notes(tmp_path: Path) -> None:
    locale = find_language("ru")
    old = Catalog("ru", (Entry("It rose 2.5% on Tuesday.", "Рост во вторник на 2,5\u00a0%."),))
    template = Catalog("", (Entry("It rose 2.7% on Monday."),), HEADER)
    merged = merge(template, old, locale)
    path = tmp_path / "story.po"
    path.write_bytes(serialize(merged))
    subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True)
    printed = subprocess.run(["msgcat", str(path)], check=True, capture_output=True).stdout
    assert printed == path.read_bytes()
    assert parse_catalog(path).entries[0].comments == merged.entries[0].comments
