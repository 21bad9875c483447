"""The forms in the public site: there where the settings want them, and no trace where not."""

import json

import pytest

from plugins.domain.pages.http_headers import headers_for, read
from tests.site.builder import build
from tests.site.forms_desk import NEEDS_PROGRAM

pytestmark = pytest.mark.site

FILES = {"rujukan/organisasi.yaml": "[]\n"}
HOST = {"name": "gitea", "repo": "humas/situs", "api_root": "https://git.example/api/v1"}


def test_without_the_setting_there_is_no_trace_of_them(tmp_path) -> None:
    built = build(tmp_path, FILES)
    assert not [name for name in built.files if name.startswith("admin/")]
    assert "/admin/" not in built.text("_headers")


@NEEDS_PROGRAM
def test_with_the_setting_they_may_call_their_host_alone(tmp_path) -> None:
    built = build(tmp_path, FILES, FORMULIR=HOST)
    made = json.loads(built.text("admin/config.json"))
    assert made["backend"]["api_root"] == HOST["api_root"]
    assert {"admin/index.html", "admin/sveltia/sveltia-cms.js"} <= built.files
    policy = headers_for("/admin/", read(built.text("_headers")))["Content-Security-Policy"]
    assert "connect-src 'self' blob: data: https://git.example;" in policy
    elsewhere = headers_for("/berita/", read(built.text("_headers")))["Content-Security-Policy"]
    assert "git.example" not in elsewhere


@pytest.mark.parametrize(
    ("host", "told"),
    [(True, "FORMULIR: isi False"), ({"name": "svn"}, "FORMULIR: host 'svn' tidak dikenal")],
    ids=["no host", "unknown host"],
)
def test_a_host_that_cannot_be_stops_the_build(tmp_path, host, told: str) -> None:
    with pytest.raises(SystemExit, match=told):
        build(tmp_path, FILES, FORMULIR=host)
