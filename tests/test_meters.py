"""Meters add up."""

from l10n.meters import counter


def test_counter_tells_the_sum() -> None:
    news: list[tuple[str, int, int]] = []
    advance = counter(lambda step, done, total: news.append((step, done, total)), "draft es", 5)
    advance(2)
    advance(3)
    assert news == [("draft es", 0, 5), ("draft es", 2, 5), ("draft es", 5, 5)]
