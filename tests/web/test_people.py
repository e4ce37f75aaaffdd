"""The pages of those who subscribe, by what a real server answers; mail goes to a real mail server."""

from __future__ import annotations

import datetime as dt
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from pathlib import Path

import lxml.html
import pytest
from sqlalchemy import event

from digest.actions.confirmations import mail_confirmations
from digest.adapters.smtp import SmtpMailer
from digest.model.people import EVERY_DAY, Subscriber
from digest.model.stories import Edition
from digest.publish import html
from digest.web.forms import Proxies
from digest.web.people import People
from digest.web.postman import Postman
from tests.actions.conftest import DAILY, Service, make_service
from tests.actions.test_subscribe import suppress
from tests.adapters.receiving import Inbox, receiving
from tests.web.serving import Answer, Client, serving

ANNA = "anna@example.net"
WEEKLY = Edition(slug="weekly", title="The Week", schedule="0 7 * * 0")
WOCHE = Edition(slug="woche", title="Die Woche", language="de", timezone="Europe/Berlin")
ONE_CLICK = {"List-Unsubscribe": "One-Click"}
SAME = {"sec_fetch_site": "same-origin"}


@dataclass(frozen=True)
class Desk:
    """A served site with its mail server. rings: how often there may have been something to mail."""

    service: Service
    client: Client
    inbox: Inbox
    rings: list[int]

    def mailed(self) -> str:
        """The path of the newest link, once what waits is mailed."""
        mail_confirmations(self.service.app)
        plain = message_from_bytes(self.inbox.envelopes[-1].original_content or b"", policy=policy.default).get_body(
            ("plain",)
        )
        assert plain is not None
        found = re.search(r"https://news\.example\.org(/\S+)", plain.get_content())
        assert found is not None
        return found[1]

    def joined(self, *editions: str, address: str = ANNA) -> str:
        """The path of the preferences of somebody who signed up and said yes."""
        fields = [("address", address), *(("edition", each) for each in editions or ("daily",))]
        assert self.client.post("/subscribe", fields).status == 200
        done = self.client.post(self.mailed(), {})
        assert done.status == 200
        (path,) = parsed(done).xpath("//main//a[contains(@href, '/preferences/')]/@href")
        return str(path)

    def person(self, address: str = ANNA) -> Subscriber | None:
        with self.service.app.database.read() as store:
            return store.people.find(address)

    def later(self, **by: int) -> None:
        self.service.clock.move(self.service.clock.now() + dt.timedelta(**by))


@contextmanager
def opened(
    service: Service, *editions: Edition, prefix: str = "", proxies: tuple[str, ...] = (), signup: bool = True
) -> Iterator[Desk]:
    there = service.with_editions(*editions) if editions else service
    rings: list[int] = []
    with receiving() as (port, inbox):
        app = replace(there.app, signup=signup, mailer=SmtpMailer(f"smtp://127.0.0.1:{port}"))
        people = People(app=app, ring=lambda: rings.append(1), prefix=prefix, proxies=Proxies.of(proxies))
        site = there.folder / "site"
        site.mkdir(exist_ok=True)
        for path, data in html.static_files(html.environment(app.templates)).items():
            (site / path).parent.mkdir(exist_ok=True)
            (site / path).write_bytes(data)
        with serving(site, prefix=prefix, people=people) as client:
            yield Desk(service=replace(there, app=app), client=client, inbox=inbox, rings=rings)


@pytest.fixture
def light(sqlite_url: str, tmp_path: Path) -> Iterator[Service]:
    made = make_service(sqlite_url, tmp_path)
    yield made
    made.app.close()


@pytest.fixture(params=["sqlite", "postgres"])
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Service]:
    made = make_service(request.getfixturevalue(f"{request.param}_url"), tmp_path)
    yield made
    made.app.close()


@pytest.fixture
def desk(light: Service) -> Iterator[Desk]:
    with opened(light) as made:
        yield made


@pytest.fixture
def both(light: Service) -> Iterator[Desk]:
    """With two editions."""
    with opened(light, DAILY, WEEKLY) as made:
        yield made


def parsed(answer: Answer) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(answer.body.decode())


def title(answer: Answer) -> str:
    return str(parsed(answer).xpath("string(//h1)"))


def form(answer: Answer, number: int = 0) -> dict[str, str]:
    """What a browser would send of a form that nobody touched."""
    return {name: value for name, value in parsed(answer).forms[number].form_values() if value is not None}


def multipart(fields: dict[str, str]) -> tuple[bytes, str]:
    edge = "edge42"
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    return ("".join(parts) + f"--{edge}--\r\n").encode(), f"multipart/form-data; boundary={edge}"


def send(client: Client, path: str, body: bytes, kind: str, **headers: str) -> Answer:
    return client.ask(path, "POST", body, content_type=kind, content_length=str(len(body)), **headers)


def test_from_the_form_to_the_last_mail_on_both_databases(service: Service) -> None:
    with opened(service) as desk:
        page = desk.client.ask("/subscribe")
        assert page.status == 200
        sent = desk.client.post("/subscribe", form(page) | {"address": ANNA, "hour": "07:00"}, **SAME)
        assert (sent.status, title(sent), desk.rings) == (200, "Look at your mail", [1])
        link = desk.mailed()
        shown = desk.client.ask(link)
        assert (shown.status, title(shown)) == (200, "Confirm your subscription")
        assert desk.person() is None
        done = desk.client.post(link, form(shown), **SAME)
        assert title(done) == "You are subscribed"
        person = desk.person()
        assert person is not None
        assert (person.subscriptions[0].wish.hour, person.subscriptions[0].wish.timezone) == (
            dt.time(7),
            "Europe/Berlin",
        )
        (path,) = parsed(done).xpath("//main//a[contains(@href, '/preferences/')]/@href")
        preferences = desk.client.ask(path)
        days = [(name, value) for name, value in form(preferences).items() if name != "days"]
        saved = desk.client.post(path, [*days, ("days", "6"), ("days", "7")], **SAME)
        assert "Saved." in saved.body.decode()
        person = desk.person()
        assert person is not None
        assert person.subscriptions[0].wish.weekdays == "67"
        (leave,) = parsed(saved).xpath("//main//a[contains(@href, '/unsubscribe/')]/@href")
        asked = desk.client.ask(leave)
        assert title(asked) == "Unsubscribe"
        assert title(desk.client.post(leave, form(asked), **SAME)) == "You are unsubscribed"
        person = desk.person()
        assert person is not None
        assert person.subscriptions[0].cancelled_at is not None


def test_every_page_keeps_its_address_to_itself_and_sets_no_cookie(desk: Desk) -> None:
    path = desk.joined()
    for page in ("/subscribe", "/confirm/nothing", path, path.replace("preferences", "unsubscribe"), "/unsubscribe/no"):
        for method in ("GET", "POST", "PUT"):
            answer = desk.client.ask(page, method, content_length="0")
            policy_said = str(answer.header("content-security-policy"))
            assert policy_said.startswith("default-src 'none'; style-src 'self';"), page
            assert "unsafe" not in policy_said
            assert answer.header("cache-control") == "no-store"
            assert answer.header("referrer-policy") == "no-referrer"
            assert answer.header("x-robots-tag") == "noindex"
            assert answer.header("x-content-type-options") == "nosniff"
            assert answer.header("set-cookie") is None
            assert b"<script" not in answer.body
            assert b" style=" not in answer.body


def test_a_secret_address_is_no_pages_canonical_one(desk: Desk) -> None:
    assert parsed(desk.client.ask("/subscribe")).xpath("//link[@rel='canonical']/@href") == [
        "https://news.example.org/subscribe"
    ]
    assert not parsed(desk.client.ask(desk.joined())).xpath("//link[@rel='canonical']")


def test_opening_a_link_changes_nothing_however_often(desk: Desk) -> None:
    desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"})
    link = desk.mailed()
    for method in ("GET", "HEAD", "GET"):
        assert desk.client.ask(link, method).status == 200
    assert desk.person() is None
    path = desk.joined(address="b@example.net").replace("preferences", "unsubscribe")
    desk.client.ask(path)
    desk.client.ask(path, "HEAD")
    person = desk.person("b@example.net")
    assert person is not None
    assert person.subscriptions[0].cancelled_at is None


@pytest.mark.parametrize("kind", ["urlencoded", "multipart", "nothing", "junk", "huge", "broken"])
def test_one_click_works_without_login_whatever_comes_with_it(desk: Desk, kind: str) -> None:
    path = desk.joined().replace("preferences", "unsubscribe")
    elsewhere = {"origin": "https://mail.example.com", "sec_fetch_site": "cross-site"}
    answers = []
    for _ in range(2):
        if kind == "urlencoded":
            answers.append(desk.client.post(path, ONE_CLICK, **elsewhere))
        elif kind == "multipart":
            body, there = multipart(ONE_CLICK)
            answers.append(send(desk.client, path, body, there, **elsewhere))
        elif kind == "nothing":
            answers.append(desk.client.ask(path, "POST", content_length="0"))
        elif kind == "junk":
            answers.append(send(desk.client, path, b"\xff\xfe", "text/plain"))
        elif kind == "huge":
            answers.append(send(desk.client, path, b"a=" + b"b" * 20_000, "application/x-www-form-urlencoded"))
        else:
            answers.append(send(desk.client, path, b"--x\r\nnothing", "multipart/form-data; boundary=y"))
    first, second = answers
    assert (first.status, title(first)) == (200, "You are unsubscribed")
    assert first.header("location") is None
    assert (second.status, second.body) == (first.status, first.body)
    person = desk.person()
    assert person is not None
    assert person.subscriptions[0].cancelled_at is not None


@pytest.mark.parametrize("page", ["confirm", "preferences", "unsubscribe"])
@pytest.mark.parametrize("token", ["nothing", "a" * 22, "a" * 5000, "%00", "%ff%fe", "'--"])
def test_an_unknown_link_gets_a_calm_page(desk: Desk, page: str, token: str) -> None:
    for answer in (desk.client.ask(f"/{page}/{token}"), desk.client.post(f"/{page}/{token}", ONE_CLICK)):
        assert answer.status == 404
        assert title(answer) == "This link is not known"


def test_known_unknown_left_suppressed_and_limited_addresses_get_the_same_answer(desk: Desk) -> None:
    desk.joined(address="known@example.net")
    desk.client.post(desk.joined(address="left@example.net").replace("preferences", "unsubscribe"), ONE_CLICK)
    suppress(desk.service, "complained@example.net")
    desk.later(days=1)
    answers = {}
    for name in ("known", "left", "complained", "new", "known", "limited", "limited"):
        answer = desk.client.post("/subscribe", {"address": f"{name}@example.net", "edition": "daily"})
        answers[name] = answer.status, answer.body.replace(name.encode(), b"?"), sorted(answer.headers.keys())
    assert len({str(answer) for answer in answers.values()}) == 1
    assert len(desk.inbox.envelopes) == 2


def test_a_request_to_subscribe_reads_nothing_that_depends_on_the_address(desk: Desk) -> None:
    """So its time tells nothing: the same statements run for a reader, a stranger and a suppressed address."""
    desk.joined(address="known@example.net")
    suppress(desk.service, "complained@example.net")
    said: list[str] = []
    event.listen(desk.service.app.database.engine, "before_cursor_execute", lambda *given: said.append(given[2]))
    statements = []
    for name in ("known", "complained", "new", "new"):
        said.clear()
        desk.client.post("/subscribe", {"address": f"{name}@example.net", "edition": "daily"})
        statements.append([each for each in said if not each.startswith("PRAGMA")])
    assert statements[0]
    assert all(each == statements[0] for each in statements)


def test_the_mail_goes_from_a_thread_of_its_own_once_the_answer_is_out(desk: Desk) -> None:
    went, mailer = threading.Event(), desk.service.mailer
    mailer.before = lambda recipient: went.set()
    postman = Postman(replace(desk.service.app, mailer=mailer), pause=0)
    postman.start()
    try:
        desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"})
        assert not went.is_set()
        postman.ring()
        assert went.wait(20)
    finally:
        postman.stop()
    assert [recipient for recipient, _ in mailer.taken] == [ANNA]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"address": "anna"}, {"address"}),
        ({"address": ""}, {"address"}),
        ({"address": f"{ANNA}\r\nBcc: x@example.net"}, {"address"}),
        ({"address": ANNA, "edition": "nothing"}, {"edition"}),
        ({"address": ANNA, "hour": "25:00"}, {"hour"}),
        ({"address": ANNA, "hour": "7"}, {"hour"}),
        ({"address": ANNA, "zone": "Mars/Base", "days": "1"}, {"zone"}),
        ({"address": ANNA, "zone": "UTC"}, {"days"}),
        ({"address": ANNA, "zone": "UTC", "days": "8"}, {"days"}),
        ({"address": "x", "edition": "", "hour": "x", "zone": "x"}, {"address", "edition", "hour", "zone", "days"}),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_asked_for(
    both: Desk, fields: dict[str, str], wrong: set[str]
) -> None:
    answer = both.client.post("/subscribe", {"edition": "daily"} | fields)
    assert (answer.status, both.rings) == (422, [])
    page = parsed(answer)
    told = {str(each).removeprefix("wrong-") for each in page.xpath("//*[@class='wrong']/@id")}
    assert told == wrong
    for name in told:
        assert page.xpath(f"//*[@aria-describedby='wrong-{name}' and @aria-invalid='true']"), name
    if "\n" not in fields["address"]:
        assert page.xpath("//input[@id='address']/@value") == [fields["address"]]
    assert mail_confirmations(both.service.app) == 0


def test_what_somebody_filled_in_is_never_markup(desk: Desk) -> None:
    answer = desk.client.post("/subscribe", {"address": '"><script>alert(1)</script>@example.net', "edition": "daily"})
    assert answer.status == 422
    assert b"<script" not in answer.body


def test_every_field_has_a_label(both: Desk) -> None:
    for path in ("/subscribe", both.joined()):
        page = parsed(both.client.ask(path))
        fields = page.xpath("//main//input[not(@type='hidden')] | //main//select")
        assert len(fields) > 8
        for each in fields:
            assert page.xpath(f"//label[@for='{each.get('id')}']"), each.get("id")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec_fetch_site": "same-origin", "origin": "null"}, 200),
        ({"sec_fetch_site": "none"}, 200),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"sec_fetch_site": "cross-site", "origin": "https://news.example.org"}, 403),
        ({"origin": "https://news.example.org"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "https://news.example.org.evil.example"}, 403),
        ({}, 200),
    ],
)
def test_a_form_counts_only_from_our_own_page(desk: Desk, headers: dict[str, str], status: int) -> None:
    answer = desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"}, **headers)
    assert (answer.status, len(desk.rings)) == (status, 1 if status == 200 else 0)


def test_a_secret_address_is_enough_for_browsers_that_do_not_say_where_a_form_is_from(desk: Desk) -> None:
    path = desk.joined()
    fields = form(desk.client.ask(path))
    assert desk.client.post(path, fields, origin="null").status == 200
    assert desk.client.post(path, fields, origin="https://evil.example").status == 403


def test_more_than_a_form_of_ours_is_refused(desk: Desk) -> None:
    kind = "application/x-www-form-urlencoded"
    assert send(desk.client, "/subscribe", b"address=" + b"a" * 20_000, kind).status == 413
    assert send(desk.client, "/subscribe", b"&".join([b"a=b"] * 500), kind).status == 413
    many, there = multipart(
        {"address": ANNA, "edition": "daily"} | {f"more{number}": "a" * 9_000 for number in range(3)}
    )
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(many), many)
    answer = desk.client.ask("/subscribe", "POST", chunked, content_type=there, transfer_encoding="chunked")
    assert answer.status == 413
    body, there = multipart({"address": ANNA, "edition": "daily"})
    assert send(desk.client, "/subscribe", body, there).status == 200
    file = body.replace(b'name="address"', b'name="address"; filename="a.txt"')
    assert send(desk.client, "/subscribe", file, there).status == 413


def test_a_network_that_asks_too_much_is_told_so_whatever_the_address(desk: Desk) -> None:
    answers = [
        desk.client.post("/subscribe", {"address": f"reader{number}@example.net", "edition": "daily"})
        for number in range(11)
    ]
    assert [answer.status for answer in answers] == [200] * 10 + [429]
    assert title(answers[-1]) == "Too many requests"
    desk.later(hours=1)
    assert desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"}).status == 200


def test_only_a_proxy_of_ours_says_whom_a_request_is_from(light: Service) -> None:
    def statuses(desk: Desk) -> list[int]:
        return [
            desk.client.post(
                "/subscribe",
                {"address": f"r{number}@example.net", "edition": "daily"},
                x_forwarded_for=f"203.0.113.1, 198.51.100.{number}",
            ).status
            for number in range(12)
        ]

    with opened(light) as desk:
        assert statuses(desk)[-2:] == [429, 429]
    with opened(light, proxies=("127.0.0.0/8",)) as desk:
        assert set(statuses(desk)) == {200}
    with opened(light, proxies=("127.0.0.1", "198.51.100.0/24")) as desk:
        assert statuses(desk)[-2:] == [429, 429]


def test_the_proof_names_the_form_its_words_and_the_browser(desk: Desk) -> None:
    desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"}, user_agent="Browser 1")
    link = desk.mailed()
    desk.client.post(link, {}, user_agent="Browser 2")
    with desk.service.app.database.read() as store:
        (proof,) = store.confirmations.of_address(ANNA, since=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert proof.asked.form_url == "https://news.example.org/subscribe"
    assert re.fullmatch(r"[0-9a-f]{64}", proof.asked.wording)
    assert (proof.asked.agent, proof.confirmed_agent) == ("Browser 1", "Browser 2")


def test_a_form_with_nothing_but_an_address_asks_for_every_day_in_the_editions_zone(desk: Desk) -> None:
    desk.joined()
    person = desk.person()
    assert person is not None
    wish = person.subscriptions[0].wish
    assert (wish.hour, wish.timezone, wish.weekdays) == (None, "Europe/Berlin", EVERY_DAY)


def test_without_sign_up_nobody_joins_but_readers_can_still_leave(light: Service) -> None:
    with opened(light) as desk:
        path = desk.joined()
    with opened(light, signup=False) as desk:
        assert desk.client.ask("/subscribe").status == 404
        assert desk.client.post("/subscribe", {"address": "b@example.net", "edition": "daily"}).status == 404
        assert desk.client.ask(path).status == 200
        assert desk.client.post(path.replace("preferences", "unsubscribe"), ONE_CLICK).status == 200


def test_an_expired_link_offers_a_new_one(desk: Desk) -> None:
    desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"})
    link = desk.mailed()
    desk.later(hours=48)
    answer = desk.client.ask(link)
    assert (answer.status, title(answer)) == (410, "This link has expired")
    assert title(desk.client.post(link, {})) == "This link has expired"
    assert title(desk.client.post(link, form(answer))) == "Look at your mail"
    new = desk.mailed()
    assert title(desk.client.post(new, {})) == "You are subscribed"
    used = desk.client.ask(new)
    assert (used.status, title(used)) == (410, "This link has been used")
    assert title(desk.client.post(new, {})) == "This link has been used"


def test_data_come_as_a_file_and_then_go_for_good(desk: Desk) -> None:
    path = desk.joined()
    desk.later(hours=1)
    assert title(desk.client.post(path, {"do": "export"})) == "Look at your mail"
    answer = desk.client.post(desk.mailed(), {})
    assert answer.header("content-disposition") == 'attachment; filename="digest-data.json"'
    assert json.loads(answer.body)["subscriber"]["address"] == ANNA
    desk.later(hours=1)
    desk.client.post(path, {"do": "erase"})
    link = desk.mailed()
    assert title(desk.client.ask(link)) == "Erase your data"
    assert title(desk.client.post(link, {})) == "Your data is erased"
    assert desk.person() is None
    assert desk.client.ask(path).status == 404


def test_a_new_address_is_confirmed_at_the_old_one_first(desk: Desk) -> None:
    path = desk.joined()
    for text in ("nobody", ANNA):
        assert desk.client.post(path, {"do": "change", "new_address": text}).status == 422
    desk.later(hours=1)
    assert desk.client.post(path, {"do": "change", "new_address": "anna@example.org"}).status == 200
    first = desk.mailed()
    assert desk.inbox.envelopes[-1].rcpt_tos == [ANNA]
    assert title(desk.client.post(first, {})) == "One more link"
    second = desk.mailed()
    assert desk.inbox.envelopes[-1].rcpt_tos == ["anna@example.org"]
    assert title(desk.client.post(second, {})) == "Your address is changed"
    person = desk.person("anna@example.org")
    assert person is not None
    assert person.subscriptions[0].token in path


def test_no_page_that_a_forwarded_mail_opens_tells_the_address(desk: Desk) -> None:
    path = desk.joined()
    for page in (path, path.replace("preferences", "unsubscribe")):
        body = desk.client.ask(page).body.decode()
        assert ANNA not in body
        assert "a…@example.net" in body


def test_preferences_refuse_what_cannot_be_and_keep_what_was_filled_in(both: Desk) -> None:
    path = both.joined()
    fields = {"do": "save", "edition": "daily", "hour": "07:00", "zone": "Europe/Paris", "days": "1"}
    for pause in ("2026-02-16", "2028-01-01", "soon", "2026-02-30"):
        answer = both.client.post(path, fields | {"pause": pause})
        assert answer.status == 422, pause
        assert parsed(answer).xpath("//select[@id='zone']//option[@selected]/@value") == ["Europe/Paris"]
    person = both.person()
    assert person is not None
    assert person.subscriptions[0].wish.timezone == "Europe/Berlin"
    assert both.client.post(path, fields | {"pause": "2026-02-18"}).status == 200
    person = both.person()
    assert person is not None
    assert person.subscriptions[0].paused_until == dt.date(2026, 2, 18)


def test_another_edition_is_asked_for_by_mail_and_has_a_page_of_its_own(both: Desk) -> None:
    path = both.joined()
    both.later(hours=1)
    fields = [*form(both.client.ask(path)).items(), ("edition", "weekly"), ("edition", "daily")]
    saved = both.client.post(path, fields)
    assert "For The Week a link to confirm is on its way" in saved.body.decode()
    assert title(both.client.post(both.mailed(), {})) == "You are subscribed"
    page = parsed(both.client.ask(path))
    (other,) = page.xpath("//fieldset//a/@href")
    assert "When The Week comes" in both.client.ask(other).body.decode()


def test_a_page_speaks_the_language_of_its_edition(light: Service) -> None:
    with opened(light, DAILY, WOCHE) as desk:
        assert title(desk.client.ask("/subscribe")) == "Subscribe by mail"
        page = desk.client.ask("/subscribe?edition=woche")
        assert (parsed(page).get("lang"), title(page)) == ("de", "Per E-Mail abonnieren")
        assert form(page)["edition"] == "woche"
        path = desk.joined("woche")
        assert title(desk.client.ask(path)) == "Ihre Einstellungen"
        assert title(desk.client.post(path.replace("preferences", "unsubscribe"), ONE_CLICK)) == "Sie haben abbestellt"


def test_no_edition_is_chosen_for_somebody_who_did_not(light: Service) -> None:
    with opened(light, DAILY, WEEKLY) as desk:
        assert not parsed(desk.client.ask("/subscribe")).xpath("//input[@name='edition' and @checked]")


def test_a_site_at_a_path_works_with_it_and_behind_a_proxy_that_takes_it_off(light: Service) -> None:
    site = replace(light.app.site, url="https://news.example.org/news")
    with opened(replace(light, app=replace(light.app, site=site)), prefix="/news") as desk:
        for path in ("/news/subscribe", "/subscribe", "/news/subscribe/"):
            page = parsed(desk.client.ask(path))
            (action,) = page.xpath("//form/@action")
            assert action == "/news/subscribe"
            (style,) = page.xpath("//link[@rel='stylesheet']/@href")
            assert style.startswith("/news/static/digest.css?v=")
            assert desk.client.ask(style).status == 200
        desk.client.post("/news/subscribe", {"address": ANNA, "edition": "daily"})
        link = desk.mailed()
        assert link.startswith("/news/confirm/")
        done = desk.client.post(link.removeprefix("/news"), {})
        (path,) = parsed(done).xpath("//main//a[contains(@href, 'preferences')]/@href")
        assert path.startswith("/news/preferences/")
        assert desk.client.ask(path).status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused_with_what_is_allowed(desk: Desk, method: str) -> None:
    answer = desk.client.ask("/subscribe", method, content_length="0")
    assert (answer.status, answer.header("allow")) == (405, "GET, HEAD, POST")


def test_a_store_that_is_gone_is_a_calm_page_and_the_site_goes_on(desk: Desk) -> None:
    (desk.service.folder / "digest.db").unlink()
    answer = desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"})
    assert (answer.status, title(answer)) == (503, "Something is out of order here")
    assert desk.client.ask("/static/digest.css").status == 200


def test_a_suppressed_reader_is_told_at_the_link_and_not_subscribed(desk: Desk) -> None:
    desk.client.post("/subscribe", {"address": ANNA, "edition": "daily"})
    link = desk.mailed()
    suppress(desk.service)
    answer = desk.client.post(link, {})
    assert (answer.status, title(answer)) == (409, "Nothing can be mailed to this address")
    assert desk.person() is None
