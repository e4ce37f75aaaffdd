"""An operator's own templates: each in place of ours by its name, in a sandbox, and with errors that name the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import paths
from digest.errors import TemplateBroken
from digest.publish import email, html
from digest.publish.templates import rendered, sandbox
from tests.publish import pages, samples

SUBJECT = "email/issue/subject.txt"


def own(folder: Path, files: dict[str, str]) -> tuple[Path, ...]:
    """A folder of an operator's templates, before ours."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder, paths.TEMPLATES


def test_a_template_of_the_operator_wins_and_all_others_stay_ours(tmp_path: Path) -> None:
    env = html.environment(own(tmp_path, {SUBJECT: "News: {{ mail.subject }}"}))
    ours, theirs = pages.mail_of(samples.issue_2()), email.render(samples.issue_2(), env=env)
    assert theirs.subject == f"News: {ours.subject}"
    assert "Third round of Iran–US talks" in theirs.html


def test_a_template_of_the_operator_can_use_ours(tmp_path: Path) -> None:
    files = {"site/archive.html": '{% extends "site/_page.html" %}{% block main %}<p>Ours</p>{% endblock %}'}
    page = html.archive_page(
        samples.EDITION, samples.SITE, [samples.issue_1()], env=html.environment(own(tmp_path, files))
    )
    assert "<p>Ours</p>" in page
    assert "digest.css" in page


def test_a_stylesheet_of_the_operator_is_published(tmp_path: Path) -> None:
    env = html.environment(own(tmp_path, {"site/static/digest.css": "body{}"}))
    assert html.static_files(env) == {"static/digest.css": b"body{}"}


ATTACKS = {
    "a class of a value": "{{ mail.subject.__class__.__mro__[1].__subclasses__() }}",
    "by another way": "{{ mail|attr('__class__') }}",
    "by a format": "{{ '{0.__class__.__init__.__globals__}'.format(mail) }}",
    "by a mapping": "{{ '{m.__class__}'.format_map({'m': mail}) }}",
    "globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "globals of a method": "{{ mail.issue.stories[0].reworded.__class__.__base__ }}",
    "globals of a helper": "{{ namespace.__init__.__globals__ }}",
    "its own frame": "{{ self._TemplateReference__context.environment.loader }}",
    "the modules": "{{ cycler.__init__.__globals__.os.environ }}",
    "the settings": "{{ settings.mail.password }}",
    "the environment": "{{ environ }}",
    "the configuration": "{{ config }}",
    "an import": "{{ __import__('os').environ }}",
    "a file by its path": "{% include '/etc/passwd' %}",
    "a file above": "{% include '../../../../../../etc/passwd' %}",
    "a change of what it is given": "{{ mail.issue.__setattr__('slug', 'x') }}",
    "a change of the environment": "{{ self.environment.globals.update(x=1) }}",
    "more than a machine can hold": "{{ range(10**9)|list|length }}",
}


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_an_attacking_template_gets_nothing_but_an_error(attack: str, tmp_path: Path) -> None:
    env = html.environment(own(tmp_path, {SUBJECT: f"first line\n{ATTACKS[attack]}"}))
    with pytest.raises(TemplateBroken) as told:
        email.render(samples.issue_2(), env=env)
    assert f"{tmp_path / SUBJECT}, line 2: " in str(told.value)
    assert "root:" not in str(told.value)


def test_no_setting_nor_path_of_the_machine_is_in_reach_of_a_template(tmp_path: Path) -> None:
    names = set(sandbox(own(tmp_path, {})).globals)
    assert names == {"range", "dict", "namespace"}


def test_styles_and_files_from_elsewhere_are_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("p{color:#010203}")
    link = (
        f'<link rel="stylesheet" href="{(tmp_path / "secret.css").as_uri()}"><p style="x:y">{{{{ mail.subject }}}}</p>'
    )
    env = html.environment(own(tmp_path / "own", {"email/issue/body.html": link}))
    assert "#010203" not in email.render(samples.issue_2(), env=env).html


@pytest.mark.parametrize(
    ("template", "line", "says"),
    [
        ("a\nb\n{{ mail.headlin }}", 3, "has no attribute 'headlin'"),
        ("a\n{% if %}", 2, "Expected an expression"),
        ("a\n\n{% endfor %}", 3, "unknown tag 'endfor'"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("\n{{ mail.subject + 1 }}", 2, "can only concatenate str"),
        ("\n{{ mail.subject|nofilter }}", 2, "No filter named 'nofilter'"),
        ("\n{% include 'email/missing.txt' %}", 2, "there is no template email/missing.txt"),
        ("\n{{ mail.issue.stories[99].title }}", 2, "has no element 99"),
        ("{% macro m(x) %}\n{{ x.y }}{% endmacro %}{{ m(mail) }}", 2, "has no attribute 'y'"),
    ],
)
def test_an_error_names_file_and_line_and_what_to_do(template: str, line: int, says: str, tmp_path: Path) -> None:
    env = html.environment(own(tmp_path, {SUBJECT: template}))
    with pytest.raises(TemplateBroken) as told:
        email.render(samples.issue_2(), env=env)
    assert str(told.value).startswith(f"{tmp_path / SUBJECT}, line {line}: ")
    assert says in str(told.value)
    assert told.value.hint


def test_an_error_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    files = {SUBJECT: "{% include 'email/part.txt' %}", "email/part.txt": "\n\n{{ nothing }}"}
    env = html.environment(own(tmp_path, files))
    with pytest.raises(TemplateBroken, match=r"email/part\.txt, line 3: 'nothing' is undefined"):
        email.render(samples.issue_2(), env=env)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    env = html.environment(own(tmp_path, {}))
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateBroken, match=r"bad\.txt"):
        rendered(env, "bad.txt")
