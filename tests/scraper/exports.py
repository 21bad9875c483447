"""Small builders of Blogger exports in both forms, and of a project that imports them."""

import html
from pathlib import Path

BLOG = "tag:blogger.com,1999:blog-0"
ATOM = "http://www.w3.org/2005/Atom"


def backup_entry(
    number: int = 1,
    *,
    kind: str = "post",
    title: str = "Judul",
    content: str = "Isi tulisan.",
    published: str = "2018-05-09T10:41:00.000+07:00",
    slug: str = "judul",
    labels: tuple[str, ...] = (),
    extra: str = "",
) -> str:
    """Write one entry of the older form; ``extra`` is put into it as it stands."""
    categories = "".join(
        f"<category scheme='http://www.blogger.com/atom/ns#' term='{html.escape(label)}'/>"
        for label in labels
    )
    link = f"<link rel='alternate' href='http://blog.example/2018/05/{slug}.html'/>" if slug else ""
    return (
        f"<entry><id>{BLOG}.post-{number}</id><published>{published}</published>"
        f"<updated>{published}</updated>{extra}"
        "<category scheme='http://schemas.google.com/g/2005#kind'"
        f" term='http://schemas.google.com/blogger/2008/kind#{kind}'/>{categories}"
        f"<title type='text'>{html.escape(title)}</title>"
        f"<content type='html'>{html.escape(content)}</content>{link}"
        "<author><name>Humas</name></author></entry>\n"
    )


def backup(*entries: str) -> str:
    """Write an export of the older form."""
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        f"<feed xmlns='{ATOM}' xmlns:gd='http://schemas.google.com/g/2005'>"
        f"<id>{BLOG}.archive</id><title>Blog</title>\n{''.join(entries)}</feed>\n"
    )


def takeout_entry(
    number: int = 1,
    *,
    kind: str = "POST",
    status: str = "LIVE",
    title: str = "Judul",
    content: str = "Isi tulisan.",
    published: str = "2018-05-09T03:41:00Z",
    filename: str = "/2018/05/judul.html",
    labels: tuple[str, ...] = (),
) -> str:
    """Write one entry of the newer form."""
    categories = "".join(
        f"<category scheme='{BLOG}' term='{html.escape(label)}'/>" for label in labels
    )
    return (
        f"<entry><id>{BLOG}.post-{number}</id><blogger:type>{kind}</blogger:type>"
        f"<blogger:status>{status}</blogger:status>"
        "<author><name>Humas</name><uri/><blogger:type>BLOGGER</blogger:type></author>"
        f"<title>{html.escape(title)}</title><content type='html'>{html.escape(content)}</content>"
        f"<blogger:created>2025-01-01T00:00:00Z</blogger:created><published>{published}</published>"
        f"<updated>{published}</updated>{categories or '<category/>'}"
        f"<blogger:filename>{filename}</blogger:filename><link/><blogger:trashed/></entry>\n"
    )


def takeout(*entries: str) -> str:
    """Write an export of the newer form."""
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        f"<feed xmlns='{ATOM}' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
        f"<id>{BLOG}</id><title>Blog</title>\n{''.join(entries)}</feed>\n"
    )


SOURCES = """
zone = "Asia/Jakarta"
categories = ["pemerintahan", "teknologi"]

[labels]
"Smart City" = "teknologi"

[sources.blog]
title = "Blog Humas"
kind = "{kind}"
file = "blog.xml"
pictures = "gambar"
site = "https://blog.example"
licence = "tidak dinyatakan"
category = "pemerintahan"
"""


def project(root: Path, export: str | bytes, kind: str = "blogger_backup") -> Path:
    """Lay out a project with one source, ``blog``, that reads ``blog.xml``."""
    (root / "scraper").mkdir(parents=True, exist_ok=True)
    (root / "scraper" / "sources.toml").write_text(SOURCES.format(kind=kind), encoding="utf-8")
    write_export(root, export)
    return root


def list_places(root: Path, *names: str) -> None:
    """Tell a project where its news are sent from."""
    path = root / "content" / "rujukan" / "tempat.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "".join(f"- name: {name}\n  kind: kabupaten\n" for name in names), encoding="utf-8"
    )


def write_export(root: Path, export: str | bytes) -> None:
    """Put a new export in the place of the old one."""
    content = export.encode() if isinstance(export, str) else export
    (root / "blog.xml").write_bytes(content)


def tree(root: Path) -> dict[str, bytes]:
    """Give every file of a project's content, by its path."""
    content = root / "content"
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }
