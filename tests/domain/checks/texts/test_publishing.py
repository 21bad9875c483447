import pytest

from plugins.domain.checks.texts.publishing import unfit_values

FIT = {
    "SITEURL": "https://blora.example",
    "PENERBIT": "Dinas Contoh",
    "KONTAK": "redaksi@blora.example",
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "https://blora.example/"),
        ("SITEURL", "https://terbuka.blorakab.go.id"),
        ("SITEURL", "https://blora.example:8443"),
        ("SITEURL", "HTTPS://Blora.Example"),
        ("SITEURL", "https://xn--blra-5qa.id"),
        ("SITEURL", "https://blóra.id"),
        ("SITEURL", "https://8.8.8.8"),
        ("SITEURL", "https://[2606:4700::1111]"),
        ("PENERBIT", "Humas & Protokol Setda (Blora)"),
        ("PENERBIT", "PT 99"),
        ("PENERBIT", "بلورا"),
        ("KONTAK", "https://blora.example/kontak?dari=situs#form"),
        ("KONTAK", "mailto:redaksi@blora.example"),
        ("KONTAK", "redaksi+situs.baru@mail.blorakab.go.id"),
    ],
)
def test_a_value_of_the_right_form(name: str, value: str) -> None:
    assert list(unfit_values({**FIT, name: value})) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", ""),
        ("SITEURL", "   "),
        ("SITEURL", "blora.example"),
        ("SITEURL", "//blora.example"),
        ("SITEURL", "http://blora.example"),
        ("SITEURL", "ftp://blora.example"),
        ("SITEURL", "https:///"),
        ("SITEURL", "https://"),
        ("SITEURL", "https:blora.example"),
        ("SITEURL", "https://blora .example"),
        ("SITEURL", "https://blora.example "),
        ("SITEURL", "https://blora\u200b.example"),
        ("SITEURL", "https://blora.example\\a"),
        ("SITEURL", "https://blora.example/#a"),
        ("SITEURL", "https://blora.example#"),
        ("SITEURL", "https://blora.example?a=1"),
        ("SITEURL", "https://blora.example/?"),
        ("SITEURL", "https://blora.example/terbuka"),
        ("SITEURL", "https://blora.example//"),
        ("SITEURL", "https://humas:rahasia@blora.example"),
        ("SITEURL", "https://humas@blora.example"),
        ("SITEURL", "https://blora.example:delapan"),
        ("SITEURL", "https://blora.example:99999"),
        ("SITEURL", "https://[::1"),
        ("SITEURL", "http://localhost:8000"),
        ("SITEURL", "https://localhost"),
        ("SITEURL", "https://situs.localhost"),
        ("SITEURL", "https://127.0.0.1"),
        ("SITEURL", "https://127.1"),
        ("SITEURL", "https://[::1]:8000"),
        ("SITEURL", "https://[::ffff:10.0.0.1]"),
        ("SITEURL", "https://192.168.1.5"),
        ("SITEURL", "https://10.0.0.1"),
        ("SITEURL", "https://169.254.1.1"),
        ("SITEURL", "https://0x7f000001"),
        ("SITEURL", "https://blora"),
        ("SITEURL", "https://blora.invalid"),
        ("SITEURL", "https://blora.invalid."),
        ("SITEURL", "https://blora.test"),
        ("SITEURL", "https://blora.local"),
        ("SITEURL", "https://blora.internal"),
        ("SITEURL", "https://-blora.example"),
        ("SITEURL", "https://blora_terbuka.example"),
        ("SITEURL", "https://blora..example"),
        ("SITEURL", f"https://{'a.' * 150}id"),
        ("PENERBIT", ""),
        ("PENERBIT", "   "),
        ("PENERBIT", "\u00a0\u200b"),
        ("PENERBIT", "-"),
        ("PENERBIT", "..."),
        ("PENERBIT", "123"),
        ("PENERBIT", "Dinas\nContoh"),
        ("PENERBIT", "Dinas \u202eContoh"),
        ("KONTAK", ""),
        ("KONTAK", "redaksi@"),
        ("KONTAK", "@blora.example"),
        ("KONTAK", "redaksi"),
        ("KONTAK", "redaksi@blora"),
        ("KONTAK", "red aksi@blora.example"),
        ("KONTAK", "redaksi@@blora.example"),
        ("KONTAK", ".redaksi@blora.example"),
        ("KONTAK", "redaksi@blora..example"),
        ("KONTAK", "redaksi@blora.invalid"),
        ("KONTAK", "redaksi@localhost"),
        ("KONTAK", "redaksi@[192.168.1.5]"),
        ("KONTAK", "a@blora.example, b@blora.example"),
        ("KONTAK", "0811-0000-0000"),
        ("KONTAK", "http://blora.example/kontak"),
        ("KONTAK", "https://localhost/kontak"),
        ("KONTAK", "https://"),
        ("KONTAK", "https://blora.example/kon tak"),
        ("KONTAK", "https://a:b@blora.example/"),
        ("KONTAK", "https://[::1"),
    ],
)
def test_a_value_of_another_form_is_told_with_its_name(name: str, value: str) -> None:
    (told,) = unfit_values({**FIT, name: value})
    assert told.startswith(name)
    assert "; tulis misalnya " in told


def test_all_values_are_told_at_once() -> None:
    told = list(unfit_values({}))
    assert [line.partition(" ")[0] for line in told] == ["SITEURL", "PENERBIT", "KONTAK"]


@pytest.mark.parametrize(
    "site",
    ["http://localhost:8000", "http://127.0.0.1/", "http://[::1]:8000", "http://a.localhost"],
)
def test_a_site_for_this_machine_alone_is_let_through_on_demand(site: str) -> None:
    assert list(unfit_values({**FIT, "SITEURL": site}, local=True)) == []
    assert len(list(unfit_values({**FIT, "SITEURL": site}))) == 1


@pytest.mark.parametrize(
    "site", ["http://192.168.1.5", "http://blora.example", "http://localhost/a"]
)
def test_a_flag_for_this_machine_lets_nothing_else_through(site: str) -> None:
    assert len(list(unfit_values({**FIT, "SITEURL": site}, local=True))) == 1
