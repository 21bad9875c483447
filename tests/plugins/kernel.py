"""A kernel, or a file system, that does not exchange two names."""

import ctypes
from types import SimpleNamespace

import pytest

from plugins.files import exchange


def without_exchange(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Let the system call fail with this code; 0: the C library has no such call."""

    def refuse(*_given: object) -> int:
        ctypes.set_errno(code)
        return -1

    calls = {"renameat2": refuse} if code else {}
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: SimpleNamespace(**calls))
