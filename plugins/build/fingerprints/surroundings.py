"""What a build depends on beside files: the day, the environment, the libraries, and git."""

import ast
import datetime as dt
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

# All that a history is read from: the last commit, what lies beside it, and how git was set up.
_ASKED = (
    ("--version",),
    ("rev-parse", "HEAD", "--show-prefix"),
    ("status", "--porcelain=v1", "-z", "--no-renames", "-uall", "--", "."),
    ("config", "--list", "-z"),
    ("replace", "-l"),
)
_SPOKEN = frozenset({"LANG", "LANGUAGE", "PATH", "TZ"})
_NAME = re.compile(r"[A-Z][A-Z0-9_]+")


def surroundings(root: Path, config: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Give each thing outside the files of the site that a build may tell apart."""
    asked = {*_NAME.findall(config), *_SPOKEN}
    return {
        **{
            f"env {name}": value
            for name, value in environment.items()
            if name in asked or name.startswith(("LC_", "PYTHON", "GIT_"))
        },
        "hari": dt.datetime.now(ZoneInfo(str(constant(config, "TIMEZONE")))).date().isoformat(),
        "python": f"{sys.executable} {sys.version}",
        "pustaka": "\n".join(libraries()),
        **{f"git {' '.join(asked)}": _git(root / "content", asked) for asked in _ASKED},
        "git shallow": _shallow(root / "content"),
    }


def constant(config: str, name: str) -> object:
    """
    Give the value of a setting that is written out in the settings; None for any other.

    >>> constant("A = True\\nB = not A", "A"), constant("A = True\\nB = not A", "B")
    (True, None)
    """
    found = None
    for node in ast.parse(config).body:
        target = node.target if isinstance(node, ast.AnnAssign) else None
        targets = node.targets if isinstance(node, ast.Assign) else [target]
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            value = getattr(node, "value", None)
            found = value.value if isinstance(value, ast.Constant) else None
    return found


def libraries() -> list[str]:
    """Name every library with its version and the moment it was installed."""
    places = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    return sorted(
        f"{entry.name} {entry.stat().st_mtime_ns}"
        for place in places
        for entry in os.scandir(place)
        if entry.name.endswith((".dist-info", ".egg-info", ".pth"))
    )


def _git(folder: Path, asked: tuple[str, ...]) -> str:
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *asked],  # noqa: S607 - whichever git the machine has
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        return f"{type(error).__name__}"
    return f"{done.returncode} {done.stdout.decode('utf-8', 'surrogateescape')}"


def _shallow(folder: Path) -> str:
    """Give where a shallow history ends."""
    code, _, name = _git(folder, ("rev-parse", "--git-path", "shallow")).strip().partition(" ")
    path = folder / name
    return path.read_text(encoding="utf-8") if code == "0" and path.is_file() else ""
