import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.markup.reachable import unreachable


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://127.0.0.1:8000/program/", "jaringan dalam (127.0.0.1)"),
        ("http://10.0.0.7/berkas.pdf", "jaringan dalam (10.0.0.7)"),
        ("http://192.168.1.5", "jaringan dalam (192.168.1.5)"),
        ("http://172.20.0.3/", "jaringan dalam (172.20.0.3)"),
        ("http://169.254.1.1/", "jaringan dalam (169.254.1.1)"),
        ("http://0/", "jaringan dalam (0)"),
        ("http://2130706433/", "jaringan dalam (2130706433)"),
        ("http://0x7f.1/", "jaringan dalam (0x7f.1)"),
        ("http://0177.0.0.1/", "jaringan dalam (0177.0.0.1)"),
        ("http://127.1/", "jaringan dalam (127.1)"),
        ("http://１２７.0.0.1/", "jaringan dalam (127.0.0.1)"),
        ("http://[::1]/", "jaringan dalam (::1)"),
        ("http://[fe80::1]/", "jaringan dalam (fe80::1)"),
        ("http://[fd00::1]/", "jaringan dalam (fd00::1)"),
        ("http://[::ffff:10.0.0.7]/", "jaringan dalam (::ffff:10.0.0.7)"),
        ("http://localhost:8000/", "komputer sendiri atau jaringan dalam (localhost)"),
        ("http://LOCALHOST./", "komputer sendiri atau jaringan dalam (localhost)"),
        ("http://situs.localhost/", "komputer sendiri atau jaringan dalam (situs.localhost)"),
        ("http://server/berkas", "komputer sendiri atau jaringan dalam (server)"),
        ("https://humas.local/", "komputer sendiri atau jaringan dalam (humas.local)"),
        ("https://a.home.arpa/", "komputer sendiri atau jaringan dalam (a.home.arpa)"),
        ("https://a1b2.ngrok.io/x", "pratinjau (a1b2.ngrok.io)"),
        (
            "https://deploy-preview-7--blora.netlify.app/",
            "pratinjau (deploy-preview-7--blora.netlify.app)",
        ),
        ("https://blora-git-main-humas.vercel.app/", "pratinjau (blora-git-main-humas.vercel.app)"),
        ("https://0a1b2c3d.blora.pages.dev/", "pratinjau (0a1b2c3d.blora.pages.dev)"),
        ("https://a.id/?p=12&preview=true", "pratinjau (a.id)"),
        ("https://humas.id/wp-admin/post.php?post=1", "meja redaksi (humas.id)"),
        ("https://www.blogger.com/blog/post/edit/1/2", "meja redaksi (www.blogger.com)"),
        ("https://humas.blogspot.com/b/post-preview?token=a", "meja redaksi (humas.blogspot.com)"),
        ("https://ani:rahasia@a.id/", "alamat dengan kata sandi di dalamnya"),
        ("http://[", "alamat yang tidak dapat dibaca"),
    ],
)
def test_unreachable(address: str, reason: str) -> None:
    assert unreachable(address) == reason


@pytest.mark.parametrize(
    "address",
    [
        "https://blorakab.go.id/",
        "https://kabar.example/laporan",
        "https://kabar.invalid/laporan",
        "http://103.23.20.1/",
        "http://[2404:6800:4003:c00::71]/",
        "https://10.go.id/",
        "https://1.2.3.4.5.id/",
        "https://999.999.999.999/",
        "https://localhost.id/",
        "https://blora.netlify.app/",
        "https://blora.vercel.app/",
        "https://blora.pages.dev/",
        "https://a.id/preview/",
        "https://a.id/?q=preview=true",
        "https://a.id/blog/post/edit",
        "https://ani@a.id/",
        "https://wa.me/62296000000",
    ],
)
def test_reachable(address: str) -> None:
    assert unreachable(address) is None


@given(st.text(alphabet="abh:/.@[]0x127f%-", max_size=30))
def test_no_address_stops_it(rest: str) -> None:
    reason = unreachable(f"http://{rest}")
    assert reason is None or reason
