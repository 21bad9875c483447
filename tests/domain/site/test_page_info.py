import pytest

from plugins.domain.site.page_info import PageInfo


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/berita/2018/05/a/", "berita/2018/05/a/index.html"),
        ("/404.html", "404.html"),
        ("/2018/05/a.html", "2018/05/a.html"),
        ("/p/tentang", "p/tentang/index.html"),
        ("/p/tentang%20kami", "p/tentang kami/index.html"),
    ],
)
def test_a_page_knows_its_file(address: str, file: str) -> None:
    assert PageInfo(kind="k", address=address, title="t", description="d").file == file
