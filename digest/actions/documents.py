"""One file from the disk as a document: nothing here needs a store, so `digest inspect` loads none."""

from __future__ import annotations

import os
from pathlib import Path

from digest.errors import RefusedDocument
from digest.ingest import files
from digest.ingest.hints import NO_HINTS, Hints
from digest.model.articles import Document


def read_document(path: Path, *, hints: Hints = NO_HINTS) -> Document:
    """One file as a document. Raises RefusedDocument for what cannot be read or cannot be an article."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise RefusedDocument(f"{path} is no regular file.", hint="Give a file or a folder.")
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > files.MAX_BYTES:
                raise RefusedDocument(
                    f"{path} has {size / 1e6:.0f} MB; an article has at most {files.MAX_BYTES / 1e6:.0f} MB.",
                    hint="Give the article's own page or text.",
                )
            data = file.read(files.MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise RefusedDocument(f"{path} is not there (any more).", hint="Check the name.") from error
    except IsADirectoryError as error:
        raise RefusedDocument(f"{path} is a folder.", hint="Give it by itself to take all its files.") from error
    except OSError as error:
        raise RefusedDocument(f"{path} cannot be read: {error.strerror}.", hint="Check its rights.") from error
    return files.read_file(data, name=str(path), hints=hints)
