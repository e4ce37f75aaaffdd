"""digest.toml and the environment: what is read, and what a wrong key is told."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from digest import bootstrap, settings
from digest.errors import SettingsError

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("DIGEST_")]:
        monkeypatch.delenv(name)


def read(folder: Path, text: str) -> settings.Settings:
    (folder / "digest.toml").write_text(text, encoding="utf-8")
    return settings.load(folder / "digest.toml")


def test_an_empty_file_makes_a_service(tmp_path: Path) -> None:
    said = read(tmp_path, "")
    assert [edition.slug for edition in said.edition] == ["daily"]
    assert said.base == tmp_path
    assert said.store.url == "sqlite:///var/digest.db"


def test_what_the_file_says_is_read(tmp_path: Path) -> None:
    said = read(
        tmp_path,
        """
        [site]
        url = "https://example.org/news/"
        [[edition]]
        slug = "daily"
        timezone = "Europe/Berlin"
        languages = ["en", "de"]
        [mail]
        from = "Brief <brief@example.org>"
        to = ["me@example.org"]
        """,
    )
    assert said.site.url == "https://example.org/news"
    assert said.edition[0].timezone == "Europe/Berlin"
    assert said.edition[0].languages == ("en", "de")
    assert said.mail.sender == "Brief <brief@example.org>"


def test_an_edition_may_take_what_is_in_no_known_language_but_is_in_one_itself(tmp_path: Path) -> None:
    said = read(tmp_path, '[[edition]]\nslug = "all"\nlanguages = ["en", "und"]')
    assert said.edition[0].languages == ("en", "und")
    with pytest.raises(SettingsError, match="'und' is no language"):
        read(tmp_path, '[[edition]]\nslug = "all"\nlanguage = "und"')


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[site]\ntitel = "x"', "[site] titel is not a setting; did you mean title?"),
        ("[sit]", "[sit] is not a setting; did you mean site?"),
        ('[[edition]]\nslug = "a"\ntimezon = "x"', "[[edition]] a: timezon is not a setting; did you mean timezone?"),
        ('[[edition]]\nslug = "a"\ntimezone = "Europe/Berln"', "did you mean Europe/Berlin?"),
        ("[[edition]]", "[[edition]] 1: slug is missing."),
        ('[[edition]]\nslug = "search"', "is an address of the site itself"),
        ('[[edition]]\nslug = "Täglich"', "cannot stand in an address"),
        ('[[edition]]\nslug = "a"\n[[edition]]\nslug = "a"', "two editions are called 'a'"),
        ('[mail]\nfrom = "x"', "[mail] from: 'x' is no mail address"),
        ('[mail]\nto = ["a b@c"]', "is no mail address"),
        ('[site]\nurl = "example.org"', "is no web address"),
        ('[writer]\nurl = "http://127.0.0.1:11434/v1"', "[writer]: model is missing"),
        ('[writer]\nmodell = "x"', "[writer] modell is not a setting; did you mean model?"),
        ("[edition]\nslug = 'a'", "[edition]"),
        ("[site", "is not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_write_instead(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(says)):
        read(tmp_path, text)


def test_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGEST_SITE_URL", "https://other.example.org")
    monkeypatch.setenv("DIGEST_MAIL_REPLY_TO", "desk@example.org")
    said = read(tmp_path, '[site]\nurl = "https://example.org"\ntitle = "Kept"')
    assert said.site.url == "https://other.example.org"
    assert said.site.title == "Kept"
    assert said.mail.reply_to == "desk@example.org"


def test_a_list_in_the_environment_that_is_none_is_told_how_to_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_MAIL", "b@example.org")
    with pytest.raises(SettingsError, match="written as JSON"):
        read(tmp_path, "")


def test_a_secret_lies_in_a_file_of_its_own_and_is_never_printed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hunter2\n")
    said = read(tmp_path, '[mail]\npassword_file = "secret"')
    assert said.mail.password is not None
    assert said.mail.password.get_secret_value() == "hunter2"
    assert "hunter2" not in repr(said)


def test_a_secret_file_may_be_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text("smtp://mail.example.org")
    monkeypatch.setenv("DIGEST_MAIL_SMTP_FILE", "secret")
    said = read(tmp_path, "")
    assert said.mail.smtp is not None
    assert said.mail.smtp.get_secret_value() == "smtp://mail.example.org"


def test_a_secret_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"\[mail\] password_file: .*nowhere cannot be read"):
        read(tmp_path, '[mail]\npassword_file = "nowhere"')


def test_a_writer_is_off_until_it_has_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGEST_WRITER_KEY", "sk-1")
    said = read(tmp_path, "")
    assert bootstrap.wire(said).writing is None
    assert "sk-1" not in repr(said)


def test_a_writers_key_lies_in_a_file_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = '[writer]\nurl = "https://model.example.org/v1/"\nmodel = "imagined-7b"\nkey_file = "key"'
    (tmp_path / "key").write_text("sk-2\n")
    said = read(tmp_path, table)
    assert said.writer.key is not None
    assert said.writer.key.get_secret_value() == "sk-2"
    plan = bootstrap.wire(said).writing
    assert plan is not None
    assert plan.writer.name() == "imagined-7b at https://model.example.org/v1"
    monkeypatch.setenv("DIGEST_WRITER_KEY", "sk-3")
    said = read(tmp_path, table.replace('\nkey_file = "key"', ""))
    assert said.writer.key is not None
    assert said.writer.key.get_secret_value() == "sk-3"


def test_a_key_that_would_go_out_in_the_open_is_refused(tmp_path: Path) -> None:
    said = read(tmp_path, '[writer]\nurl = "http://model.example.org/v1"\nmodel = "m"\nkey = "sk-4"')
    with pytest.raises(SettingsError, match="never sent in the open"):
        bootstrap.wire(said)


def test_what_one_receiver_is_sent_stands_under_its_domain(tmp_path: Path) -> None:
    said = read(tmp_path, '[mail]\ndomains = { "BÜCHER.example" = { connections = 2, rate = 60 } }')
    assert said.mail.domains == {"xn--bcher-kva.example": settings.DomainSettings(connections=2, rate=60)}


def test_a_typing_error_under_a_domain_names_the_key(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"did you mean connections\?"):
        read(tmp_path, '[mail.domains."example.org"]\nconections = 2')


@pytest.mark.parametrize("window", ["6-22", "06:00-24:00", "06:00-06:00", "always"])
def test_a_window_that_is_no_part_of_the_day_is_refused(tmp_path: Path, window: str) -> None:
    with pytest.raises(SettingsError, match="06:00-22:00"):
        read(tmp_path, f'[mail]\nwindow = "{window}"')


def test_no_settings_here_names_the_command_that_makes_them(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="digest init"):
        settings.find(None, start=tmp_path)


@pytest.mark.parametrize(
    "section",
    [
        settings.SiteSettings,
        settings.StoreSettings,
        settings.EditionSettings,
        settings.SourceSettings,
        settings.MailSettings,
        settings.DomainSettings,
        settings.WriterSettings,
        settings.ScheduleSettings,
        settings.ServeSettings,
    ],
)
def test_every_setting_is_documented(section: type[BaseModel]) -> None:
    reference = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in section.model_fields.items()]
    assert [key for key in keys if f"`{key}`" not in reference] == []


def test_a_secret_lies_in_the_file_the_environment_or_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bootstrap.wire(read(tmp_path, "")).secret is None
    (tmp_path / "secret").write_text("sixteen letters or more\n", encoding="utf-8")
    assert bootstrap.wire(read(tmp_path, '[site]\nsecret_file = "secret"')).secret == b"sixteen letters or more"
    monkeypatch.setenv("DIGEST_SITE_SECRET", "a secret of the environment")
    assert bootstrap.wire(read(tmp_path, "")).secret == b"a secret of the environment"


def test_a_short_secret_is_refused_and_not_shown(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"\[site\] secret") as caught:
        read(tmp_path, '[site]\nsecret = "abc-short"')
    assert "abc-short" not in str(caught.value)
    (tmp_path / "secret").write_text("abc-short", encoding="utf-8")
    with pytest.raises(SettingsError, match="fewer than 16"):
        read(tmp_path, '[site]\nsecret_file = "secret"')


@pytest.mark.parametrize("address", ["Bounces <bounce@example.org>", "b" * 21 + "@example.org", "a+b@example.org"])
def test_bounces_go_to_an_address_that_a_token_fits_into(tmp_path: Path, address: str) -> None:
    assert read(tmp_path, '[mail]\nbounce = "bounce@example.org"').mail.bounce == "bounce@example.org"
    with pytest.raises(SettingsError, match="cannot take bounces"):
        read(tmp_path, f'[mail]\nbounce = "{address}"')


def test_proxies_are_addresses_or_networks(tmp_path: Path) -> None:
    said = read(tmp_path, '[serve]\nproxies = ["127.0.0.1", "172.16.0.1/12", "::1"]')
    assert said.serve.proxies == ("127.0.0.1/32", "172.16.0.0/12", "::1/128")
    with pytest.raises(SettingsError, match="is no address of IP"):
        read(tmp_path, '[serve]\nproxies = ["proxy.example.org"]')


def test_strangers_may_subscribe_only_where_the_operator_says_so(tmp_path: Path) -> None:
    assert not bootstrap.wire(read(tmp_path, '[mail]\nsmtp = "smtp://mail.example.org"')).signup
    assert bootstrap.wire(read(tmp_path, "[site]\nsignup = true")).signup


def test_a_source_is_a_feed_by_its_url_or_files_by_their_name(tmp_path: Path) -> None:
    said = read(tmp_path, '[[source]]\nurl = "https://example.org/feed.xml"\n[[source]]\nname = "Harbour Post"\n')
    assert [(entry.source.kind, entry.label) for entry in said.source] == [
        ("feed", "https://example.org/feed.xml"),
        ("file", "Harbour Post"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('tags = ["a"]', "url is missing"),
        ('url = "example.org/feed"', "write it like https://example.org/feed.xml"),
        ('url = "https://me:secret1@example.org/feed"', "give them as auth"),
        ('url = "https://example.org/f"\nauth = "secret1"', 'write it as "user:password"'),
        ('url = "https://example.org/f"\nheaders = { "Host" = "secret1" }', "the header Host is ours to send"),
        ('url = "https://example.org/f"\nheaders = { "X-A" = "secret1\\r\\nX-B: 2" }', "one line of plain ASCII"),
        ('url = "https://example.org/f"\nauth_file = "not-there"', "cannot be read"),
        ('name = "A"\nauth = "me:secret1"', "are for what is fetched"),
        ('url = "https://example.org/f"\nfull_text = "sometimes"', "full_text"),
        ('url = "https://example.org/f"\nfultext = true', "did you mean full_text?"),
        ('url = "https://example.org/f"\nmute = ["ok", "url:"]', "mute, line 2"),
    ],
)
def test_a_wrong_source_is_told_what_to_write_and_its_secret_is_not(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        bootstrap.wire(read(tmp_path, f"[[source]]\n{text}\n"))
    assert told in str(caught.value)
    assert "secret1" not in str(caught.value)


def test_a_sources_login_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "login").write_text("me:tide\n")
    said = read(tmp_path, '[[source]]\nurl = "https://example.org/f"\nauth_file = "login"\n')
    assert said.source[0].fetching == {"Authorization": "Basic bWU6dGlkZQ=="}
    assert "tide" not in repr(said)


def test_rules_may_stand_for_all_for_a_source_and_for_an_edition(tmp_path: Path) -> None:
    text = 'mute = ["horoscope"]\n[[edition]]\nslug = "daily"\nkeep = ["title: vote"]\n'
    app = bootstrap.wire(read(tmp_path, text))
    app.database.close()
    assert [rule.line for each in app.rules.sets("daily") for rule in (*each.mute, *each.keep)] == [
        "horoscope",
        "title: vote",
    ]
    with pytest.raises(SettingsError, match=r"mute for all, line 1"):
        bootstrap.wire(read(tmp_path, 'mute = [""]'))


def test_when_sources_are_polled_is_a_cron_line(tmp_path: Path) -> None:
    assert read(tmp_path, '[schedule]\npoll = "0 * * * *"').schedule.poll == "0 * * * *"
    with pytest.raises(SettingsError, match=r"\[schedule\] poll"):
        read(tmp_path, '[schedule]\npoll = "hourly"')
