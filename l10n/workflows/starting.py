"""Starting a desk: its folders, its settings and an empty authority file."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import WriteError
from l10n.files import write_atomic
from l10n.settings import FILENAME
from l10n.workflows.git import ATTRIBUTES, ATTRIBUTES_FILE

SETTINGS = """\
[desk]
# name = "World desk"
# targets = ["sr", "sr-Latn", "ru", "es"]

[engine]
# engine = "argos"      # or "pseudo", to try the tool without a model
# beam = 4              # 1 is faster and a little worse
# hypotheses = 4        # how many drafts of a sentence to choose from; at most beam
# threads = 0           # 0: all cores, up to four
# batch_tokens = 2048

[catalog]
# locations = "full"    # or "file", without line numbers, or "never"
# wrap = true           # false: no line breaks in catalogs, as msgcat --no-wrap

[publish]
# drafts = "label"      # or "refuse", or "source"
# formats = ["text", "html"]
# hold_embargoed = true # false publishes a story under embargo at once
# base_url = ""         # "https://news.example/wire", where editions/ will be served

[segmentation]
# abbreviations = []    # ["Dept.", "Tbk."]: a full stop after these ends no sentence

[memory]
# trust = false         # true approves what people approved, word for word, in another story
# threshold = 0.75      # how like a sentence must be for its translation to be offered

[checks]
# headline_length = 64

[units]
# convert = false       # true: miles, feet, pounds and degrees Fahrenheit become metric
# keep_source = false   # true: 80 km (50 millas)

# Where type is to be set otherwise than CLDR and the orthography have it: a table for each
# language (es, ru, sr; both Serbian scripts share one). All keys, as for a desk in Madrid:
# [typography.es]
#   quotes = "\u201c\u201d"
#   inner_quotes = "\u2018\u2019"
#   dash = "\u2014"
#   nobreak_dash = true         # no line starts with a dash
#   apostrophe = "\u2019"           # or "'"; left out, as in the source
#   ellipsis = "\u2026"             # or "..."; left out, as in the source
#   percent_space = "nobreak"   # or "narrow", "none"
#   unit_space = "nobreak"
#   decimal = ","
#   group = "."                 # or "nobreak", "narrow", "none"
#   group_from = 5              # digits from which on figures are grouped
#   time = "17:00 h"            # or 17:00, 17.00, 17h, 17 h, 17:00 horas
#   money = "words"             # 1,5 millones de dólares; or "sign": $1,5 millones
#   date = "long"               # 24 de febrero; or "numeric": 24/2; or as you write it: "24/02"
"""
GLOSSARY = "source,kind,es,ru,sr,gender,ru_forms,sr_forms,do_not_translate,note\n"
IGNORED = """\
# Made of the rest at any time; what was published is known to each machine for itself.
/.l10n/
/editions/
"""
GLOSSARY_COLUMNS = (
    "source, the English term; kind: person, organisation, place, title or term; es, ru and sr, "
    "what it is called there, several names with | between; gender: m, f, n or p; ru_forms and "
    "sr_forms, declined forms where the usual ones are wrong, - for none; do_not_translate: yes; "
    "note, for translators. Only source must be filled."
)


def start(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Make what a desk needs below `folder` and return what was made and what was there.

    Raises WriteError where a folder or file cannot be made.
    """
    made: list[Path] = []
    kept: list[Path] = []
    for name in ("sources", "locales"):
        path = folder / name
        (kept if path.is_dir() else made).append(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = f"cannot be made: {(error.strerror or str(error)).lower()}"
            raise WriteError(reason, path=path) from error
    for name, content in (
        (FILENAME, SETTINGS),
        ("terms/glossary.csv", GLOSSARY),
        (ATTRIBUTES_FILE, ATTRIBUTES),
        (".gitignore", IGNORED),
    ):
        path = folder / name
        if path.exists():
            kept.append(path)
        else:
            write_atomic(path, content.encode())
            made.append(path)
    return tuple(made), tuple(kept)
