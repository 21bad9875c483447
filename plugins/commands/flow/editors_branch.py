"""The branch of the editors, where a host has no proposals of single entries."""

from pathlib import Path

from plugins.build.content.written_by_forms import as_kept
from plugins.build.git import run_git
from plugins.commands.flow import branches
from plugins.domain.forms.configuration import EDITORS_BRANCH
from plugins.files import whole

TITLE = "Perubahan redaksi"


def offer(root: Path) -> str | None:
    """
    Tidy the branch, and give the text of its request; None where nothing waits in it.

    Raises NeedsPerson.
    """
    branches.fetch(root)
    if not branches.is_open(root, EDITORS_BRANCH):
        return None
    with branches.aside(root, EDITORS_BRANCH) as folder:
        tidy(folder)
        branches.commit(folder, "Kembalikan bentuk berkas yang tidak berubah isinya")
        branches.bring_back(folder, EDITORS_BRANCH)
        told = branches.git(
            folder,
            "log",
            "--no-merges",
            "--format=- %s (%an)",
            f"{branches.ORIGIN}/{branches.MAIN}..",
        )
    return f"Perubahan yang menunggu diperiksa:\n\n{told}"


def tidy(folder: Path) -> None:
    """Give files that the forms wrote the form that they have in the main line."""
    main = f"{branches.ORIGIN}/{branches.MAIN}"
    base = branches.git(folder, "merge-base", main, "HEAD")
    names = run_git(
        folder, "diff", "--name-only", "-z", "--diff-filter=AM", base, "HEAD", "--", "content"
    ).decode("utf-8", "surrogateescape")
    for name in filter(None, names.split("\0")):
        before = (
            run_git(folder, "show", f"{main}:{name}")
            if branches.exists_file(folder, main, name)
            else None
        )
        written = (folder / name).read_bytes()
        kept = as_kept(name, before, written)
        if kept != written:
            whole.write(folder / name, kept)
