"""The steps of the flow by their names: each tells what it did, 1 means: a person is needed."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from plugins.commands.flow import annotations, branches, editors_branch, nightly
from plugins.commands.forms.findings import check as findings_of
from plugins.commands.pelican_run import ROOT
from plugins.domain.forms.configuration import EDITORS_BRANCH
from plugins.files import locks
from plugins.files.command_line import Parser

# The text of a request for GitHub's own tool, and all of it for Gitea's and Forgejo's interface.
TEXT, BODY = "permintaan.md", "permintaan.json"
QUALITY = "pemeriksaan-gitlab.json"
HOSTS = ("github", "gitlab", "gitea")


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run one step."""
    parser = Parser(prog="python -m plugins.flow")
    parser.add_argument(
        "step",
        choices=("impor", "redaksi", "periksa", "harian"),
        help="impor: impor malam ke cabang sendiri; redaksi: ajukan cabang redaksi; "
        "periksa: periksa isi dengan catatan bagi host; harian: tarik lalu terbitkan",
    )
    parser.add_argument("--host", choices=HOSTS, default="github", help="host tempat alur berjalan")
    given = sys.argv[1:] if arguments is None else arguments
    end = given.index("--") if "--" in given else len(given)
    # What follows is for the importer, or for the publication.
    options, rest = parser.parse_args(given[:end]), given[end + 1 :]
    steps: Mapping[str, Callable[[], int]] = {
        "impor": lambda: _request(
            root,
            nightly.BRANCH,
            nightly.TITLE,
            lambda: nightly.nightly(
                root,
                rest,
                lambda text: push_options(options.host, nightly.TITLE, text),
            ),
        ),
        "redaksi": lambda: _request(
            root, EDITORS_BRANCH, editors_branch.TITLE, lambda: editors_branch.offer(root)
        ),
        "periksa": lambda: check(root, options.host),
        "harian": lambda: daily(root, rest),
    }
    with locks.turn(
        root / ".cache" / "alur" / "kunci", lambda: _say("Menunggu alur yang lain ...")
    ):
        try:
            return steps[options.step]()
        except branches.NeedsPerson as reason:
            _say(str(reason))
            return 1


def _request(root: Path, branch: str, title: str, work: Callable[[], str | None]) -> int:
    """Do the work on a branch, and lay down the request that the host opens of it."""
    place = root / ".cache" / "alur"
    for name in (TEXT, BODY):
        (place / name).unlink(missing_ok=True)
    text = work()
    if text is None:
        _say("Tidak ada yang baru.")
        return 0
    body = {"title": title, "head": branch, "base": branches.MAIN, "body": text}
    (place / TEXT).write_text(text, encoding="utf-8")
    (place / BODY).write_text(json.dumps(body), encoding="utf-8")
    _say(text)
    return 0


def push_options(host: str, title: str, text: str) -> tuple[str, ...]:
    r"""
    Give the options of a push by which GitLab opens a request; other hosts are asked after it.

    >>> push_options("gitlab", "Impor", "a\nb")[-1]
    'merge_request.description=a\\nb'
    >>> push_options("github", "Impor", "a")
    ()
    """
    if host != "gitlab":
        return ()
    told = text.replace("\n", "\\n")
    return (
        "merge_request.create",
        f"merge_request.target={branches.MAIN}",
        f"merge_request.title={title}",
        f"merge_request.description={told}",
    )


def check(root: Path, host: str) -> int:
    """Check the content; findings stand beside the lines of the change, where the host can."""
    found = findings_of(root / "content")
    wrong = [one for one in found if not one["advice"]]
    if host == "gitlab":
        (root / QUALITY).write_text(annotations.for_gitlab(found), encoding="utf-8")
        for one in wrong:
            _say(f"{one['path']}:{one['line']}: {one['finding']}; {one['remedy']}")
    elif found:
        _say(annotations.for_actions(found))
    _say(f"{len(wrong)} kesalahan, {len(found) - len(wrong)} saran.")
    return 1 if wrong else 0


def daily(root: Path, arguments: Sequence[str]) -> int:
    """
    Pull and publish; without the pull what is here is published, because statuses age.

    Then the exit code is 1 all the same, so that somebody hears of it.
    """
    code = 0
    try:
        branches.git(root, "pull", "--quiet", "--ff-only")
    except branches.NeedsPerson as reason:
        sys.stderr.write(
            f"{reason}\nPerubahan terbaru tidak terambil; "
            "yang ada di sini diterbitkan menurut hari ini.\n"
        )
        code = 1
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "plugins.publish", *arguments], cwd=root, check=False
    )
    return done.returncode or code


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
