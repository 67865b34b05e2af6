"""Starting a desk: its folders, its settings and an empty glossary."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import WriteError
from l10n.files import write_atomic
from l10n.settings import FILENAME

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
"""
GLOSSARY = "source,part,es,ru,sr,note\n"
GLOSSARY_COLUMNS = (
    "source, the English term; part, such as noun, verb or name; es, ru and sr, the term in that "
    "language; note, for translators. The list is for people: drafts do not use it yet."
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
    for name, content in ((FILENAME, SETTINGS), ("terms/glossary.csv", GLOSSARY)):
        path = folder / name
        if path.exists():
            kept.append(path)
        else:
            write_atomic(path, content.encode())
            made.append(path)
    return tuple(made), tuple(kept)
