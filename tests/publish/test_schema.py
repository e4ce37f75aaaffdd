from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from jsonschema import Draft202012Validator

from digest.model.issues import Issue
from digest.publish.schema import issue_json, load_issue, schema
from tests.publish.samples import issue_1, issue_2


@pytest.mark.parametrize("issue", [issue_1(), issue_2(), replace(issue_2(), revision=2, note="A figure was wrong.")])
def test_an_issue_comes_back_as_it_was(issue: Issue) -> None:
    assert load_issue(issue_json(issue)) == issue


def test_equal_issues_give_equal_bytes_that_people_can_read() -> None:
    data = issue_json(issue_1())
    assert data == issue_json(issue_1())
    assert data.endswith(b"}\n")
    assert "Iran–US talks".encode() in data
    assert list(json.loads(data)) == [field.name for field in fields(Issue)]


@pytest.mark.parametrize("issue", [issue_1(), issue_2()])
def test_the_schema_says_what_stands_in_an_issue(issue: Issue) -> None:
    described = json.loads(schema("https://example.org/news"))
    Draft202012Validator.check_schema(described)
    validator = Draft202012Validator(described)
    data = json.loads(issue_json(issue))
    assert list(validator.iter_errors(data)) == []
    data["stories"][0]["headline"] = 7
    assert [error.json_path for error in validator.iter_errors(data)] == ["$.stories[0].headline"]


def test_the_schema_knows_its_own_address() -> None:
    assert json.loads(schema("https://example.org/news"))["$id"] == "https://example.org/news/schema/issue.json"


def test_what_a_later_version_added_is_passed_over() -> None:
    data = json.loads(issue_json(issue_1()))
    data["weather"] = {"Halvern": "rain"}
    assert load_issue(json.dumps(data).encode()) == issue_1()


def test_what_is_no_issue_is_refused_with_the_place() -> None:
    data = json.loads(issue_json(issue_1()))
    data["stories"][1]["number"] = "second"
    with pytest.raises(ValueError, match=r"stories\.1\.number"):
        load_issue(json.dumps(data).encode())
