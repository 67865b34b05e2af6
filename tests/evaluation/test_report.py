"""The page: everything escaped, the best words marked, empty drafts explained."""

from __future__ import annotations

from l10n.evaluation import Attempt, ParallelText, evaluate, render_report
from l10n.languages import SPANISH

TEXT = ParallelText(
    "<i>set</i>",
    ("A <script>alert(1)</script> storm.", "Nobody was hurt."),
    ("Una tormenta & más.", "No hubo heridos."),
)
FIRST = Attempt("<b>one</b>", "one 1", ("Una tormenta & más.", ""), 2.0)
SECOND = Attempt("two", "two 1", ("<u>Una tormenta</u>", "No hubo heridos."), 0.5)


def test_page_escapes_and_marks() -> None:
    page = render_report(evaluate(TEXT, [FIRST, SECOND], SPANISH))
    assert "A &lt;script&gt;alert(1)&lt;/script&gt; storm." in page
    assert "&lt;u&gt;Una tormenta&lt;/u&gt;" in page
    assert not any(mark in page for mark in ("<script", "<u>", "<i>", "<b>"))
    assert '<td lang="es">Una tormenta &amp; más.</td>' in page
    assert page.count("rejected: stays empty") == 2  # among the disputed and the worst
    assert page.count('<tr class="best">') == 4
    assert "Where the models differ most" in page
    assert "chrF2|nrefs:1|" in page
    assert "http" not in page  # nothing is fetched


def test_one_model_has_no_dispute_and_a_count_limits() -> None:
    page = render_report(evaluate(TEXT, [FIRST], SPANISH), count=1)
    assert "Where the models differ most" not in page
    assert 'class="best"' not in page
    assert "Sentence 2" in page
    assert "Sentence 1" not in page
