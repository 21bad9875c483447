"""What is remembered is what would be rendered: nobody can tell, but by the clock."""

from pathlib import Path

import pytest

from plugins.build.renderings import recipe, remembered
from plugins.domain.markup import renderer
from plugins.domain.markup.renderer import forgetful, memory, render
from tests.site.builder import build
from tests.site.texts import page, post

BODIES = ("", "# A\n\nb[^1]\n\n[^1]: c\n", "<b>a</b> & c", "- a\n- b\n", "a\0b")


@pytest.mark.parametrize("scope", ["", "a"])
def test_the_second_time_nothing_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scope: str
) -> None:
    settings = {"SIMPANAN": str(tmp_path)}
    plain = [render(body, scope) for body in BODIES]
    with remembered(settings):
        assert [render(body, scope) for body in BODIES] == plain
    monkeypatch.setattr(renderer, "_rendered", lambda *_: pytest.fail("dibuat lagi"))
    with remembered(settings):
        assert [render(body, scope) for body in BODIES] == plain
    assert memory.get() is forgetful


def test_the_recipe_names_code_and_libraries() -> None:
    assert recipe() == recipe()
    assert len(recipe().split()) == 7


@pytest.mark.site
def test_a_build_with_a_memory_gives_the_same_site(tmp_path: Path) -> None:
    files = {"halaman/tentang.md": page(), "berita/2024/05/a.md": post("Isi *terbit*.")}
    sites = [
        build(tmp_path / name, files, SIMPANAN=str(tmp_path / cache))
        for name, cache in (("a", "satu"), ("b", "satu"), ("c", "dua"))
    ]
    assert (tmp_path / "satu" / "isi.sqlite").is_file()
    assert memory.get() is forgetful
    for other in sites[1:]:
        assert other.files == sites[0].files
        for name in sites[0].files:
            assert other.bytes(name) == sites[0].bytes(name), name
