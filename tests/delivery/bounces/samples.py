"""Bounces as many a server writes them: the wording is each server's own, names and addresses are invented."""

from __future__ import annotations

from dataclasses import dataclass

MAILBOX = "bounce@news.example.org"
GONE = "vera.lind@post.example"

ORIGINAL = f"""\
Received: from news.example.org by mx.post.example; Mon, 16 Feb 2026 07:00:02 +0000
Message-ID: <issue.reader@news.example.org>
From: The Daily Brief <brief@news.example.org>
To: {GONE}
Subject: Harbour, trams and the budget
List-Unsubscribe: <https://news.example.org/u/token>

Good morning.
"""


def message(
    notice: str,
    *,
    sender: str = "Mail Delivery Subsystem <MAILER-DAEMON@mx.post.example>",
    subject: str = "Returned mail",
    header: str = "",
    kind: str = "text/plain; charset=utf-8",
    path: str = "<>",
) -> bytes:
    """A message of the bounce mailbox with this text."""
    return (
        f"Return-Path: {path}\nReceived: from mx.post.example by mx.news.example.org; Mon, 16 Feb 2026 07:01:00 +0000\n"
        f"From: {sender}\nTo: {MAILBOX}\nSubject: {subject}\nDate: Mon, 16 Feb 2026 07:00:59 +0000\n"
        f"Message-ID: <back@mx.post.example>\n{header}MIME-Version: 1.0\nContent-Type: {kind}\n\n{notice}"
    ).encode()


def report(notice: str, *groups: str, original: str = ORIGINAL, header: str = "") -> bytes:
    """A delivery status notification: its text, a group for each recipient, and what came back."""
    status = "\n\n".join(["Reporting-MTA: dns; mx.post.example", *groups])
    return message(
        f"--edge\nContent-Type: text/plain\n\n{notice}\n--edge\nContent-Type: message/delivery-status\n\n{status}\n"
        f"--edge\nContent-Type: message/rfc822\n\n{original}\n--edge--\n",
        kind='multipart/report; report-type=delivery-status; boundary="edge"',
        header=header,
    )


def group(
    recipient: str = GONE, *, action: str = "failed", status: str = "5.1.1", said: str = "550 5.1.1 no such user"
) -> str:
    return f"Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {said}"


@dataclass(frozen=True)
class Sample:
    """A bounce, and whom it is of: hard, unless it says that it is not."""

    name: str
    raw: bytes
    found: tuple[str, ...] = (GONE,)
    hard: bool = True


def _below(mark: str) -> str:
    return f"\n{mark}\n\n{ORIGINAL}"


SAMPLES = (
    Sample(
        "qmail",
        message(
            "Hi. This is the qmail-send program at mx.post.example.\nI'm afraid I wasn't able to deliver your message to "
            "the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
            f"<{GONE}>:\nSorry, no mailbox here by that name. (#5.1.1)\n{_below('--- Below this line is a copy of the message.')}",
            subject="failure notice",
        ),
    ),
    Sample(
        "qmail, a full mailbox, and two that are gone",
        message(
            "Hi. This is the qmail-send program.\nI wasn't able to deliver your message to the following addresses.\n\n"
            f"<{GONE}>:\nuser is over quota\n\n<otto@post.example>:\nno such user\n\n<ida@post.example>:\n550 user unknown\n"
            f"{_below('--- Below this line is a copy of the message.')}",
            subject="failure notice",
        ),
        found=(GONE, "otto@post.example", "ida@post.example"),
    ),
    Sample(
        "Exim",
        message(
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be "
            "delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
            f"  {GONE}\n    SMTP error from remote mail server after RCPT TO:<{GONE}>:\n    host mx.post.example [192.0.2.1]:\n"
            f"    550 5.1.1 <{GONE}>: unknown\n"
            f"{_below('------ This is a copy of the message, including all the headers. ------')}",
            header=f"X-Failed-Recipients: {GONE}\nAuto-Submitted: auto-replied\n",
        ),
    ),
    Sample(
        "Exim, an alias",
        message(
            "A message that you sent could not be delivered to one or more of its recipients.\n"
            f"The following address(es) failed:\n\n  v.lind@elsewhere.example\n    (generated from {GONE})\n    Unrouteable address\n"
            f"{_below('------ This is a copy of the message, including all the headers. ------')}"
        ),
    ),
    Sample(
        "Sendmail of old",
        message(
            "The original message was received at Mon, 16 Feb 2026 07:00:02 GMT\nfrom news.example.org [192.0.2.2]\n\n"
            f"   ----- The following addresses had permanent fatal errors -----\n<{GONE}>\n\n   ----- Transcript of session "
            f"follows -----\n... while talking to mx.post.example.:\n>>> RCPT To:<{GONE}>\n<<< 550 <{GONE}>... User unknown\n"
            f"550 <{GONE}>... User unknown\n{_below('   ----- Original message follows -----')}",
            subject="Returned mail: User unknown",
        ),
    ),
    Sample(
        "Sendmail, an alias",
        message(
            "   ----- The following addresses had permanent fatal errors -----\n|/usr/bin/sorter\n    (reason: user unknown)\n"
            f"    (expanded from: <{GONE}>)\n\n   ----- Transcript of session follows -----\n550 5.1.1 user unknown\n"
            f"{_below('   ----- Original message follows -----')}"
        ),
    ),
    Sample(
        "Sendmail 5: only the original names anybody",
        message(
            "   ----- Transcript of session follows -----\n421 post.example (smtp)... Deferred: Connection timed out\n"
            f"{_below('   ----- Unsent message follows -----')}",
            subject="Returned mail: Cannot send message for 4 days",
        ),
        hard=False,
    ),
    Sample(
        "Postfix without a report part",
        message(
            "This is the mail system at host mx.post.example.\n\nI'm sorry to have to inform you that your message could not\n"
            "be delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to "
            f"postmaster@mx.post.example.\n\n<{GONE}>: host mx2.post.example[192.0.2.9] said: 550 5.1.1\n    <{GONE}>: Recipient "
            "address rejected: User unknown in virtual mailbox table (in reply to\n    RCPT TO command)\n",
            subject="Undelivered Mail Returned to Sender",
        ),
    ),
    Sample(
        "Gmail",
        message(
            f"Delivery to the following recipient failed permanently:\n\n     {GONE}\n\nTechnical details of permanent "
            "failure:\nThe error that the other server returned was: 550 550 5.1.1 user unknown (state 14).\n"
            f"{_below('----- Original message -----')}",
            sender="Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            subject="Delivery Status Notification (Failure)",
        ),
    ),
    Sample(
        "Exchange 5.5",
        message(
            f"Your message\n\n  To:      {MAILBOX}\n  Subject: Harbour\n  Sent:    Mon, 16 Feb 2026 07:00:02 -0000\n\ndid not "
            f"reach the following recipient(s):\n\n{GONE} on Mon, 16 Feb 2026 07:00:09 -0000\n    The recipient name is not "
            "recognized\n\tThe MTS-ID of the original message is: c=xx;a= ;p=post\n    MSEXCH:IMS:POST:EXAMPLE:MX 0 (000C05A6) "
            "Unknown Recipient\n",
            sender="System Administrator <postmaster@post.example>",
            subject="Undeliverable: Harbour",
        ),
    ),
    Sample(
        "Exchange 2007, HTML alone",
        message(
            "<html><head><style>p{color:red}</style></head><body><p><b>Delivery has failed to these recipients or distribution "
            f"lists:</b></p><p><a href='mailto:{GONE}'>Vera Lind</a><br>The recipient's e-mail address was not found in the "
            "recipient's e-mail system.</p><p>Diagnostic information for administrators:</p>"
            f"<p>{GONE}<br>#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p></body></html>",
            kind="text/html; charset=utf-8",
            subject="Undeliverable: Harbour",
        ),
    ),
    Sample(
        "Domino",
        message(
            f"Your message\n\n  Subject: Harbour\n\nwas not delivered to:\n\n  {GONE}\n\nbecause:\n\n  User vera.lind "
            f"({GONE}) not listed in Domino Directory\n",
            sender="Postmaster@post.example",
            subject="DELIVERY FAILURE: User vera.lind not listed in Domino Directory",
        ),
    ),
    Sample(
        "Lotus Notes",
        message(
            f"------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n{GONE}\n"
            f"{_below('------- Returned Message --------')}",
            sender="postmaster@post.example",
            subject="Undeliverable message",
        ),
    ),
    Sample(
        "GroupWise",
        message(
            f"The message that you sent was undeliverable to the following:\n\t{GONE} (user not found)\n\nPossibly truncated "
            f"original message follows:\n\n{ORIGINAL}",
            subject="Message status - undeliverable",
        ),
    ),
    Sample(
        "IMail",
        message(
            f"Unknown user: {GONE}\n{_below('Original message follows.')}",
            sender='"Postmaster" <postmaster@post.example>',
            subject="Undeliverable Mail",
            header="X-Mailer: <SMTP32 v8.22>\n",
        ),
    ),
    Sample(
        "MailMarshal",
        message(
            f"Your message:\n   From:    {MAILBOX}\n   Subject: Harbour\n\nCould not be delivered because of\n\n550 5.1.1 User "
            f"unknown\n\nThe following recipients were affected: \n    {GONE}\n\n\nAdditional Information\n=======\n"
            f"Original Sender:    <{MAILBOX}>\n",
            sender="postmaster@post.example",
            subject='Undeliverable Mail: "Harbour"',
        ),
    ),
    Sample(
        "InterScan",
        message(
            f"...\n\nSent <<< RCPT TO:<{GONE}>\nReceived >>> 550 5.1.1 <{GONE}>... user unknown\n\n...\n\n"
            "*******     End of message     *******\n",
            sender='"InterScan MSS" <postmaster@post.example>',
            subject="Mail could not be delivered",
        ),
    ),
    Sample(
        "m-FILTER, in Japanese",
        message(
            f"このメールは自動的に生成して送信しています。\n以下のメールアドレスへの送信に失敗しました。\n{GONE}\n\n-------server message\n"
            f"550 unknown user <{GONE}>\n\n-------SMTP command\nDATA\n{_below('-------original message')}",
            sender="POSTMASTER <postmaster@post.example>",
            subject="failure notice",
        ),
    ),
    Sample(
        "a phone company, in Japanese and English",
        message(
            "次のあて先へのメッセージはエラーのため送信できませんでした。\n\nEach of the following recipients was rejected by a remote\nmail "
            f"server.\n\n    Recipient: <{GONE}>\n    >>> RCPT TO:<{GONE}>\n    <<< 550 <{GONE}>: User unknown\n",
            sender="Postmaster@post.example",
            subject="Mail System Error - Returned Mail",
        ),
    ),
    Sample(
        "a phone company: the address alone on top",
        message(
            f"<{GONE}>\n\nEach of the following recipients was rejected by a remote mail server.\n-----------------------------\n"
            f"{ORIGINAL}",
            sender="<Postmaster@post.example>",
            subject="Mail System Error - Returned Mail",
        ),
        hard=False,
    ),
    Sample(
        "a full mailbox in Japan",
        message(
            f"   ----- The following addresses had delivery problems -----\n{GONE}\n\n   ----- Non-delivered information -----\n"
            "The number of messages in recipient's mailbox exceeded the local limit.\n",
            sender="postmaster@post.example",
            subject="Returned mail: Service unavailable",
        ),
        hard=False,
    ),
    Sample(
        "Apache James",
        message(
            "Error: Invalid user address\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage "
            f"details:\n  Subject: Harbour\n  MAIL FROM: {MAILBOX}\n  RCPT TO: {GONE}\n  From: {MAILBOX}\n  Size (in bytes): 39\n",
            sender="post_master@post.example",
            subject="Re:Harbour",
        ),
    ),
    Sample(
        "1&1: a message too large",
        message(
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered "
            f"to one or more of\nits recipients. This is a permanent error.\n\nThe following address failed:\n\n{GONE}\n\nFor the "
            "following reason:\n\nMail size limit exceeded. For explanation visit\nhttp://postmaster.example/errors\n"
            f"{_below('--- The header of the original message is following. ---')}",
            subject="Mail delivery failed: returning message to sender",
        ),
        hard=False,
    ),
    Sample(
        "GMX",
        message(
            "A message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The "
            f'following address\nfailed:\n\n"{GONE}":\nSMTP error from remote server after RCPT command:\nhost: mx.post.example\n'
            f"5.1.1 <{GONE}>... User Unknown\n{_below('--- The header of the original message is following. ---')}",
            subject="Mail delivery failed: returning message to sender",
        ),
    ),
    Sample(
        "MXLogic",
        message(
            "A message that you have sent could not be delivered to one or more\nrecipients.  This is a permanent error.  The "
            f"following address failed:\n\n  <{GONE}>: 550 5.1.1 <{GONE}>: Recipient address rejected: User unknown\n"
            f"{_below('Included is a copy of the message header:')}",
            subject="Mail delivery failed",
        ),
    ),
    Sample(
        "Yahoo",
        message(
            f"Message from post.example.\nUnable to deliver message to the following address(es).\n\n<{GONE}>:\nThis user doesn't "
            f"have a post.example account ({GONE}) [-9]\n{_below('--- Original message follows.')}",
            subject="Delivery failure",
        ),
    ),
    Sample(
        "MailFoundry",
        message(
            f"Unable to deliver message to: <{GONE}>\nDelivery failed for the following reason:\nServer mx.post.example[192.0.2.2] "
            f"failed with: 550 <{GONE}> No such user here\n\nThis has been a permanent failure.\n",
            subject="Message delivery has failed",
        ),
    ),
    Sample(
        "OpenSMTPD",
        message(
            "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while "
            f"attempting to deliver a message for\n    the following list of recipients:\n\n{GONE}: 550 5.1.1 no such user\n\n"
            f"    Below is a copy of the original message:\n\n{ORIGINAL}",
            subject="Delivery status notification: error",
        ),
    ),
    Sample(
        "OpenMail",
        message(
            "The original message was received at Mon, 16 Feb 2026 07:00:00 +0000\n\n---The following addresses had delivery "
            f"errors---\n\n{GONE} [User unknown]\n\n",
            sender='"Mail Deliver System" <MAILER-DAEMON@post.example>',
            subject="Returned Mail: User unknown",
        ),
    ),
    Sample(
        "McAfee: a report part that names nobody",
        message(
            f"--edge\nContent-Type: text/plain\n\n    --- The following addresses had delivery problems ---\n\n<{GONE}>   (Unknown "
            f"user {GONE})\n\n--edge\nContent-Type: message/delivery-status\n\nOriginal-Recipient: <{GONE}>\nAction: failed\n"
            f"Diagnostic-Code: smtp; 550 Unknown user {GONE}\n--edge--\n",
            kind='multipart/mixed; boundary="edge"',
            subject="Delivery Status",
        ),
    ),
    Sample(
        "Mirapoint behind a scanner: a report within a report",
        message(
            "--edge\nContent-Type: text/plain\n\n----- The following addresses had permanent delivery errors -----\n\n\n"
            "--edge\nContent-Type: message/rfc822\n\n"
            + report("The following addresses had errors", group()).decode()
            + "\n--edge--\n",
            kind='multipart/mixed; boundary="edge"',
            subject="Returned mail: User unknown",
        ),
    ),
    Sample(
        "Mail.ru, in Russian",
        message(
            "Это письмо создано автоматически сервером, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть "
            f"доставлено одному или нескольким получателям:\n\n  {GONE}\n    host mx.post.example: 550 user not found\n",
            subject="=?UTF-8?B?0JLQsNGI0LUg0YHQvtC+0LHRidC10L3QuNC1INC90LUg0LTQvtGB0YLQsNCy0LvQtdC90L4=?=",
        ),
    ),
    Sample(
        "in German",
        message(
            "Ihre Nachricht konnte den folgenden Empfängern nicht zugestellt werden:\n\n"
            f"{GONE}\nGrund: 550 Benutzer unbekannt\n{_below('--- Kopie Ihrer Nachricht ---')}",
            subject="Unzustellbar: Hafen",
        ),
    ),
    Sample(
        "in French",
        message(
            f"Votre message n'a pas pu être remis aux destinataires suivants :\n\n{GONE}\n\nMotif : utilisateur inconnu\n",
            subject="Non remis : Port",
        ),
    ),
    Sample(
        "in Spanish",
        message(
            f"Su mensaje no se ha podido entregar a los siguientes destinatarios:\n\n  {GONE}: usuario desconocido\n",
            subject="No se entregó: Puerto",
        ),
    ),
    Sample(
        "in Italian",
        message(
            f"Il suo messaggio non può essere consegnato a:\n\n<{GONE}> utente sconosciuto\n",
            subject="Mancato recapito",
        ),
    ),
    Sample(
        "in Polish",
        message(f"Wiadomość nie została dostarczona do:\n\n{GONE}\nOdbiorca nie istnieje\n", subject="Zwrot"),
    ),
    Sample(
        "in Chinese",
        message(f"您的邮件无法投递到以下收件人:\n\n{GONE}\n550 no such user\n", subject="退信"),
    ),
    Sample(
        "Dovecot, in a receipt",
        message(
            f"--edge\nContent-Type: text/plain\n\nYour message to <{GONE}> was automatically rejected:\nQuota exceeded\n--edge\n"
            f"Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; {GONE}\nDisposition: "
            "automatic-action/MDN-sent-automatically; deleted\n--edge--\n",
            kind='multipart/report; report-type=disposition-notification; boundary="edge"',
            subject="Automatically rejected mail",
            header="Auto-Submitted: auto-replied (rejected)\n",
        ),
        hard=False,
    ),
    Sample(
        "line ends of an old Mac",
        message(
            f"Delivery to the following recipient failed permanently:\n\n     {GONE}\n\n550 5.1.1 unknown\n"
        ).replace(b"\n", b"\r"),
    ),
    Sample("line ends of the wire", report("It failed.", group()).replace(b"\n", b"\r\n")),
    Sample(
        "report without blank lines between its groups",
        report("It failed.", group() + "\n" + group("otto@post.example")),
        found=(GONE, "otto@post.example"),
    ),
    Sample("report of a server that says error", report("An error.", group(action="error"))),
    Sample(
        "report in angle brackets and without a type",
        report("It failed.", f"Final-Recipient: <{GONE}>\nAction: failed\nStatus: 5.1.1"),
    ),
    Sample(
        "report of the address that we mailed to, not of what became of it",
        report(
            "It failed.",
            f"Original-Recipient: rfc822;{GONE}\nFinal-Recipient: rfc822;v.lind@elsewhere.example\nAction: failed\nStatus: 5.1.1",
        ),
    ),
)
