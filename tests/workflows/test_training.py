"""What a training reads: files, reviewed catalogs, what is held out, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.desk import open_desk
from l10n.errors import CorpusError, PackageError, UnknownNameError
from l10n.training.cleaning import Reason
from l10n.training.corpora import Corpus, Pair
from l10n.training.order import Order, parse_share
from l10n.training.plan import Plan
from l10n.workflows.training import DESK, read_text, train_packages

PO = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "The port closed."
msgstr "Cerró el puerto."

#, fuzzy
msgid "The port opened."
msgstr "Abrió el puerto."

msgid "Ships left."
msgstr ""

#~ msgid "An old one."
#~ msgstr "Una vieja."
"""


def test_reviewed_entries_teach_and_every_tenth_validates(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "port.txt").write_text("The port closed.\n")
    catalog = tmp_path / "locales" / "es" / "LC_MESSAGES" / "port.po"
    catalog.parent.mkdir(parents=True)
    more = "".join(
        f'\nmsgid "Ship number {n} left the port."\nmsgstr "El barco {n} dejó el puerto."\n'
        for n in ("one", "two")
    )
    catalog.write_text(PO + more, encoding="utf-8")
    text = read_text(open_desk(tmp_path), Order(tmp_path / "out", reviewed=True))
    assert text.validation == {"es": (Pair("The port closed.", "Cerró el puerto."),)}
    assert text.counts == {DESK: 2}
    assert text.dropped == {Reason.HELD_OUT: 1}


def test_what_validates_or_is_held_out_never_teaches(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("One ship.\tUn barco.\nTwo men.\tDos hombres.\nNo.\tNo, no.\n")
    (tmp_path / "v.tsv").write_text("One ship!\tUna nave.\n")
    (tmp_path / "test-set.txt").write_text("TWO MEN\n")
    order = Order(
        tmp_path / "out",
        corpora=(Corpus(tmp_path / "a.tsv", "es", 2, 5),),
        validation=(Corpus(tmp_path / "v.tsv", "es"),),
        held_out=(tmp_path / "test-set.txt",),
    )
    text = read_text(open_desk(tmp_path), order)
    assert text.rows == {"es": [(Pair("No.", "No, no."), 2, 5)]}
    assert text.dropped == {Reason.HELD_OUT: 2}


@pytest.mark.parametrize(
    ("content", "code", "reason"),
    [
        pytest.param("", "es", "no pair to learn from (no text at all)", id="empty"),
        pytest.param("Yes.\t\n", "es", "no pair to learn from (1 empty)", id="no targets"),
        pytest.param(
            "A ship.\tBrod.\nA port.\tLuka.\n",
            "sr",
            "2 of 2 texts are not Serbian (Cyrillic); see: l10n convert --script Cyrl",
            id="another script",
        ),
    ],
)
def test_text_that_teaches_nothing(tmp_path: Path, content: str, code: str, reason: str) -> None:
    (tmp_path / "a.tsv").write_text(content)
    order = Order(tmp_path / "out", corpora=(Corpus(tmp_path / "a.tsv", code),))
    with pytest.raises(CorpusError) as caught:
        read_text(open_desk(tmp_path), order)
    assert caught.value.reason == reason


def test_a_folder_of_another_kind_cannot_be_gone_on_from(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("sacrebleu")
    folder = tmp_path / "sbd"
    folder.mkdir()
    (folder / "metadata.json").write_text('{"type": "sbd"}', encoding="utf-8")
    (tmp_path / "a.tsv").write_text("A ship.\tUn barco.\n", encoding="utf-8")
    corpora = (Corpus(tmp_path / "a.tsv", "es"),)
    order = Order(tmp_path / "out", corpora=corpora, start=str(folder))
    text = read_text(open_desk(tmp_path), order)
    with pytest.raises(PackageError, match="no translation package that training can go on from"):
        train_packages(order, text, Plan(minutes=1))


def test_a_stranger_cannot_be_gone_on_from(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("sacrebleu")
    (tmp_path / "a.tsv").write_text("A ship.\tUn barco.\n")
    order = Order(
        tmp_path / "out", corpora=(Corpus(tmp_path / "a.tsv", "es"),), start="translate-en_zz"
    )
    text = read_text(open_desk(tmp_path), order)
    with pytest.raises(UnknownNameError, match="no package 'translate-en_zz' is installed"):
        train_packages(order, text, Plan(minutes=1))


@pytest.mark.parametrize("text", ["ru", "ru:much", ":1"])
def test_bad_shares(text: str) -> None:
    with pytest.raises((CorpusError, UnknownNameError)):
        parse_share(text)
