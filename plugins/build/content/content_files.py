"""The files below ``content/``, read once: texts to check, pictures and documents to copy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.domain.core.problems import Problem

ASSET_FOLDERS = ("gambar", "dokumen")
# What was fetched from the sites of others, which their own reader checks.
_FETCHED = "federasi/"
# Of Windows, macOS, office programs, editors, git, browsers and stores in the net.
_LEFT_BEHIND = re.compile(
    r"\.|~\$|#.*#$|icon\r$|(?:ehthumbs|ehthumbs_vista|thumbs)\.db$|(?:desktop|picasa)\.ini$"
    r"|(?:__macosx|@eadir|lost\+found|\$recycle\.bin|system volume information)$"
    r"|.*(?:~|\.(?:bak|tmp|temp|swp|swo|orig|rej|old|save|autosave|crdownload|part|download|lnk))$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ContentFiles:
    """
    What lies below ``content/``.

    Keys of ``texts`` start with ``content/``, as the problem lines do, wherever the folder is;
    ``assets`` are relative to it, such as ``gambar/2018/jembatan.png``.
    """

    root: Path
    texts: dict[str, str] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_content(root: Path) -> ContentFiles:
    """Read every file of the content folder; what cannot be read is a problem, not a crash."""
    texts: dict[str, str] = {}
    assets: set[str] = set()
    problems: list[Problem] = []
    if not root.is_dir():
        problems.append(
            Problem("content", 1, "folder isi tidak ada", f"buat folder {root}", check="folder-isi")
        )
    for name in sorted(name for name in _names(root) if not name.startswith(_FETCHED)):
        path = f"content/{name}"
        if (root / name).is_symlink():
            problems.append(
                Problem(
                    path,
                    1,
                    "berkas berupa tautan",
                    "ganti dengan berkas biasa",
                    check="berkas-tautan",
                )
            )
        elif not (root / name).is_file():
            problems.append(
                Problem(
                    path,
                    1,
                    "bukan berkas biasa, melainkan saluran atau alat",
                    "hapus, atau ganti dengan berkas biasa",
                    check="berkas-tautan",
                )
            )
        elif name.startswith(tuple(f"{folder}/" for folder in ASSET_FOLDERS)):
            assets.add(name)
        else:
            try:
                # An editor that leaves half of the line ends as they were changes nothing.
                texts[path] = read_text(root / name).replace("\r\n", "\n")
            except UnicodeDecodeError as error:
                problems.append(_undecodable(path, error))
            except OSError as error:
                problems.append(
                    Problem(
                        path,
                        1,
                        f"berkas tidak dapat dibaca: {error.strerror}",
                        "periksa hak baca berkas itu",
                        check="bukan-teks",
                    )
                )
    return ContentFiles(root, texts, frozenset(assets), tuple(problems))


def read_text(path: Path) -> str:
    """Read a text as it stands, line ends included."""
    return path.read_bytes().decode("utf-8")


def _names(root: Path) -> Iterator[str]:
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        # What an operating system or git leaves behind is nobody's content.
        if not any(map(_LEFT_BEHIND.match, name.split("/"))) and (
            path.is_symlink() or not path.is_dir()
        ):
            yield name


def _undecodable(path: str, error: UnicodeDecodeError) -> Problem:
    if not path.endswith((".md", ".yaml")):
        return Problem(
            path,
            1,
            "berkas ini bukan teks",
            "simpan tulisan sebagai .md, gambar di content/gambar/, dokumen di content/dokumen/",
            check="bukan-teks",
        )
    line = error.object[: error.start].count(b"\n") + 1
    return Problem(
        path,
        line,
        "berkas bukan teks UTF-8",
        "simpan ulang dengan pengodean UTF-8",
        check="bukan-utf8",
    )
