"""
The part of Gitea's interface that the forms use, answered from the working folder.

Which calls those are was read in the source of Sveltia CMS (``backends/git/gitea``); Gitea tells
of them at https://docs.gitea.com/api/.
"""

import base64
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from plugins.commands.forms.working_folder import Refused, WorkingFolder, blob_mark

# The first version of Gitea with all that the forms ask for.
VERSION = "1.24.0"
OWNER, REPOSITORY, BRANCH = "situs", "isi", "kerja"
_ROOT = f"/repos/{OWNER}/{REPOSITORY}"
_A_PAGE = 1000
_LIMITS = {
    "default_paging_num": 100,
    "max_response_items": 100,
    "default_max_blob_size": 10_485_760,
    "default_max_response_size": 104_857_600,
}

# What a call answers: an object that is sent as JSON, or the bytes of a file.
Answer = Any


class Gitea:
    """Answers calls; ``saved`` is told the files of each change."""

    def __init__(self, folder: WorkingFolder, saved: Callable[[list[str]], object]) -> None:
        self._folder = folder
        self._saved = saved

    def answer(self, method: str, address: str, body: Mapping[str, Any]) -> Answer:
        """Answer one call below ``/api/v1``; raises Refused, and KeyError for what is no call."""
        parts = urlsplit(address)
        asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        path = unquote(parts.path)
        if found := re.fullmatch(rf"{_ROOT}/(raw|media/{BRANCH})/(.+)", path):
            return self._folder.read(found[2])
        if re.fullmatch(rf"{_ROOT}/git/trees/[0-9a-z]+", path):
            return self._tree(int(asked.get("page", "1")))
        calls: Mapping[tuple[str, str], Callable[[], Answer]] = {
            ("GET", "/version"): lambda: {"version": VERSION},
            ("GET", "/settings/api"): lambda: _LIMITS,
            ("GET", "/user"): lambda: _USER,
            ("GET", _ROOT): lambda: {
                "default_branch": BRANCH,
                "permissions": {"pull": True, "push": True},
            },
            ("GET", f"{_ROOT}/branches/{BRANCH}"): lambda: {
                "name": BRANCH,
                "commit": {"id": self._folder.mark(), "message": ""},
            },
            ("GET", f"{_ROOT}/commits"): lambda: self._folder.commits(
                asked["path"], min(100, int(asked.get("limit", "100")))
            ),
            ("POST", f"{_ROOT}/file-contents"): lambda: [
                self._content(str(one)) for one in body["files"]
            ],
            ("POST", f"{_ROOT}/contents"): lambda: self._change(body),
        }
        return calls[method, path]()

    def _tree(self, page: int) -> dict[str, Any]:
        files = self._folder.files()
        shown = files[(page - 1) * _A_PAGE : page * _A_PAGE]
        tree = [
            {"type": "blob", "path": one.path, "sha": one.sha, "size": one.size} for one in shown
        ]
        return {"tree": tree, "truncated": page * _A_PAGE < len(files)}

    def _content(self, path: str) -> dict[str, Any] | None:
        try:
            content = self._folder.read(path)
        except Refused:
            return None
        text = base64.b64encode(content).decode()
        return {"path": path, "sha": blob_mark(content), "content": text, "encoding": "base64"}

    def _change(self, body: Mapping[str, Any]) -> dict[str, Any]:
        changes = body["files"]
        commit, touched = self._folder.change(changes, str(body["message"]))
        self._saved(touched)
        return {
            "commit": {"sha": self._folder.mark(), "created": body["dates"]["author"]},
            "made": commit,
            "files": [
                None if change["operation"] == "delete" else self._content(str(change["path"]))
                for change in changes
            ],
        }


_USER = {
    "id": 1,
    "login": "redaksi",
    "full_name": "Redaksi",
    "email": "redaksi@localhost",
    "avatar_url": "",
    "html_url": "",
}
