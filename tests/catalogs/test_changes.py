"""What became of each sentence between two versions."""

from __future__ import annotations

import pytest

from l10n.catalogs.changes import compare_sentences
from l10n.comparisons import Kind

RAIN = "Rain fell on the port of Tallow Bay all night."
MAYOR = "Schools will open again on Thursday, the mayor said."
BRIDGE = "Engineers are to look at the bridge, which was built in 1931."
WHOLE = "The ferry stayed in the harbour, and on board were 40 people."
START, END = "The ferry stayed in the harbour.", "On board were 40 people."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([RAIN, MAYOR], [RAIN, MAYOR], [(Kind.KEPT, RAIN), (Kind.KEPT, MAYOR)]),
        ([RAIN, BRIDGE, MAYOR], [RAIN, MAYOR],
         [(Kind.KEPT, RAIN), (Kind.REMOVED, BRIDGE), (Kind.KEPT, MAYOR)]),
        ([RAIN, MAYOR], [RAIN, BRIDGE, MAYOR],
         [(Kind.KEPT, RAIN), (Kind.ADDED, BRIDGE), (Kind.KEPT, MAYOR)]),
        ([RAIN, BRIDGE, MAYOR], [BRIDGE, MAYOR, RAIN],
         [(Kind.KEPT, BRIDGE), (Kind.KEPT, MAYOR), (Kind.MOVED, RAIN)]),
        ([RAIN, WHOLE], [RAIN, START, END],
         [(Kind.KEPT, RAIN), (Kind.SPLIT, START), (Kind.SPLIT, END)]),
        ([START, END, RAIN], [WHOLE, RAIN], [(Kind.JOINED, WHOLE), (Kind.KEPT, RAIN)]),
        ([RAIN], [BRIDGE], [(Kind.ADDED, BRIDGE), (Kind.REMOVED, RAIN)]),
        ([BRIDGE], [BRIDGE.replace("1931", "1932")],
         [(Kind.CHANGED, BRIDGE.replace("1931", "1932"))]),
        ([], [RAIN, RAIN], [(Kind.ADDED, RAIN)]),
    ],
    ids=["kept", "removed", "added", "moved", "split", "joined", "replaced", "changed", "twice"],
)  # fmt: skip
def test_rows(before: list[str], after: list[str], expected: list[tuple[Kind, str]]) -> None:
    rows = compare_sentences([(None, one) for one in before], [(None, one) for one in after])
    shown = [
        (row.kind, " ".join(w for c in row.words for w in (c.after if row.kind != "removed"
                                                           else c.before)))
        for row in rows
    ]  # fmt: skip
    assert shown == expected
