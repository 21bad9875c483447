"""The golden site comes out as it is kept (see golden_site.py for how to keep a wanted change)."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.site.builder import Built
from tests.site.golden_site import FILES, KEPT, build_golden, expected_path, kept, listing

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_golden(tmp_path_factory.mktemp("emas"))


def test_the_files_are_those_expected(golden: Built) -> None:
    assert listing(golden) == FILES.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", KEPT)
def test_the_page_is_the_one_expected(golden: Built, name: str) -> None:
    assert kept(golden, name) == expected_path(name).read_text(encoding="utf-8")


def test_every_kept_page_is_compared() -> None:
    kept_files = {path.name for path in expected_path("x").parent.iterdir()}
    assert kept_files == {expected_path(name).name for name in KEPT}


def test_the_manifest_names_every_file_as_it_is(golden: Built) -> None:
    entries = json.loads(golden.text("manifest-berkas.json"))
    # The search index is made after the build.
    listed = {name for name in golden.files if not name.startswith("pagefind/")}
    assert [entry["path"] for entry in entries] == sorted(listed - {"manifest-berkas.json"})
    for entry in entries:
        content = golden.bytes(entry["path"])
        assert entry["bytes"] == len(content)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()


def _pages(site: Built) -> dict[str, Path]:
    return {name: site.root / name for name in site.files if name.endswith(".html")}


def test_no_two_pages_share_a_title_or_a_description(golden: Built) -> None:
    for selector, attribute in (("title", None), ("meta[name=description]", "content")):
        seen: dict[str, str] = {}
        for name in sorted(_pages(golden)):
            node = golden.page(f"/{name}").css_first(selector)
            if node is None:  # a redirect page has a title only
                assert "refresh" in golden.text(name), name
                continue
            words = node.attributes[attribute] if attribute else node.text()
            assert words
            assert words not in seen, (name, seen.get(words))
            seen[words] = name


def test_every_link_within_the_site_leads_somewhere(golden: Built) -> None:
    ids = {
        name: {node.attributes["id"] for node in golden.page(f"/{name}").css("[id]")}
        for name in _pages(golden)
    }
    for name in ids:
        for node in golden.page(f"/{name}").css("a[href], link[href], img[src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            if not address.startswith(("/", "#")):
                continue
            path, _, fragment = address.partition("#")
            file = path.partition("?")[0].removeprefix("/")
            target = name if address[0] == "#" else file
            if not target or target.endswith("/"):
                target = f"{target}index.html"
            assert target in golden.files, (name, address)
            if fragment:
                assert fragment in ids[target], (name, address)


def test_no_id_stands_twice_on_a_page(golden: Built) -> None:
    for name in _pages(golden):
        ids = [node.attributes["id"] for node in golden.page(f"/{name}").css("[id]")]
        assert len(ids) == len(set(ids)), name


def test_every_page_says_whose_site_it_is(golden: Built) -> None:
    notice = "Bukan situs resmi Pemkab Blora; disusun dari sumber publik yang dicantumkan"
    for name in _pages(golden):
        if "http-equiv" not in golden.text(name):
            html = golden.page(f"/{name}")
            for part in (".masthead", ".provenance"):
                assert html.css_first(part).text().count(notice) == 1, (name, part)


def test_a_withdrawn_post_is_only_its_notice(golden: Built) -> None:
    words = golden.words("/berita/2018/05/rapat/")
    assert "Alasan: Rapat itu tidak pernah direncanakan." in words
    assert "Rapat dibatalkan." not in words
    assert "Kabar tentang rapat jembatan." not in golden.text("berita/index.html")


def test_an_old_address_leads_on(golden: Built) -> None:
    refresh = golden.page("/2021/01/jembatan.html").css_first("meta[http-equiv=refresh]")
    assert refresh.attributes["content"] == "0; url=/berita/2021/01/jembatan-dibuka/"


def test_an_old_fragment_leads_on(golden: Built) -> None:
    link = golden.page("/program/jembatan/").css_first("#peresmian a")
    assert link.attributes["href"] == "/program/jembatan/#pembukaan"
