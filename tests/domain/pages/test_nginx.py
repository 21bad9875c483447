"""What nginx needs; what it does then, the tests of the command show."""

import re

import pytest

from plugins.domain.pages.http_headers import RULES
from plugins.domain.pages.nginx import Host, Unwritable, configuration

PLAIN = Host(url="http://127.0.0.1:8080", root="/srv/situs")
SAFE = Host(url="https://blora.example", root='/srv/situs "a"', certificate="/etc/tls/blora")


def lines(host: Host, moved: dict[str, str] | None = None) -> list[str]:
    return [line.strip() for line in configuration(host, RULES, moved or {}).splitlines()]


def test_the_last_pattern_that_fits_comes_first_for_nginx() -> None:
    rules = {"/*": {"X-A": "'self'; b"}, "/cari/": {"X-A": 'c "d"'}, "/data/*": {"X-B": "*"}}
    text = configuration(PLAIN, rules, {})
    found = re.search(r"# X-A\nmap \$uri (\S+) \{\n(.*?)\}\n# X-B\n", text, re.DOTALL)
    assert found
    assert found[2] == (
        '    default "";\n    "~^/cari/(index\\.html)?$" "c \\"d\\"";\n    "~^/" "\'self\'; b";\n'
    )
    assert f"    add_header X-A {found[1]} always;\n" in text


def test_old_addresses_lead_on() -> None:
    assert '"/lama b/" "/baru/#x";' in lines(PLAIN, {"/lama b/": "/baru/#x"})


def test_a_site_by_http_has_no_certificate() -> None:
    text = configuration(PLAIN, RULES, {})
    assert "listen 8080;" in lines(PLAIN)
    assert "server_name 127.0.0.1;" in lines(PLAIN)
    assert "ssl" not in text
    assert "return 301 http" not in text


def test_a_site_by_https_is_led_to_it() -> None:
    found = lines(SAFE)
    assert "listen 443 ssl http2;" in found
    assert 'ssl_certificate "/etc/tls/blora/fullchain.pem";' in found
    assert 'ssl_certificate_key "/etc/tls/blora/privkey.pem";' in found
    assert "return 301 https://blora.example$request_uri;" in found
    assert 'root "/srv/situs \\"a\\"";' in found


@pytest.mark.parametrize(("brotli", "there"), [(True, True), (False, False)])
def test_copies_in_brotli_are_sent_where_nginx_can(brotli: bool, there: bool) -> None:
    host = Host(url="http://127.0.0.1", root="/srv", brotli=brotli)
    assert ("brotli_static on;" in lines(host)) is there


@pytest.mark.parametrize("value", ["a\nb", "a$b", "a\x00", "a\x7f"])
def test_what_nginx_cannot_say_is_refused(value: str) -> None:
    with pytest.raises(Unwritable):
        configuration(PLAIN, {"/*": {"X-A": value}}, {})
    with pytest.raises(Unwritable):
        configuration(PLAIN, RULES, {f"/{value}/": "/a/"})
