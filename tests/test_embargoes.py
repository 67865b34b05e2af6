"""When an embargo ends, where its line says so."""

from __future__ import annotations

import pytest

from l10n.embargoes import release_time


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("EMBARGOED until 0600 GMT May 14, 2026", "2026-05-14T06:00", id="wire"),
        pytest.param("EMBARGOED UNTIL 06:00 UTC, MAY 14 2026", "2026-05-14T06:00", id="capitals"),
        pytest.param("Embargo: 14 May 2026, 00.01 BST", "2026-05-13T23:01", id="the day before"),
        pytest.param("embargoed until 12 a.m. EST Jan. 1, 2027", "2027-01-01T05:00", id="midnight"),
        pytest.param("embargoed until 12:30 pm EST Sept 1, 2027", "2027-09-01T17:30", id="noon"),
        pytest.param("Embargo: 2026-05-14T09:00:00Z", "2026-05-14T09:00", id="ISO"),
        pytest.param("Embargo: 2026-05-14 09:00+02:00", "2026-05-14T07:00", id="ISO offset"),
        pytest.param("Embargo: 2026-05-14 09:00 -0330", "2026-05-14T12:30", id="half hours"),
        pytest.param("Embargoed until 0001 GMT Sunday", None, id="no date"),
        pytest.param("Embargoed until 0600 GMT May 14", None, id="no year"),
        pytest.param("Embargoed until May 14, 2026", None, id="no hour"),
        pytest.param("Embargoed until 6 May 14, 2026", None, id="no zone"),
        pytest.param("Embargoed until 0600 CST May 14, 2026", None, id="a zone of three lands"),
        pytest.param("Embargoed until 6 GMT May 14, 2026", None, id="no minutes"),
        pytest.param("Embargoed until 0600 GMT May 32, 2026", None, id="no such day"),
        pytest.param("Embargoed until 2600 GMT May 3, 2026", None, id="no such hour"),
        pytest.param("Embargoed until 13 p.m. GMT May 3, 2026", None, id="no such afternoon"),
        pytest.param("Embargo: 2026-05-14 09:00+99:00", None, id="no such offset"),
        pytest.param("Embargo: 0001-01-01 00:00+02:00", None, id="before all years"),
        pytest.param(
            "Embargo: 0600 GMT May 3, 2026; print 0600 GMT May 4, 2026", None, id="two dates"
        ),
        pytest.param("Embargo: 0600 GMT (0800 CEST) May 3, 2026", None, id="two hours"),
        pytest.param("", None, id="empty"),
    ],
)
def test_release_time(line: str, expected: str | None) -> None:
    found = release_time(line)
    assert (found and found.strftime("%Y-%m-%dT%H:%M")) == expected
