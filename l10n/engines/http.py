"""HTTP and nothing else: no file:, no ftp:, no step from an encrypted connection to an open one."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.parse
import urllib.request
from typing import IO

from l10n import __version__
from l10n.errors import DownloadError

TIMEOUT = 30.0
"""Seconds of silence after which a connection is given up."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Redirects, but never from an encrypted connection to an open one."""

    def redirect_request(  # noqa: PLR0917 (urllib's signature)
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the next request. Raises HTTPError for one that is refused."""
        scheme = urllib.parse.urlsplit(newurl).scheme.lower()
        if scheme not in {"http", "https"} or (req.type == "https" and scheme != "https"):
            raise urllib.error.HTTPError(req.full_url, code, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def open_url(url: str, headers: dict[str, str]) -> http.client.HTTPResponse:
    """Return the answer to a GET of `url`, through the proxy that the environment names.

    Raises DownloadError for other schemes, else what urllib and http.client raise.
    """
    if urllib.parse.urlsplit(url).scheme.lower() not in {"http", "https"}:
        raise DownloadError("only http and https addresses can be fetched", path=url)
    # Built by hand: build_opener would add handlers for file:, ftp: and data:.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    headers = {"User-Agent": f"l10n/{__version__}", **headers}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310  # the scheme was looked at
    response = opener.open(request, timeout=TIMEOUT)
    assert isinstance(response, http.client.HTTPResponse)  # noqa: S101 (for the type checker)
    return response


def stated_length(response: http.client.HTTPResponse) -> int | None:
    """Return the length of the body in bytes, where the server tells."""
    stated = response.headers.get("Content-Length", "")
    return int(stated) if stated.isdecimal() else None


def failure(url: str, error: OSError | http.client.HTTPException) -> DownloadError:
    """Return the line that says why `url` cannot be fetched."""
    if isinstance(error, urllib.error.HTTPError):
        if 300 <= error.code < 400:  # noqa: PLR2004 (RFC 9110, 15.4)
            return DownloadError(
                f"redirects to {error.headers.get('Location')!r}; refused", path=url
            )
        phrase = http.client.responses.get(error.code, "")
        return DownloadError(f"the server answers {error.code} {phrase}".rstrip(), path=url)
    return DownloadError(f"cannot be fetched: {reason_of(error)}", path=url)


def reason_of(error: OSError | http.client.HTTPException) -> str:
    """Return what went wrong, in lower case."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return f"no answer for {TIMEOUT:.0f} seconds"
    if isinstance(cause, http.client.IncompleteRead):
        return "the connection ended"
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror.lower()
    return " ".join(str(cause).split()) or type(cause).__name__
