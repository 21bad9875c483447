import pytest

from plugins.domain.pages.http_headers import RULES, headers_for, read, rules_for, with_forms, write


def test_what_is_written_is_read_back() -> None:
    assert read(write()) == RULES


def test_blank_lines_between_rules_are_allowed() -> None:
    assert read("/a\n  X: 1\n\n/b\n  Y: 2\n") == {"/a": {"X": "1"}, "/b": {"Y": "2"}}


@pytest.mark.parametrize(
    "path", ["/", "/berita/2018/05/a/", "/feeds/berita.rss.xml", "/theme/a.css"]
)
def test_every_path_has_the_policy(path: str) -> None:
    headers = headers_for(path, RULES)
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "names"),
    [
        pytest.param("/robots.txt", ["exact"], id="an exact path"),
        pytest.param("/robots.txt.bak", [], id="a longer path is another one"),
        pytest.param("/feeds/a/b.xml", ["below"], id="anything below a folder"),
        pytest.param("/feeds", [], id="the folder's name alone"),
    ],
)
def test_patterns(path: str, names: list[str]) -> None:
    rules = {"/robots.txt": {"exact": "1"}, "/feeds/*": {"below": "1"}}
    assert list(headers_for(path, rules)) == names


def test_only_the_search_may_run_webassembly() -> None:
    policies = {
        path: headers_for(path, RULES)["Content-Security-Policy"] for path in ("/", "/cari/")
    }
    assert "script-src 'self'; connect-src 'self';" in policies["/"]
    assert "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';" in policies["/cari/"]
    assert "unsafe-inline" not in policies["/cari/"]


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://blora.example", "max-age=31536000"),
        ("HTTPS://blora.example", "max-age=31536000"),
        ("http://localhost:8000", None),
    ],
)
@pytest.mark.parametrize("path", ["/", "/cari/", "/feeds/berita.rss.xml", "/theme/a.css"])
def test_a_site_read_by_https_stays_with_it(url: str, value: str | None, path: str) -> None:
    headers = headers_for(path, read(write(rules_for(url))))
    assert headers.get("Strict-Transport-Security") == value


def test_the_forms_have_a_policy_of_their_own_and_the_rest_keeps_its() -> None:
    rules = with_forms(RULES, ["https://git.example"])
    assert {path: rules[path] for path in RULES} == RULES
    policy = headers_for("/admin/index.html", rules)["Content-Security-Policy"]
    assert "connect-src 'self' blob: data: https://git.example;" in policy
    assert headers_for("/admin/", rules)["Referrer-Policy"] == "no-referrer"
