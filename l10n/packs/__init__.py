"""Packs: what a translator gets in one zip, and what of it is read when it comes back."""

from __future__ import annotations

from l10n.packs.archive import Parcel, Sheet, read_parcel, serialize_pack
from l10n.packs.manifest import Form, Manifest, PackedStory, parse_manifest, serialize_manifest

__all__ = [
    "Form",
    "Manifest",
    "PackedStory",
    "Parcel",
    "Sheet",
    "parse_manifest",
    "read_parcel",
    "serialize_manifest",
    "serialize_pack",
]
