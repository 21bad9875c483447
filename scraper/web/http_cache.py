"""Keeps what the web answered, so that the next run asks only for what has changed."""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(frozen=True)
class Stored:
    """An earlier answer: its headers, and its body to give again when nothing has changed."""

    headers: Mapping[str, str]
    content: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers of a request that is answered only if something changed."""
        return {
            VALIDATORS[name]: value for name, value in self.headers.items() if name in VALIDATORS
        }


class Cache(Protocol):
    """Remembers answers; it may forget any of them at any time."""

    def get(self, url: str) -> Stored | None: ...

    def put(self, url: str, answer: Stored) -> None: ...


class Nothing:
    """A cache that remembers nothing: for a look that leaves no trace."""

    def get(self, _url: str) -> Stored | None:
        """Give nothing."""
        return None

    def put(self, _url: str, _answer: Stored) -> None:
        """Keep nothing."""


@dataclass(frozen=True)
class Folder:
    """
    A cache in a folder, one file an address: a line of JSON, then the body.

    The body is kept with its validators, so that a run that was killed between fetching and
    writing finds it again. A file that is missing, cut or altered is as good as none.
    """

    root: Path

    def get(self, url: str) -> Stored | None:
        """Give the answer kept for an address, if it is whole."""
        try:
            head, _, content = self._path(url).read_bytes().partition(b"\n")
            values = json.loads(head)
        except (OSError, ValueError):
            return None
        return _stored(values, url, content)

    def put(self, url: str, answer: Stored) -> None:
        """Keep an answer; a folder that cannot be written only costs time."""
        values = {"url": url, "sha256": _hash(answer.content), "headers": dict(answer.headers)}
        with contextlib.suppress(OSError):
            self._write(self._path(url), json.dumps(values).encode() + b"\n" + answer.content)

    def _path(self, url: str) -> Path:
        name = hashlib.sha256(url.encode()).hexdigest()
        return self.root / name[:2] / name[2:]

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _stored(values: Any, url: str, content: bytes) -> Stored | None:
    if not isinstance(values, dict):
        return None
    headers = values.get("headers")
    if values.get("url") != url or values.get("sha256") != _hash(content):
        return None
    if not isinstance(headers, dict) or not all(isinstance(text, str) for text in headers.values()):
        return None
    return Stored(headers, content)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
