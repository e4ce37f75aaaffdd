"""What comes to a bounce mailbox and is no bounce never counts against anybody."""

from __future__ import annotations

import pytest

from digest.delivery.bounces.reading import read_bounce
from digest.model.bounces import Finding
from tests.delivery.bounces.samples import GONE, MAILBOX, ORIGINAL, group, message, report

PERSON = f"Vera Lind <{GONE}>"
HARMLESS = {Finding.NONE, Finding.AUTO_REPLY, Finding.DELAYED}

NO_BOUNCES = {
    "absent": message(
        "I am away until Monday.\nIn urgent cases write to ida@post.example.\n", sender=PERSON, subject="Out of office"
    ),
    "absent, as Exchange writes it": message(
        "I am out of the office and not reading mail at vera.lind@post.example.\n",
        sender=PERSON,
        subject="Automatic reply: Harbour",
        header="Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n",
    ),
    "absent, in German": message(
        f"Ich bin im Urlaub. Ihre Nachricht an {GONE} wird nicht weitergeleitet und nicht zugestellt.\n",
        sender=PERSON,
        subject="Abwesenheitsnotiz: Hafen",
    ),
    "absent, in French": message("Je suis absente.\n", sender=PERSON, subject="Réponse automatique : Port"),
    "absent, in Japanese": message("休暇中です。\n", sender=PERSON, subject="自動返信: 港"),
    "vacation(1)": message(
        f"I will not be reading my mail for a while.\nYour mail to {GONE} could not be delivered to me in person.\n",
        sender=PERSON,
        subject="away from my mail",
        header="Precedence: bulk\nAuto-Submitted: auto-replied (vacation)\n",
    ),
    "has left the company": message(
        f"{GONE} is no longer with us. v.lind@post.example does not exist any more; write to office@post.example.\n",
        sender=PERSON,
        subject="Re: Harbour",
        header="Auto-Submitted: auto-replied\n",
    ),
    "a ticket": message(
        "We have received your request 4711. Do not reply if delivery failed.\n",
        sender="Help desk <support@post.example>",
        subject="[Ticket 4711] Your request",
        header="Auto-Submitted: auto-replied\n",
    ),
    "a challenge": message(
        f"{GONE} does not know you. Please confirm your message by a click on the link below, or it will not be delivered.\n",
        sender="Guard <noreply@guard.example>",
        subject="Please verify your message to Vera",
    ),
    "a challenge that pretends to be undeliverable": message(
        f"Your message to {GONE} was not delivered yet: your address is not on my guest list. Click the link below to approve it.\n",
        sender=f"Vera Lind <{GONE}>",
        subject="Re: Harbour",
    ),
    "a virus warning": message(
        f"The virus Sample.A was found in a mail that you sent to {GONE}. The mail was not delivered.\n",
        sender="Scanner <postmaster@post.example>",
        subject="Virus found in a message you sent",
    ),
    "a newsletter that tells of bounces": message(
        "Delivery failed? Ten tips against the error 550 5.1.1 user unknown. Write to tips@letters.example.\n",
        sender="Letters <news@letters.example>",
        path="<news@letters.example>",
        subject="Delivery failure: what to do",
        header="List-Id: <news.letters.example>\nList-Unsubscribe: <https://letters.example/u>\n",
    ),
    "a question about a bounce": message(
        f"Hello, my server says:\n\n> The following address failed:\n> {GONE}\n> 550 5.1.1 user unknown\n\nWhy?\n",
        sender="Otto <otto@home.example>",
        path="<otto@home.example>",
        subject="Re: Undeliverable: Harbour",
    ),
    "an ordinary answer": message(
        f"Thanks, I could not be reached last week. Yours, {GONE}\n\n> {ORIGINAL}", sender=PERSON, subject="Re: Harbour"
    ),
    "a moderator": message(
        "Your mail to 'talk' with the subject Harbour is being held until the moderator can review it.\n",
        sender="talk-bounces@lists.example",
        subject="Your message to talk awaits moderator approval",
    ),
    "a DMARC report": message(
        "This is an aggregate report for news.example.org.\n",
        sender="noreply-dmarc@post.example",
        subject="Report domain: news.example.org Submitter: post.example",
    ),
    "a receipt of reading": message(
        f"--edge\nContent-Type: text/plain\n\nYour message was read by {GONE}.\n--edge\nContent-Type: "
        f"message/disposition-notification\n\nFinal-Recipient: rfc822; {GONE}\nDisposition: manual-action/MDN-sent-manually; "
        "displayed\n--edge--\n",
        sender=PERSON,
        kind='multipart/report; report-type=disposition-notification; boundary="edge"',
        subject="Read: Harbour",
    ),
    "a report that it arrived": report(
        "Your message was delivered.", group(action="delivered", status="2.1.5", said="250 ok")
    ),
    "a report that it went on": report("It was relayed.", group(action="relayed", status="2.0.0", said="250 ok")),
    "a report of a delay": report(
        f"Your message to {GONE} could not be delivered yet. It will be retried until it is 5 days old.",
        group(action="delayed", status="4.4.1", said="connect to mx.post.example: connection timed out"),
    ),
    "a delay of Sendmail": message(
        "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU "
        "DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- The following "
        f"addresses had transient non-fatal errors -----\n<{GONE}>\n\n   ----- Transcript of session follows -----\n<{GONE}>... "
        "Deferred: Connection timed out\nWarning: message still undelivered after 4 hours\n",
        subject="Warning: could not send message for past 4 hours",
    ),
    "a delay of Exim": message(
        "A message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the "
        f"queue.\n\nThe address to which the message has not yet been delivered is:\n\n  {GONE}\n\nNo action is required on your "
        "part. Delivery attempts will continue for\nsome time.\n",
        subject="Warning: message 1abc-0001 delayed 24 hours",
        header=f"Auto-Submitted: auto-replied\nX-Failed-Recipients: {GONE}\n",
    ),
    "a delay of Gmail": message(
        f"Delivery to the following recipient has been delayed:\n\n     {GONE}\n\nMessage will be retried for 2 more day(s)\n",
        subject="Delivery Status Notification (Delay)",
    ),
    "no text": message("", subject="failure notice"),
    "nothing": b"",
    "no complaint": message(
        f"--edge\nContent-Type: message/feedback-report\n\nFeedback-Type: auth-failure\nVersion: 1\nOriginal-Rcpt-To: {GONE}\n"
        "--edge--\n",
        kind='multipart/report; report-type=feedback-report; boundary="edge"',
        sender="reports@post.example",
    ),
}


@pytest.mark.parametrize("name", NO_BOUNCES)
def test_it_counts_against_nobody(name: str) -> None:
    read = read_bounce(NO_BOUNCES[name])
    assert read.finding in HARMLESS
    assert {failure.finding for failure in read.failures} <= HARMLESS


def test_a_delay_names_whom_it_is_of() -> None:
    for name in ("a report of a delay", "a delay of Sendmail", "a delay of Exim", "a delay of Gmail"):
        read = read_bounce(NO_BOUNCES[name])
        assert (read.finding, [failure.address for failure in read.failures]) == (Finding.DELAYED, [GONE])


def test_the_mailbox_itself_never_bounces() -> None:
    read = read_bounce(
        message(f"Your message to the following address could not be delivered:\n\n{MAILBOX}\n550 user unknown\n")
    )
    assert read.failures == ()
