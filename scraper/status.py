"""What the importer could read, and how what it wrote stands now."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.domain.core.problems import Problem
from scraper.reading.config import Config
from scraper.sources.kinds import KINDS
from scraper.store.state import State, is_edited
from scraper.store.write import Trial


def sources(config: Config) -> list[dict[str, Any]]:
    """Give a row a source: what it is, and whether a plain import reads it."""
    return [
        {
            "source": source.name,
            "title": source.title,
            "kind": source.kind,
            "live": KINDS[source.kind].live,
            "enabled": source.enabled,
            "reason": source.reason,
            "licence": source.licence,
        }
        for source in config.sources.values()
    ]


def describe_source(row: Mapping[str, Any]) -> str:
    """Write a row of ``sources`` for people."""
    if not row["enabled"]:
        state = f"dimatikan: {row['reason']}"
    elif row["live"]:
        state = "langsung"
    else:
        state = f"arsip, hanya dengan --source {row['source']}"
    return f"{row['source']}: {row['title']} ({row['kind']}; {state}; lisensi {row['licence']})"


def imported(root: Path, config: Config) -> tuple[list[dict[str, Any]], Sequence[Problem]]:
    """Count the imported posts below ``root`` by source, and those that an editor changed."""
    state, disk = State.read(root), Trial()
    posts = Counter(dict.fromkeys(config.sources, 0))
    edited: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    for post in state:
        if post.is_imported:
            posts[post.source] += 1
            edited[post.source] += is_edited(post, disk.read(post.path))
            gone[post.source] += bool(post.gone)
    rows = [
        {"source": source, "posts": count, "edited": edited[source], "gone": gone[source]}
        for source, count in posts.items()
    ]
    return rows, state.problems


def describe_state(row: Mapping[str, Any]) -> str:
    """Write a row of ``imported`` for people."""
    gone = f", {row['gone']} hilang di sumber" if row["gone"] else ""
    return f"{row['source']}: {row['posts']} tulisan, {row['edited']} di antaranya disunting{gone}"
