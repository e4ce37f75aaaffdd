"""digest init: a commented digest.toml and an empty store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest import bootstrap, settings
from digest.actions.publish import publish_all
from digest.actions.sync import sync_editions
from digest.actions.sync_sources import sync_sources
from digest.cli.common import Quiet, closed_at_end, out
from digest.errors import SettingsError

app = typer.Typer()

TEMPLATE = """\
# Digest reads this file; every key that stands behind a # shows its default. DIGEST_* in the environment wins
# (DIGEST_SITE_URL is [site] url). Paths count from this file's folder. An unknown key is an error.

[site]
title = "{title}"
url = "http://127.0.0.1:8000"       # where readers reach you: set it before the first issue, permalinks hang on it
# owner = "Example Newsroom, 1 Main St"   # shown at the foot of each mail
# folder = "site"                   # what any web server can hand out
# signup = false                    # true: anybody may subscribe by mail at {{url}}/subscribe
# hub = "https://hub.example.org/"  # a WebSub hub: our feeds name it, and it is told of each issue
# templates = "my-templates"        # files here are used in place of Digest's own of the same name

[[edition]]                         # a recurring digest; add another [[edition]] for another
slug = "daily"                      # its address: {{url}}/daily/
title = "{title}"
schedule = "0 7 * * *"              # cron, in its own time zone: every day at seven
timezone = "{timezone}"
# tags = ["world"]                  # takes the sources with any of these; none: all
# minutes = 6                       # how long an issue may take to read; it sets how many stories
# languages = ["en"]                # articles it takes
# language = "en"                   # its own: headings, dates
# min_stories = 1                   # with fewer, wait for the next time
# approve = false                   # true: built, then a person lets it go (digest issue approve)

# mute = ["transfer rumours"]       # leave out what says so; also url:, title:, author:, tag: (digest source rules)

# [[source]]                        # a feed; or: digest source add https://example.org/feed.xml --tag world
# url = "https://example.org/feed.xml"
# tags = ["world"]
# timezone = "Europe/London"        # of its dates, where they name none
# full_text = "auto"                # fetch the page where the feed has an excerpt; or true, false
# quote = "full"                    # or "headline": how much of it may be quoted
# auth_file = "feed-login"          # user:password for it

# [[source]]                        # what you know of a source of files, by the name it is shown with
# name = "Harbour Post"

# [fetch]                           # how sources on the web are asked
# contact = "https://example.org/about"   # where whoever runs their servers finds you; none: the site's url
# allow = ["intranet.example"]      # hosts and networks that need not be public
# delay = 0.5                       # seconds between two requests to one host
# timeout = 30                      # seconds that an answer may take
# megabytes = 15                    # how large a feed or page may be

[mail]
from = "Digest <digest@localhost>"
# to = ["me@example.org"]           # these get every issue
# reply_to = "desk@example.org"
# dkim_key_file = "dkim.pem"        # we sign, with dkim_selector; leave it out where the mail server signs
# smtp = "smtp://user@mail.example.org:587"   # none: messages go into var/mail, a Maildir that mail programs open
# password_file = "smtp-password"   # or DIGEST_MAIL_PASSWORD
# connections = 4                   # to the server at once
# rate = 0                          # messages a minute in all; 0: as many as the server takes
# window = "06:00-22:00"            # when mail is sent; none: all day
# bounce = "bounce@news.example.org" # what comes back goes there, as bounce+TOKEN@…
# bounce_maildir = "/var/mail/bounce" # and is read from there; or pipe it into `digest bounce -`

# [writer]                          # none: every line is a source's own. With one, a language model may say it plainer
# url = "http://127.0.0.1:11434/v1" # any OpenAI-compatible chat endpoint
# model = "qwen2.5:7b"
# key_file = "writer-key"           # or DIGEST_WRITER_KEY

# [schedule]                        # what `digest run` does when
# poll = "*/5 * * * *"              # cron, in UTC: look which sources are due; each has a rhythm of its own

# [store]
# url = "sqlite:///var/digest.db"   # or postgresql+psycopg://user:password@host/name

# [serve]
# host = "127.0.0.1"
# port = 8000
# proxies = ["127.0.0.1"]           # in front of it: only from these is X-Forwarded-For believed
"""


@app.command(epilog="Example: digest init ~/brief && cd ~/brief && digest source add https://example.org/feed.xml")
def command(
    folder: Annotated[Path, typer.Argument(help="Where; it is made if it is not there.")] = Path(),
    *,
    title: Annotated[str, typer.Option(help="What your digest is called.")] = "The Daily Brief",
    timezone: Annotated[str, typer.Option(help="Whose seven o'clock, like Europe/Berlin.")] = "UTC",
    quiet: Quiet = False,
) -> None:
    """Write a commented digest.toml and make the store; what is already there is kept."""
    path = folder / settings.FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    fresh = not path.exists()
    if fresh:
        path.write_text(TEMPLATE.format(title=title.replace('"', "'"), timezone=timezone), encoding="utf-8")
    try:
        service = closed_at_end(bootstrap.wire(settings.load(path)))
    except SettingsError:
        if fresh:
            path.unlink()
        raise
    service.database.upgrade()
    sync_editions(service)
    service = sync_sources(service)
    if not service.files.path("index.html").exists():
        publish_all(service)
    if quiet:
        return
    here = "" if folder == Path() else f"cd {escape(str(folder))} && "
    out.print(f"{'Wrote' if fresh else 'Kept'} {escape(str(path))}; the store is {escape(service.database.where())}.")
    out.print(f"Next: [bold]{here}digest source add URL[/bold] for a feed, then [bold]digest preview[/bold]")
    out.print("Articles can come from files too: [bold]digest ingest FOLDER[/bold]")
