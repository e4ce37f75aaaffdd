"""Readings are made once, when an article comes in; a newer engine makes them again before it builds."""

from __future__ import annotations

from digest.actions.app import App
from digest.editorial import read

_BATCH = 200


def refresh_readings(app: App) -> int:
    """Read again every article whose reading an older engine made. Returns how many."""
    done = 0
    while True:
        with app.database.read() as store:
            stale = store.articles.stale(read.ENGINE, limit=_BATCH)
        if not stale:
            return done
        readings = [
            (
                article,
                read.read(
                    title=article.title, blocks=article.blocks, published=article.published, language=article.language
                ),
            )
            for article in stale
        ]
        with app.database.begin() as store:
            for article, reading in readings:
                store.articles.save_reading(article.key, article.revision, reading)
        done += len(readings)
