import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.files.leaf_store import KEPT_DAYS, LeafStore, opened

DAY = 24 * 60 * 60


def ask(place: Path, *keys: str, recipe: str = "1", now: float | None = None) -> list[str]:
    """Ask for texts of a store, and tell which were made now."""
    made: list[str] = []
    store = LeafStore(place, recipe, now)
    for key in keys:

        def make(key: str = key) -> str:
            made.append(key)
            return f"<p>{key}</p>"

        assert store.recall(key, make) == f"<p>{key}</p>"
    store.close()
    return made


def test_a_text_is_made_once(tmp_path: Path) -> None:
    place = tmp_path / "baru" / "isi.sqlite"
    assert ask(place, "a", "b", "a", "") == ["a", "b", ""]
    assert ask(place, "a", "c", "") == ["c"]
    assert ask(place, "a", "b", "c", "") == []


def test_another_recipe_makes_it_again(tmp_path: Path) -> None:
    place = tmp_path / "isi.sqlite"
    ask(place, "a")
    assert ask(place, "a", recipe="2") == ["a"]
    assert ask(place, "a", recipe="2") == []


def _row(statement: str, *values: object) -> Callable[[Path], None]:
    def damage(place: Path) -> None:
        with closing(sqlite3.connect(place)) as base, base:
            base.execute(statement, values)

    return damage


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda place: place.write_bytes(b""), id="emptied"),
        pytest.param(lambda place: place.write_bytes(place.read_bytes()[:3000]), id="cut"),
        pytest.param(lambda place: place.write_bytes(b"x" * 9000), id="no database"),
        pytest.param(lambda place: place.unlink(), id="gone"),
        pytest.param(_row("UPDATE leaf SET kept = ?", b""), id="a text emptied"),
        pytest.param(_row("UPDATE leaf SET kept = substr(kept, 1, 40)"), id="a text cut"),
        pytest.param(_row("UPDATE leaf SET kept = ?", "teks"), id="no bytes"),
        pytest.param(_row("UPDATE leaf SET kept = NULL"), id="nothing"),
        pytest.param(
            _row("UPDATE leaf SET kept = (SELECT max(kept) FROM leaf)"), id="that of another key"
        ),
        pytest.param(_row("DROP TABLE leaf"), id="another form"),
    ],
)
def test_what_is_damaged_is_never_given(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    place = tmp_path / "isi.sqlite"
    keys = [str(number) for number in range(40)]
    ask(place, *keys)
    damage(place)
    assert ask(place, *keys)
    assert ask(place, *keys) == []


@pytest.mark.slow
def test_a_store_that_somebody_writes_to_costs_only_time(tmp_path: Path) -> None:
    place = tmp_path / "isi.sqlite"
    ask(place, "a")
    with closing(sqlite3.connect(place, timeout=0)) as base, base:
        base.execute("BEGIN EXCLUSIVE")
        store = LeafStore(place, "1")
        assert store.recall("a", lambda: "<p>a</p>") == "<p>a</p>"
        base.rollback()
    store.close()


def test_what_nobody_asks_for_goes(tmp_path: Path) -> None:
    place = tmp_path / "isi.sqlite"
    ask(place, "a", "b", now=0)
    ask(place, "a", now=KEPT_DAYS * DAY)
    ask(place, "c", now=(KEPT_DAYS + 1) * DAY)
    assert ask(place, "a", "b", now=(KEPT_DAYS + 1) * DAY) == ["b"]


def test_what_was_made_before_a_failure_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "isi.sqlite"

    def fail() -> str:
        raise KeyboardInterrupt

    with opened(place, "1") as store:
        store.recall("a", lambda: "<p>a</p>")
        with pytest.raises(KeyboardInterrupt):
            store.recall("b", fail)
    assert ask(place, "a") == []


@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=5))
def test_every_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    place = tmp_path_factory.mktemp("isi") / "isi.sqlite"
    for _ in range(2):
        with opened(place, "1") as store:
            for text in texts:
                assert store.recall(text, lambda text=text: text) == text
