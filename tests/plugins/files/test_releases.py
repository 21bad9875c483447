"""Former sites are kept, found again whatever a kill left, and come back in one step."""

from pathlib import Path

import pytest

from plugins.files import exchange
from plugins.files.releases import NoRelease, Release, Releases

LISTING = "daftar.json"


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    return Releases(tmp_path / "rilis", LISTING, 2)


def site(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / LISTING).write_text(text, encoding="utf-8")
    return path


def shown(path: Path) -> str:
    return (path / LISTING).read_text(encoding="utf-8")


def publish(releases: Releases, tmp_path: Path, *texts: str) -> Path:
    """Publish sites one after another; give the place of the last one."""
    place = tmp_path / "output"
    for number, text in enumerate(texts):
        new = site(tmp_path / f"baru-{number}", text)
        releases.record(new, f"2026-11-0{number + 1}")
        if place.exists():
            releases.put_away(exchange.replace(new, place))
        else:
            new.rename(place)
    return place


def names(releases: Releases) -> list[str]:
    return [one.at[-1] for one in releases.kept()]


def test_the_last_ones_are_kept(releases: Releases, tmp_path: Path) -> None:
    assert shown(publish(releases, tmp_path, *"abcde")) == "e"
    assert names(releases) == ["3", "4"]
    assert [one.at for one in releases.order()] == [f"2026-11-0{day}" for day in range(1, 6)]


def test_one_goes_back_step_by_step(releases: Releases, tmp_path: Path) -> None:
    place = publish(releases, tmp_path, *"abcd")
    assert releases.back(place).at == "2026-11-03"
    assert shown(place) == "c"
    assert releases.back(place).at == "2026-11-02"
    assert shown(place) == "b"
    with pytest.raises(NoRelease, match="tidak ada terbitan sebelumnya"):
        releases.back(place)
    assert shown(place) == "b"


def test_one_goes_forward_by_name(releases: Releases, tmp_path: Path) -> None:
    place = publish(releases, tmp_path, *"abc")
    newest = releases.digest(place)
    releases.back(place)
    assert releases.back(place, newest[:12]).digest == newest
    assert shown(place) == "c"


@pytest.mark.parametrize(
    ("name", "said"), [("", "sebelumnya"), ("zz", "tidak ada terbitan tersimpan bernama 'zz'")]
)
def test_what_is_not_kept_cannot_come_back(
    releases: Releases, tmp_path: Path, name: str, said: str
) -> None:
    place = publish(releases, tmp_path, "a")
    with pytest.raises(NoRelease, match=said):
        releases.back(place, name)
    assert shown(place) == "a"


def test_a_name_that_fits_two_is_refused(releases: Releases, tmp_path: Path) -> None:
    releases.folder.mkdir()
    lines = "".join(f"ab{number} 2026\n" for number in range(2))
    (releases.folder / "urutan.txt").write_text(f"{lines}not a line of ours\n", encoding="utf-8")
    for number in range(2):
        (releases.folder / f"ab{number}").mkdir()
    with pytest.raises(NoRelease, match="lebih dari satu"):
        releases._named("ab")
    assert releases.order() == [Release("ab0", "2026"), Release("ab1", "2026")]


def test_what_was_never_published_is_not_kept(releases: Releases, tmp_path: Path) -> None:
    old = site(tmp_path / "lama", "lama")
    releases.put_away(old)
    assert not old.exists()
    assert names(releases) == []


def test_the_same_site_is_one_release(releases: Releases, tmp_path: Path) -> None:
    place = publish(releases, tmp_path, *"aba")
    assert [one.at for one in releases.order()] == ["2026-11-02", "2026-11-03"]
    assert releases.back(place).at == "2026-11-02"


def test_what_a_kill_left_is_put_right(releases: Releases, tmp_path: Path) -> None:
    place = publish(releases, tmp_path, *"abc")
    # Killed between the exchange and the new name: the folder of "b" holds "c".
    kept = [one.digest for one in releases.kept()]
    exchange.replace(releases.folder / kept[1], place)
    site(releases.folder / ".buang-x", "setengah")
    (releases.folder / "kosong").mkdir()
    releases.tidy()
    folders = sorted(path.name for path in releases.folder.iterdir() if path.is_dir())
    assert all(releases.digest(releases.folder / name) == name for name in folders)
    assert len(folders) == 2
    assert shown(place) == "b"
    assert releases.back(place).at == "2026-11-01"


def test_nothing_is_tidied_where_nothing_was_published(releases: Releases) -> None:
    releases.tidy()
    assert not releases.folder.exists()
