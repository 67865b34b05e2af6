"""The manifest of a pack, good and bad."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.errors import PackError
from l10n.packs import Form, Manifest, PackedStory, parse_manifest, serialize_manifest

PATH = Path("a.zip/l10n-pack.json")
MANIFEST = Manifest(
    "sr@latin",
    Form.XLIFF_21,
    (PackedStory("олуја", "UPDATE 1 1a2b", "3c4d"), PackedStory("port", "5e6f", "7a", "until 8")),
)


def test_what_is_written_reads_the_same() -> None:
    assert parse_manifest(serialize_manifest(MANIFEST), PATH) == MANIFEST


def test_a_manifest_in_full() -> None:
    one = Manifest("es", Form.PO, (PackedStory("storm", "1a2b", "3c4d"),))
    assert json.loads(serialize_manifest(one)) == {
        "pack": 1,
        "language": "es",
        "form": "po",
        "stories": [{"slug": "storm", "version": "1a2b", "sha256": "3c4d", "embargo": ""}],
    }


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[]", id="list"),
        pytest.param(b"{}", id="nothing"),
        pytest.param(b"\xff", id="bytes"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(
            b'{"pack": 1, "language": 5, "form": "po", "stories": []}', id="language-a-number"
        ),
        pytest.param(
            b'{"pack": 1, "language": "es", "form": "docx", "stories": []}', id="unknown-form"
        ),
        pytest.param(
            b'{"pack": 1, "language": "es", "form": "po", "stories": [{"slug": "a"}]}', id="short"
        ),
        pytest.param(
            b'{"pack": 1, "language": "es", "form": "po", "stories": '
            b'[{"slug": ["a"], "version": "", "sha256": ""}]}',
            id="slug-a-list",
        ),
    ],
)
def test_bad_manifests(content: bytes) -> None:
    with pytest.raises(PackError, match=r"l10n-pack\.json: not a manifest of ours"):
        parse_manifest(content, PATH)


def test_a_manifest_of_tomorrow() -> None:
    content = serialize_manifest(MANIFEST).replace(b'"pack": 1', b'"pack": 2')
    with pytest.raises(PackError, match=r"made by another version of l10n \(2\)"):
        parse_manifest(content, PATH)
