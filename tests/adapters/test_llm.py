"""One POST to a chat endpoint: a text comes back, or an error of ours, in time, whatever the other side does."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Callable, Iterator

import pytest

from digest.adapters.llm import MOST_BYTES, ChatWriter
from digest.errors import SettingsError, WriterError, WriterFailed, WriterRefused
from tests.fakes.model_server import Asked, Behaviour, ModelServer, completion, response, says, serving

KEY = "sk-imagined-0001"
ENOUGH = 20.0
SOON = 0.3


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as model:
        yield model


def writer(server: ModelServer, *, key: str | None = None) -> ChatWriter:
    return ChatWriter(server.url, model="imagined-7b", key=key)


def test_a_question_goes_out_as_a_chat_and_its_answer_comes_back(server: ModelServer) -> None:
    server.behave = says("Grüße aus Halvern")
    answer = writer(server).ask("The rules.", "The text.", seconds=ENOUGH)
    assert answer.text == "Grüße aus Halvern"
    assert answer.seconds > 0
    (asked,) = server.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.body["model"] == "imagined-7b"
    assert asked.body["messages"] == [
        {"role": "system", "content": "The rules."},
        {"role": "user", "content": "The text."},
    ]
    assert asked.body["temperature"] == 0
    assert asked.body["stream"] is False
    assert "Authorization" not in asked.headers


def test_a_key_goes_with_it_as_a_bearer_token_and_nowhere_else(server: ModelServer) -> None:
    one = writer(server, key=KEY)
    one.ask("", "", seconds=ENOUGH)
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in json.dumps(server.asked[0].body)
    assert KEY not in one.name()


def test_its_name_says_which_model_and_where(server: ModelServer) -> None:
    assert writer(server).name() == f"imagined-7b at {server.url}"


def unchunked(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n" + completion("to the end")


def chunked(asked: Asked) -> Iterator[bytes]:
    body = completion("in parts")
    yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    for part in (body[:10], body[10:]):
        yield f"{len(part):x}\r\n".encode() + part + b"\r\n"
    yield b"0\r\n\r\n"


@pytest.mark.parametrize(("behave", "text"), [(unchunked, "to the end"), (chunked, "in parts")])
def test_any_framing_of_http_is_read(server: ModelServer, behave: Behaviour, text: str) -> None:
    server.behave = behave
    assert writer(server).ask("", "", seconds=ENOUGH).text == text


@pytest.mark.parametrize("status", ["408 x", "425 x", "429 Too Many Requests", "500 x", "502 x", "503 x", "599 x"])
def test_what_may_pass_has_failed_this_time(server: ModelServer, status: str) -> None:
    server.behave = lambda asked: response(b"{}", status=status)
    with pytest.raises(WriterFailed, match=status[:3]):
        writer(server).ask("", "", seconds=ENOUGH)


@pytest.mark.parametrize("status", ["400 x", "401 x", "403 x", "404 x", "204 x", "299 x", "304 x"])
def test_what_will_not_pass_is_refused(server: ModelServer, status: str) -> None:
    server.behave = lambda asked: response(b"", status=status)
    with pytest.raises(WriterRefused, match=status[:3]):
        writer(server).ask("", "", seconds=ENOUGH)


@pytest.mark.parametrize("status", ["301 x", "302 x", "303 x", "307 x", "308 x"])
def test_a_redirect_is_not_followed_so_the_key_goes_nowhere_else(server: ModelServer, status: str) -> None:
    with serving(says("elsewhere")) as elsewhere:
        server.behave = lambda asked: response(b"", status=status, headers=(f"Location: {elsewhere.url}",))
        with pytest.raises(WriterRefused, match=status[:3]):
            writer(server, key=KEY).ask("", "", seconds=ENOUGH)
        assert elsewhere.asked == []
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": null}]}',
        b'{"choices": {"message": "x"}}',
        completion(None),
        completion(["a", "list"]),
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b'{"error": "quota"}',
    ],
    ids=lambda body: repr(body[:24]),
)
def test_an_answer_that_is_no_completion_has_failed(server: ModelServer, body: bytes) -> None:
    server.behave = lambda asked: response(body)
    with pytest.raises(WriterFailed):
        writer(server).ask("", "", seconds=ENOUGH)


def test_an_answer_too_large_is_given_up(server: ModelServer) -> None:
    server.behave = lambda asked: response(completion("x" * MOST_BYTES))
    with pytest.raises(WriterFailed, match="more than"):
        writer(server).ask("", "", seconds=ENOUGH)


def endless(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n\r\n"
    while True:
        yield b"x" * 65536


def endless_headers(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        yield b"X-More: and more\r\n"


def endless_line(asked: Asked) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nX-More: "
    while True:
        yield b"x" * 65536


@pytest.mark.parametrize("behave", [endless, endless_headers, endless_line])
def test_an_answer_without_an_end_is_given_up(server: ModelServer, behave: Behaviour) -> None:
    server.behave = behave
    with pytest.raises(WriterFailed):
        writer(server).ask("", "", seconds=ENOUGH)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n"


@pytest.mark.parametrize(
    "slow",
    [
        lambda server: server.hang(),
        lambda server: server.hang(b"HTTP/1.1 200 OK\r\n"),
        lambda server: server.hang(HEAD + b'{"choices"'),
        lambda server: server.drip(HEAD + completion("x") + b" " * 300),
        lambda server: server.drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 50),
    ],
    ids=["says nothing", "stops in its head", "stops in its body", "drips", "puts off"],
)
def test_one_that_hangs_or_drips_is_given_up_when_its_time_is_up(
    server: ModelServer, slow: Callable[[ModelServer], Behaviour]
) -> None:
    server.behave = slow(server)
    with pytest.raises(WriterFailed, match="its time was up") as caught:
        writer(server).ask("", "", seconds=SOON)
    assert caught.value.seconds >= SOON


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"220 mail.example.org ESMTP\r\n",
        b"\x00\x01\x02\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_has_failed(server: ModelServer, raw: bytes) -> None:
    server.behave = lambda asked: iter([raw])
    with pytest.raises(WriterFailed):
        writer(server).ask("", "", seconds=ENOUGH)


def test_a_body_that_breaks_off_has_failed(server: ModelServer) -> None:
    server.behave = lambda asked: response(completion("half")[:-9], length=5000)
    with pytest.raises(WriterFailed):
        writer(server).ask("", "", seconds=ENOUGH)


def test_an_encoding_that_was_not_asked_for_has_failed(server: ModelServer) -> None:
    server.behave = lambda asked: response(completion("x"), headers=("Content-Encoding: gzip",))
    with pytest.raises(WriterFailed, match="encoding"):
        writer(server).ask("", "", seconds=ENOUGH)


def test_nothing_that_listens_there_has_failed() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(WriterFailed, match="nothing listens there"):
        ChatWriter(f"http://127.0.0.1:{port}/v1", model="m").ask("", "", seconds=ENOUGH)


def test_no_word_of_the_servers_and_no_key_goes_into_an_error(server: ModelServer) -> None:
    server.behave = lambda asked: response(KEY.encode(), status=f"418 {KEY} tea")
    with pytest.raises(WriterError) as caught:
        writer(server, key=KEY).ask("", "", seconds=ENOUGH)
    assert KEY not in str(caught.value)
    assert "418" in str(caught.value)


def test_a_plain_answer_to_tls_has_failed(server: ModelServer) -> None:
    url = server.url.replace("http://", "https://")
    with pytest.raises(WriterFailed):
        ChatWriter(url, model="m", key=KEY, context=ssl.create_default_context()).ask("", "", seconds=ENOUGH)
    assert server.asked == []


@pytest.mark.parametrize(
    ("url", "key", "says"),
    [
        ("ftp://example.org", None, "no address"),
        ("https://user@example.org/v1", None, "no address"),
        ("https://example.org/v1?x=1", None, "no address"),
        ("https://example.org:port/v1", None, "no web address"),
        ("http://model.example.org/v1", KEY, "never sent in the open"),
        ("https://model.example.org/v1", "two words", "characters"),
        ("https://model.example.org/v1", "line\r\nX-Evil: 1", "characters"),
    ],
)
def test_settings_that_cannot_work_or_would_give_the_key_away_are_refused(url: str, key: str | None, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as caught:
        ChatWriter(url, model="m", key=key)
    assert "two words" not in str(caught.value)


def test_proxies_of_the_environment_are_not_asked(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        writer(server).ask("", "", seconds=ENOUGH)
        assert proxy.asked == []
    assert len(server.asked) == 1
