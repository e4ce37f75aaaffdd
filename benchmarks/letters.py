"""What a message costs once its issue is rendered: microseconds of CPU to address one of about 40 KB, signed and not.

python benchmarks/letters.py [MESSAGES]
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from dataclasses import replace

from digest import paths
from digest.adapters.dkim import DkimSigner
from digest.delivery.letter import Sending, write_letter
from digest.model.letters import Slot
from digest.publish import email, html
from digest.publish.fold import fold
from tests.publish import samples

AT = dt.datetime(2026, 2, 18, 6, 0, 5, tzinfo=dt.UTC)
SENDER = "The Daily Brief <brief@news.example.org>"


def main() -> None:
    messages = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    issue = replace(samples.issue_2(), later=())
    env = html.environment(paths.TEMPLATES)
    email.render_open(issue, env=env, site_url=issue.site.url)
    start = time.process_time()
    mail = email.render_open(issue, env=env, site_url=issue.site.url)
    letter = write_letter(
        mail, Sending(sender=SENDER, unsubscribe=("https://news.example.org/unsubscribe/",), feedback_id="a:b:c:digest")
    )
    once = time.process_time() - start

    def address(number: int) -> bytes:
        token = f"{number:022d}"
        to = f"reader{number}@example.net"
        reason = email.reason_for(issue, address=to, subscribed_on=AT.date())
        return letter.fill(
            to=to,
            message_id=f"<{token}@news.example.org>",
            date=AT,
            values={Slot.REASON: (fold(reason), reason), Slot.TOKEN: (token, token)},
        )

    size = len(address(1))
    start = time.process_time()
    for number in range(messages):
        address(number)
    each = (time.process_time() - start) / messages

    plain = email.render(issue, env=env)
    start = time.process_time()
    for number in range(20):
        anew = write_letter(plain, Sending(sender=SENDER))
        anew.fill(to="a@example.net", message_id=f"<{number}@news.example.org>", date=AT)
    composed = (time.process_time() - start) / 20

    key = subprocess.run(["openssl", "genrsa", "2048"], capture_output=True, check=True).stdout
    signer = DkimSigner(key, selector="s", domain="news.example.org")
    start = time.process_time()
    for number in range(100):
        signer.sign(address(number))
    signed = (time.process_time() - start) / 100

    print(f"one message                      {size / 1000:10.1f} KB")
    print(f"rendering an issue, once         {once * 1e3:10.1f} ms")
    print(f"addressing a message             {each * 1e6:10.1f} µs of CPU ({messages:,} messages)")
    print(f"encoding a message anew          {composed * 1e6:10.1f} µs")
    print(f"addressing and signing (DKIM)    {signed * 1e6:10.1f} µs")


if __name__ == "__main__":
    main()
