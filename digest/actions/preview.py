"""What the next issue would be, as the files that it would come as; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.actions.app import App
from digest.actions.build import BuildReport, build, new_outlooks
from digest.actions.reread import refresh_readings
from digest.editions.agenda import merged
from digest.model.issues import Issue
from digest.publish import addresses, html, site
from digest.publish.site import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """report: of the build. page, mail: which of `files` (path → bytes, of a site of one issue) to look at."""

    report: BuildReport
    page: str = ""
    mail: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


def preview(app: App, edition: str) -> Preview:
    """Build the next issue for a look. What has come in is read first, as it would be. Raises NotFound."""
    refresh_readings(app)
    report = build(app, edition, dry_run=True)
    if report.issue is None:
        return Preview(report=report)
    issue = report.issue
    with app.database.read() as store:
        record = store.editions.get(edition)
        agenda = merged(item for item in (*store.issues.agenda(edition), *new_outlooks(issue)))
    shelf = Shelf(edition=record.edition, issues=(issue,), agenda=agenda)
    files = site.files([shelf], site=app.site, env=html.environment(app.templates), changed=(issue,))
    return Preview(
        report=report,
        page=addresses.issue_page(edition, issue.slug),
        mail=addresses.issue_email_html(edition, issue.slug),
        files=files,
    )


def next_issue(app: App, edition: str) -> Issue | None:
    """The issue that would be built now, None where there is nothing to say."""
    refresh_readings(app)
    return build(app, edition, dry_run=True).issue
