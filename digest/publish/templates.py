"""Templates, ours or an operator's: sandboxed, a folder before another, and errors that say which line to mend.

A template gets one view and the language's words; no settings, no environment, no object that leads to one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from digest.errors import TemplateBroken

_HINT = "Mend that line, or take the file away: ours, of the same name, is used then."
_OURS = "Compare it with the template of that name that comes with Digest."


def sandbox(folders: tuple[Path, ...]) -> Environment:
    """The templates of these folders, a file of the first hiding its namesakes in the others.

    Sandboxed; a name that a template misspells fails.
    """
    env = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=lambda name: name is None or not name.endswith(".txt"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in ("lipsum", "cycler", "joiner"):
        del env.globals[name]
    return env


def rendered(env: Environment, template: str, **values: object) -> str:
    """A template filled in. Raises TemplateBroken, whatever is wrong with it, with file and line."""
    try:
        return env.get_template(template).render(values)
    except TemplateSyntaxError as error:
        where = _where(error.filename or error.name or template, error.lineno)
        raise TemplateBroken(f"{where}: {_sentence(error.message or 'it cannot be read')}", hint=_HINT) from error
    except TemplateNotFound as error:
        raise TemplateBroken(
            f"{_where_raised(error, env, template)}: there is no template {error.name}.", hint=_OURS
        ) from error
    except SecurityError as error:
        raise TemplateBroken(
            f"{_where_raised(error, env, template)}: {_sentence(error)} A template may show what it is given, no more.",
            hint=_HINT,
        ) from error
    except (
        TemplateError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ) as error:
        raise TemplateBroken(f"{_where_raised(error, env, template)}: {_sentence(error)}", hint=_HINT) from error


def _where_raised(error: Exception, env: Environment, template: str) -> str:
    """The innermost line of a template that the error came through."""
    folders = tuple(env.loader.searchpath) if isinstance(env.loader, FileSystemLoader) else ()
    lines = [
        (frame.tb_frame.f_code.co_filename, frame.tb_lineno)
        for frame in _frames(error.__traceback__)
        if frame.tb_frame.f_code.co_filename.startswith(folders)
    ]
    return _where(*lines[-1]) if lines else template


def _frames(at: TracebackType | None) -> Iterator[TracebackType]:
    while at is not None:
        yield at
        at = at.tb_next


def _where(file: str, line: int | None) -> str:
    return f"{file}, line {line}" if line else file


def _sentence(error: object) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return f"{text.rstrip('.')}."
