"""What a spam filter that people run says of a finished message: next to nothing."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess

import pytest

from digest.delivery.letter import Sending, write_letter
from digest.delivery.message import feedback_id, list_id
from digest.model.letters import Slot
from digest.publish import email
from digest.publish.fold import fold
from tests.publish import pages

SITE = "https://news.example.org"
HIGHEST = 1.0


def spamassassin() -> str:
    """Where SpamAssassin is; skips the test (or fails it) where it is not."""
    found = shutil.which("spamassassin")
    if found is not None:
        return found
    if os.environ.get("DIGEST_NO_SKIP") == "1":
        pytest.fail("DIGEST_NO_SKIP is set and SpamAssassin is not installed (apt-get install spamassassin).")
    pytest.skip("needs SpamAssassin (apt-get install spamassassin)")


def finished(name: str) -> bytes:
    """An issue as a subscriber gets it."""
    issue = pages.issues()[name]
    mail = email.render_open(issue, env=pages.templates(), site_url=SITE)
    sending = Sending(
        sender="The Daily Brief <brief@news.example.org>",
        reply_to="The Daily Brief desk <desk@news.example.org>",
        list_id=list_id(issue.title, issue.edition, SITE),
        unsubscribe=(f"{SITE}/unsubscribe/", "mailto:bounce@news.example.org?subject=unsubscribe%20"),
        feedback_id=feedback_id(issue.edition, issue.slug, SITE),
    )
    reason = email.reason_for(issue, address="reader@example.net", subscribed_on=dt.date(2026, 2, 2))
    return write_letter(mail, sending).fill(
        to="reader@example.net",
        message_id="<5f0d2a7c91b34e@news.example.org>",
        date=dt.datetime(2026, 2, 18, 6, 0, 5, tzinfo=dt.UTC),
        values={Slot.REASON: (fold(reason), reason), Slot.TOKEN: ("7hQ2mXk0aLr8sTnVc1yZpw",) * 2},
    )


@pytest.mark.parametrize("name", ["issue-1", "issue-2", "rare", "german"])
def test_spamassassin_finds_next_to_nothing(name: str) -> None:
    checked = subprocess.run([spamassassin(), "-L", "-t"], input=finished(name), capture_output=True, check=True)
    said = checked.stdout.decode(errors="replace")
    score = re.search(r"Content analysis details:\s+\((-?[\d.]+) points", said)
    assert score is not None, said
    assert float(score[1]) <= HIGHEST, said
