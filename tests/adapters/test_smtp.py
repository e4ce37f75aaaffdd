from __future__ import annotations

import socket
import threading

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from digest.adapters.smtp import SmtpMailer, parse_server
from digest.errors import (
    MailDeferred,
    MailError,
    MailHostDown,
    MailRefused,
    MailUncertain,
    SettingsError,
)
from tests.adapters.receiving import client_tls, receiving, server_tls
from tests.adapters.scripted import DROP, RESET, SILENCE, Heard, scripted

MESSAGE = b"Subject: Tuesday\r\n\r\nAbout 4,200 dock workers\r\n.begin voting\r\n..\r\n"
SENDER, RECIPIENT = "brief@news.example.org", "reader@example.net"


def send(answers: dict[str, str], *, message: bytes = MESSAGE, recipient: str = RECIPIENT) -> tuple[str, Heard]:
    with scripted(answers) as (port, heard):
        mailer = SmtpMailer(f"smtp://127.0.0.1:{port}", seconds=2, final_seconds=0.2)
        with mailer.connect() as connection:
            return connection.send(message, sender=SENDER, recipient=recipient), heard


def test_the_answer_to_the_final_dot_is_told() -> None:
    answer, heard = send({})
    assert answer == "250 2.0.0 queued as 4711"
    assert [command.lower() for command in heard.commands[:4]] == [
        "ehlo [127.0.0.1]",
        f"mail from:<{SENDER}> size={len(MESSAGE)}",
        f"rcpt to:<{RECIPIENT}>",
        "data",
    ]
    assert heard.commands[-1] == "quit"


def test_lines_that_begin_with_a_dot_arrive_whole() -> None:
    _, heard = send({})
    assert heard.texts == [MESSAGE.replace(b"\r\n.", b"\r\n..")]


@pytest.mark.parametrize(
    ("message", "wire"),
    [
        (b".\r\n", b"..\r\n"),
        (b"a\n.b\rc\r\n", b"a\r\n..b\r\nc\r\n"),
        (b"a\r.\rb\r\n", b"a\r\n..\r\nb\r\n"),
        (b"no line end", b"no line end\r\n"),
        (b"smuggled\n.\nMAIL FROM:<x@example.net>\r\n", b"smuggled\r\n..\r\nMAIL FROM:<x@example.net>\r\n"),
    ],
)
def test_no_text_can_end_itself(message: bytes, wire: bytes) -> None:
    _, heard = send({}, message=message)
    assert heard.texts == [wire]


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"connect": "554 go away"}, MailHostDown),
        ({"connect": "421 too busy"}, MailHostDown),
        ({"connect": DROP}, MailHostDown),
        ({"EHLO": "421 closing", "HELO": "421 closing"}, MailHostDown),
        ({"MAIL": "550 we do not know you"}, MailHostDown),
        ({"MAIL": "530 log in first"}, MailHostDown),
        ({"MAIL": "550 we do not know you", "RCPT": "503 MAIL first", "DATA": "503 MAIL first"}, MailHostDown),
        ({"MAIL": "452 full", "RCPT": "503 MAIL first", "DATA": "503 MAIL first"}, MailDeferred),
        ({"MAIL": "552 too large"}, MailRefused),
        ({"MAIL": "451 later"}, MailDeferred),
        ({"MAIL": "421 closing"}, MailHostDown),
        ({"MAIL": RESET}, MailHostDown),
        ({"RCPT": "550 no such user"}, MailRefused),
        ({"RCPT": "450 greylisted"}, MailDeferred),
        ({"RCPT": "452 too many"}, MailDeferred),
        ({"RCPT": "421 closing"}, MailHostDown),
        ({"RCPT": "999 what"}, MailHostDown),
        ({"RCPT": "550 no such user", "DATA": "554 no valid recipients"}, MailRefused),
        ({"RCPT": "450 greylisted", "DATA": "554 no valid recipients"}, MailDeferred),
        ({"RCPT": DROP}, MailHostDown),
        ({"DATA": "554 no"}, MailRefused),
        ({"DATA": "451 no"}, MailDeferred),
        ({"DATA": "250 what"}, MailHostDown),
        ({"DATA": DROP}, MailHostDown),
        ({"dot": "554 spam"}, MailRefused),
        ({"dot": "451 not now"}, MailDeferred),
        ({"dot": "421 closing, not taken"}, MailHostDown),
        ({"dot": DROP}, MailUncertain),
        ({"dot": RESET}, MailUncertain),
        ({"dot": SILENCE}, MailUncertain),
        ({"dot": "garbage"}, MailUncertain),
        ({"dot": "354 again"}, MailUncertain),
    ],
)
@pytest.mark.parametrize("pipelining", [True, False])
def test_a_failure_means_what_its_stage_says(
    answers: dict[str, str], error: type[MailError], *, pipelining: bool
) -> None:
    with pytest.raises(error) as raised:
        send(answers if pipelining else {"EHLO": "250 mail.example.org", **answers})
    assert type(raised.value) is error


def test_a_drop_before_the_final_dot_is_not_uncertain() -> None:
    with pytest.raises(MailHostDown):
        send({"EHLO": "250 x", "text": DROP}, message=b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 400_000)


def test_nobody_listening_is_a_host_that_is_down() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(MailHostDown, match=rf"Could not use smtp://127\.0\.0\.1:{port}: Connection refused"):
        SmtpMailer(f"smtp://127.0.0.1:{port}").connect().__enter__()


def test_a_server_that_says_nothing_is_given_up() -> None:
    with scripted({"connect": SILENCE}) as (port, _):
        mailer = SmtpMailer(f"smtp://127.0.0.1:{port}", seconds=0.2)
        with pytest.raises(MailHostDown, match="no answer in time"):
            mailer.connect().__enter__()


def test_after_a_refusal_the_next_recipient_is_served_in_the_same_session() -> None:
    with scripted({"EHLO": "250 mail.example.org", "RCPT": "550 no such user"}) as (port, heard):
        refused_twice(port)
    assert heard.commands.count("RSET") == 2
    assert "DATA" not in heard.commands


def refused_twice(port: int) -> None:
    with SmtpMailer(f"smtp://127.0.0.1:{port}", seconds=2).connect() as connection:
        for _ in range(2):
            with pytest.raises(MailRefused, match="550 no such user"):
                connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)


def test_under_pipelining_a_message_that_was_let_through_for_nobody_is_ended_empty() -> None:
    with scripted({"RCPT": "550 no such user", "dot": "554 no valid recipients"}) as (port, heard):
        refused_twice(port)
    assert heard.texts == [b"", b""]
    assert heard.commands.count("DATA") == 2
    assert "RSET" not in heard.commands


def test_under_pipelining_data_that_was_refused_with_its_recipient_costs_a_reset() -> None:
    with scripted({"RCPT": "550 no such user", "DATA": "503 no valid recipients"}) as (port, heard):
        refused_twice(port)
    assert heard.commands.count("RSET") == 2
    assert heard.texts == []


def test_no_empty_message_goes_to_a_recipient_whose_sender_was_refused() -> None:
    with (
        scripted({"MAIL": "451 later"}) as (port, heard),
        SmtpMailer(f"smtp://127.0.0.1:{port}", seconds=2).connect() as connection,
    ):
        with pytest.raises(MailDeferred):
            connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)
        with pytest.raises(MailHostDown, match="is closed"):
            connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)
    assert heard.texts == []


@pytest.mark.parametrize("gone", ["421 closing", DROP])
def test_a_recipient_refused_before_the_server_went_away_stays_refused(gone: str) -> None:
    with pytest.raises(MailRefused, match="550 no such user"):
        send({"RCPT": "550 no such user", "DATA": gone})


def test_where_it_is_offered_envelope_and_data_go_in_one_write() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        found: list[bytes] = []

        def serve() -> None:
            peer, _ = listener.accept()
            with peer:
                peer.sendall(b"220 hi\r\n")
                peer.recv(4096)
                peer.sendall(b"250-hi\r\n250 PIPELINING\r\n")
                found.append(peer.recv(4096))
                peer.sendall(b"250 ok\r\n250 ok\r\n354-go\r\n354 on\r\n")
                while not found[-1].endswith(b"\r\n.\r\n"):
                    found.append(peer.recv(4096))
                peer.sendall(b"250 t")
                peer.sendall(b"aken\r\n")
                peer.recv(4096)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        with SmtpMailer(f"smtp://127.0.0.1:{listener.getsockname()[1]}").connect() as connection:
            assert connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT) == "250 taken"
        thread.join(10)
    assert found[0] == f"MAIL FROM:<{SENDER}>\r\nRCPT TO:<{RECIPIENT}>\r\nDATA\r\n".encode()


def test_a_message_that_is_larger_than_the_server_takes_is_refused_before_it_is_sent() -> None:
    with pytest.raises(MailRefused, match="at most 60 bytes; this one has 65"):
        send({"EHLO": "250-x\r\n250 SIZE 60"})
    answer, heard = send({"EHLO": "250-x\r\n250 SIZE"})
    assert answer.startswith("250")
    assert heard.commands[1].endswith("size=65")


def test_a_session_that_broke_is_of_no_more_use() -> None:
    with scripted({"dot": DROP}) as (port, _), SmtpMailer(f"smtp://127.0.0.1:{port}").connect() as connection:
        with pytest.raises(MailUncertain):
            connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)
        with pytest.raises(MailHostDown, match="is closed"):
            connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)


@pytest.mark.parametrize("address", ["a@b>\r\nDATA", "no address", "a b@example.net", ""])
def test_no_address_can_carry_a_command(address: str) -> None:
    with pytest.raises(MailRefused, match="is no mail address"):
        send({}, recipient=address)


def test_an_address_outside_ascii_needs_a_server_that_takes_it() -> None:
    with pytest.raises(MailRefused, match="only addresses in ASCII"):
        send({}, recipient="jürgen@example.net")
    _, heard = send({"EHLO": "250-x\r\n250-SMTPUTF8\r\n250 8BITMIME"}, recipient="jürgen@example.net")
    assert [command.lower() for command in heard.commands[1:3]] == [
        f"mail from:<{SENDER}> smtputf8 body=8bitmime",
        "rcpt to:<jürgen@example.net>",
    ]


def test_a_password_is_never_sent_in_the_open() -> None:
    with scripted({"EHLO": "250-x\r\n250 AUTH PLAIN"}) as (port, heard):
        # To the resolver 127.1 is this machine; to us it is a name like any other.
        mailer = SmtpMailer(f"smtp://brief@127.1:{port}", password="sesame", seconds=2)
        with pytest.raises(MailHostDown, match="never sent in the open"):
            mailer.connect().__enter__()
    assert heard.commands == ["ehlo [127.0.0.1]"]


def test_on_this_very_machine_a_password_needs_no_tls() -> None:
    with (
        scripted({"EHLO": "250-x\r\n250 AUTH PLAIN", "AUTH": "235 welcome"}) as (port, heard),
        SmtpMailer(f"smtp://brief:sesame@127.0.0.1:{port}", seconds=2).connect(),
    ):
        pass
    assert heard.commands[1].startswith("AUTH PLAIN ")


def test_a_wrong_password_says_what_to_correct_and_is_not_repeated_in_words() -> None:
    with (
        scripted({"EHLO": "250-x\r\n250 AUTH PLAIN", "AUTH": "535 no such luck"}) as (port, _),
        pytest.raises(MailHostDown, match=r"535 no such luck.*DIGEST_MAIL_PASSWORD") as raised,
    ):
        SmtpMailer(f"smtp://brief:sesame@127.0.0.1:{port}", seconds=2).connect().__enter__()
    assert "sesame" not in str(raised.value)


def test_a_real_server_gets_every_message_of_a_session_byte_for_byte() -> None:
    with receiving() as (port, inbox), SmtpMailer(f"smtp://127.0.0.1:{port}").connect() as connection:
        for number in range(3):
            connection.send(MESSAGE, sender=SENDER, recipient=f"reader{number}@example.net")
    assert [envelope.content for envelope in inbox.envelopes] == [MESSAGE] * 3
    assert [envelope.rcpt_tos for envelope in inbox.envelopes] == [[f"reader{n}@example.net"] for n in range(3)]
    assert {envelope.mail_from for envelope in inbox.envelopes} == {SENDER}


def test_starttls_is_used_where_it_is_offered() -> None:
    with (
        receiving(tls_context=server_tls(), require_starttls=True) as (port, inbox),
        SmtpMailer(f"smtp://localhost:{port}", context=client_tls()).connect() as connection,
    ):
        assert connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT) == "250 taken over TLS"
    assert len(inbox.envelopes) == 1


def test_a_password_goes_over_tls() -> None:
    seen: list[LoginPassword] = []

    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword) -> AuthResult:
        seen.append(data)
        return AuthResult(success=bool(session.ssl))

    with (
        receiving(tls_context=server_tls(), authenticator=check, auth_required=True) as (port, inbox),
        SmtpMailer(f"smtp://brief@localhost:{port}", password="s3same", context=client_tls()).connect() as connection,
    ):
        connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT)
    assert [(data.login, data.password) for data in seen] == [(b"brief", b"s3same")]
    assert len(inbox.envelopes) == 1


def test_tls_from_the_first_byte() -> None:
    with (
        receiving(implicit_tls=server_tls()) as (port, _),
        SmtpMailer(f"smtps://localhost:{port}", context=client_tls()).connect() as connection,
    ):
        assert connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT) == "250 taken over TLS"


def test_a_server_on_this_very_machine_may_show_a_certificate_of_its_own_making() -> None:
    with (
        receiving(tls_context=server_tls(), require_starttls=True) as (port, _),
        SmtpMailer(f"smtp://127.0.0.1:{port}").connect() as connection,
    ):
        assert connection.send(MESSAGE, sender=SENDER, recipient=RECIPIENT) == "250 taken over TLS"


def test_elsewhere_a_certificate_must_be_trusted_by_default() -> None:
    with (
        receiving(tls_context=server_tls()) as (port, inbox),
        pytest.raises(MailHostDown, match="certificate that cannot be trusted"),
    ):
        SmtpMailer(f"smtp://127.1:{port}").connect().__enter__()
    assert inbox.envelopes == []


def test_a_certificate_made_out_to_another_name_stops_everything() -> None:
    with (
        receiving(tls_context=server_tls()) as (port, inbox),
        pytest.raises(MailHostDown, match="certificate that cannot be trusted"),
    ):
        SmtpMailer(f"smtp://127.0.0.1:{port}", context=client_tls()).connect().__enter__()
    assert inbox.envelopes == []


@pytest.mark.parametrize(
    ("url", "host", "port", "implicit", "user", "password"),
    [
        ("smtp://mail.example.org", "mail.example.org", 587, False, None, None),
        ("smtps://mail.example.org", "mail.example.org", 465, True, None, None),
        ("smtp://mail.example.org:25/", "mail.example.org", 25, False, None, None),
        ("smtp://a%40b:p%2Fw@mail.example.org", "mail.example.org", 587, False, "a@b", "p/w"),
        ("smtp://[::1]:2525", "::1", 2525, False, None, None),
    ],
)
def test_an_address_of_a_server_is_read(
    url: str, host: str, port: int, *, implicit: bool, user: str | None, password: str | None
) -> None:
    server = parse_server(url)
    assert (server.host, server.port, server.implicit_tls) == (host, port, implicit)
    assert (server.user, server.password) == (user, password)


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.org",
        "http://mail.example.org",
        "smtp://",
        "smtp://h:port",
        "smtp://h/path",
        "smtp://[::1",
        "smtp://u@h",
    ],
)
def test_what_is_no_address_of_a_server_says_how_to_write_one(url: str) -> None:
    with pytest.raises(SettingsError, match=r"smtp://user@mail\.example\.org:587"):
        SmtpMailer(url)


def test_where_names_the_server_and_never_user_or_password() -> None:
    assert SmtpMailer("smtp://brief:sesame@mail.example.org").where() == "smtp://mail.example.org:587"
    assert SmtpMailer("smtps://[2001:db8::1]").where() == "smtps://[2001:db8::1]:465"
