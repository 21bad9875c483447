"""Findings of the check in the forms in which hosts show them beside a change."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

Finding = Mapping[str, Any]


def for_actions(findings: Iterable[Finding]) -> str:
    """
    Write workflow commands, as GitHub, Gitea and Forgejo read them.

    >>> print(for_actions([{"path": "a,b.md", "line": 2, "check": "tanggal", "advice": True,
    ...                     "finding": "50%", "remedy": "tulis"}]))
    ::warning file=a%2Cb.md,line=2,title=tanggal::50%25; tulis
    """
    return "\n".join(
        f"::{'warning' if one['advice'] else 'error'} file={_property(one['path'])},"
        f"line={one['line']},title={_property(one['check'])}::{_text(_told(one))}"
        for one in findings
    )


def for_gitlab(findings: Iterable[Finding]) -> str:
    """
    Write a report of GitLab's code quality, which shows it in the request.

    >>> json.loads(for_gitlab([{"path": "a.md", "line": 2, "check": "tanggal", "advice": False,
    ...                         "finding": "salah", "remedy": "tulis"}]))[0]["severity"]
    'major'
    """
    return json.dumps(
        [
            {
                "description": _told(one),
                "check_name": one["check"],
                "severity": "info" if one["advice"] else "major",
                "location": {"path": one["path"], "lines": {"begin": one["line"]}},
                "fingerprint": hashlib.sha256(
                    f"{one['path']}\0{one['check']}\0{one['finding']}".encode()
                ).hexdigest(),
            }
            for one in findings
        ],
        ensure_ascii=False,
    )


def _told(one: Finding) -> str:
    return f"{one['finding']}; {one['remedy']}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
