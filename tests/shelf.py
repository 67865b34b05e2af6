"""A small HTTP server with packages on it, which misbehaves where a test says so."""

from __future__ import annotations

import io
import json
import re
import time
import zipfile
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

ROOT = "translate-en_ru-1_9"
PATH = f"/v1/{ROOT}.argosmodel"


@dataclass
class Page:
    """What the server has under one path, and how it misbehaves."""

    content: bytes = b""
    status: int = 200
    cut: int | None = None
    """Close the connection after so many bytes of the body."""
    ranges: bool = True
    length: bool = True
    """State the length; without it the body is sent in chunks."""
    hang: float = 0.0
    """Stay silent for so many seconds before the end."""
    tag: str = '"one"'
    location: str = ""


@dataclass
class Shelf:
    """A small HTTP server: its pages by path, and the Range of each request, in order."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    """Answers as the shelf says."""

    protocol_version = "HTTP/1.1"
    shelf: Shelf

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        """Answer as the page says."""
        asked = self.headers.get("Range", "")
        self.shelf.asked.append((self.path, asked))
        page = self.shelf.pages.get(self.path, Page(status=404))
        self.close_connection = True
        content, status, extra = page.content, page.status, ""
        wanted = re.fullmatch(r"bytes=(\d+)-", asked)
        if wanted and page.ranges and self.headers.get("If-Range", page.tag) == page.tag:
            start, size = int(wanted[1]), len(page.content)
            status, extra = 206, f"bytes {start}-{size - 1}/{size}"
            content = content[start:]
            if start >= size:
                status, extra = 416, f"bytes */{size}"
        self.send_response(status)
        if page.location:
            self.send_header("Location", page.location)
        if extra:
            self.send_header("Content-Range", extra)
        self.send_header("ETag", page.tag)
        if page.length:
            self.send_header("Content-Length", str(len(content)))
        else:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        body = content if page.cut is None else content[: page.cut]
        if page.length:
            self.wfile.write(body)
            self.wfile.flush()
            time.sleep(page.hang)
        else:
            end = b"0\r\n\r\n" if page.cut is None else b""
            self.wfile.write(b"%x\r\n%b\r\n%b" % (len(body), body, end))


def package(code: str = "ru", weights: bytes = b"") -> bytes:
    root = f"translate-en_{code}-1_9"
    metadata = {"package_version": "1.9", "from_code": "en", "to_code": code}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(f"{root}/metadata.json", json.dumps(metadata))
        archive.writestr(f"{root}/model/model.bin", weights or bytes(range(256)) * 2000)
        archive.writestr(f"{root}/sentencepiece.model", "pieces")
    return made.getvalue()


CONTENT = package()


def row(url: str, code: str = "ru", version: str = "1.9", **more: Any) -> dict[str, Any]:
    return {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": "en",
        "to_code": code,
        "code": f"translate-en_{code}",
        "links": [f"{url}/v1/translate-en_{code}-1_9.argosmodel"],
    } | more


def hidden(folder: Path) -> list[str]:
    """Return what lies beside the packages, other than the kept index and the lock."""
    names = {path.name for path in folder.iterdir() if path.name.startswith(".")}
    return sorted(names - {".index.json", ".lock"})
