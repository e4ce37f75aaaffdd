"""issue.json: an issue as data, for programs, and the JSON Schema that says what stands in it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from digest.model.issues import Issue
from digest.publish import addresses


@cache
def _adapter() -> TypeAdapter[Issue]:
    return TypeAdapter(Issue)


def issue_json(issue: Issue) -> bytes:
    """The whole issue, indented, in the order of the model's fields: equal issues give equal bytes.

    Where nothing is reworded, nothing tells of it.
    """
    return _adapter().dump_json(issue, indent=1, exclude=_unused(issue)) + b"\n"


def issue_data(issue: Issue) -> dict[str, Any]:
    """The same as values that JSON knows."""
    data: dict[str, Any] = _adapter().dump_python(issue, mode="json", exclude=_unused(issue))
    return data


def _unused(issue: Issue) -> dict[str, Any] | None:
    return None if any(story.wordings for story in issue.stories) else {"stories": {"__all__": {"wordings"}}}


def load_issue(data: bytes) -> Issue:
    """Back again, equal to the issue that it was made from. What a later version added is passed over.

    Raises ValueError (pydantic's, which names the place) for what is no issue.
    """
    return _adapter().validate_json(data)


def schema(site_url: str) -> bytes:
    """JSON Schema (2020-12) of issue.json; its $id is its own address on the site."""
    described: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": addresses.address(site_url, addresses.SCHEMA),
        **_adapter().json_schema(mode="serialization"),
    }
    return json.dumps(described, indent=1, ensure_ascii=False).encode() + b"\n"
