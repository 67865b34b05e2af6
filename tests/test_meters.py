"""Meters add up."""

from l10n.meters import counter, metered


def test_counter_tells_the_sum() -> None:
    news: list[tuple[str, int, int]] = []
    advance = counter(lambda step, done, total: news.append((step, done, total)), "draft es", 5)
    advance(2)
    advance(3)
    assert news == [("draft es", 0, 5), ("draft es", 2, 5), ("draft es", 5, 5)]


def test_metered_tells_after_each() -> None:
    news: list[tuple[str, int, int]] = []
    seen = [
        (word, len(news))
        for word in metered("ab", lambda step, done, total: news.append((step, done, total)), "x")
    ]
    assert seen == [("a", 1), ("b", 2)]
    assert news == [("x", 0, 2), ("x", 1, 2), ("x", 2, 2)]
