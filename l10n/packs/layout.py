"""What a pack looks like unzipped: a project that OmegaT opens, with PO files for any editor.

OmegaT translates everything in `source/`, offers what is in `tm/` and marks terms of `glossary/`.
Nothing goes into `tm/auto/` or `tm/enforce/`: OmegaT would take that for a person's approval.
Segments are sentences already, so that OmegaT must not cut them again (`sentence_seg`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from l10n.packs.manifest import Form

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.packs.manifest import Manifest

GUIDE = "README.txt"
PROJECT = "omegat.project"
SOURCE, TARGET, BASE, READING = "source", "target", "base", "reading"
MEMORY = "tm/memory.tmx"
GLOSSARY = "glossary/terms.txt"
ADDED = "glossary/glossary.txt"
"""Where OmegaT puts terms that the translator adds."""
FOLDERS = (TARGET, "tm", "glossary", "dictionary", "omegat")
"""OmegaT asks questions where one of them is missing; zip programs drop empty ones now and then."""

_PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
    <project version="1.0">
        <source_dir>__DEFAULT__</source_dir>
        <source_dir_excludes>
            <mask>**/.DS_Store</mask>
            <mask>**/Thumbs.db</mask>
            <mask>**/desktop.ini</mask>
            <mask>**/*~</mask>
        </source_dir_excludes>
        <target_dir>__DEFAULT__</target_dir>
        <tm_dir>__DEFAULT__</tm_dir>
        <glossary_dir>__DEFAULT__</glossary_dir>
        <glossary_file>__DEFAULT__</glossary_file>
        <dictionary_dir>__DEFAULT__</dictionary_dir>
        <source_lang>en</source_lang>
        <target_lang>{tag}</target_lang>
        <sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations>
        <remove_tags>false</remove_tags>
        <external_command></external_command>
    </project>
</omegat>
"""
_STEPS_PO = """\
In Poedit, Lokalize or Virtaal: open the files in source/, one after the other. What is
marked "needs work" (fuzzy) is a draft: mend it and take the mark away. Save.

In OmegaT: Project, Open, choose this folder. A draft is offered as a match ("fuzzy"): insert it
(Ctrl+R), mend it, confirm it with Enter. At the end: Project, Create Translated Documents.
"""
_STEPS_XLIFF = """\
Open the files in source/ in your translation tool and confirm each segment that is done: what is
"final", "signed off", "reviewed" or "translated" when it comes back counts as approved.
"""
_REST = """
Send back this whole folder as a zip, or only the files that you have worked on. Please do not
rename files, and do not change the English.

reading/   the stories as they came, to read in one piece; in terms/ the desk's own lists of terms
tm/        earlier translations of the same or like sentences
glossary/  terms of this desk
base/      what you were given, so that we see what you have changed: please leave it alone
"""


def project_file(language: Language) -> bytes:
    """Return `omegat.project`."""
    return _PROJECT.format(tag=escape(language.tag)).encode()


def guide(manifest: Manifest, language: Language) -> bytes:
    """Return `README.txt`, with the lines that Windows' editor wants."""
    heads = [f"Translation from English into {language.name} ({language.tag})", ""]
    for story in manifest.stories:
        embargo = f"; {story.embargo}" if story.embargo else ""
        heads.append(f"  {story.slug} (version {story.version}{embargo})")
    steps = _STEPS_PO if manifest.form is Form.PO else _STEPS_XLIFF
    text = "\n".join((*heads, "", steps)) + _REST
    return text.replace("\n", "\r\n").encode()
