"""Every template is ours, and what an editor types is text, never markup."""

import re
from pathlib import Path

import pelican
import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from plugins.domain.headers.document import dump_entries
from plugins.domain.status.record_status import STATUS_TABLES
from tests.site.builder import ROOT, Built, build
from tests.site.test_drafts import PICTURE
from tests.site.texts import agreement, event, organisations, page, post, programme

pytestmark = pytest.mark.site

TEMPLATES = ROOT / "theme" / "templates"
SIMPLE = Path(pelican.__file__).parent / "themes" / "simple" / "templates"
LIVE = "<img src=x onerror=alert(1)>\"'&{{7*7}}</title><script>alert(2)</script>"


def test_every_template_of_the_simple_theme_has_one_of_ours_in_its_place() -> None:
    wanted = {path.name for path in SIMPLE.glob("*.html")}
    # Only included by templates of that theme, and no page is made of them.
    wanted -= {"article_infos.html", "comments.html", "gosquared.html", "disqus_script.html"}
    wanted -= {path.name for path in SIMPLE.glob("*analytics*.html")}
    assert wanted <= {path.name for path in TEMPLATES.glob("*.html")}


def test_a_partial_says_what_it_needs() -> None:
    for path in TEMPLATES.rglob("*.html"):
        assert re.match(r"\{#-? .*", path.read_text(encoding="utf-8")), path


def test_only_our_own_html_is_taken_as_it_is() -> None:
    trusted = {
        f"{path.name}: {found}"
        for path in TEMPLATES.rglob("*.html")
        for found in re.findall(r"\{\{[^}]*\|safe[^}]*\}\}", path.read_text(encoding="utf-8"))
    }
    assert trusted == {
        "article.html: {{ article.content|safe }}",
        "page.html: {{ page.content|safe }}",
        "status.html: {{ shapes[name]|safe }}",
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    source = {"id": "s", "publisher": LIVE, "title": LIVE, "type": "news", "note": LIVE}
    files = {
        "berita/2024/05/a.md": post(
            LIVE,
            id="tag:uji:a",
            title=LIVE,
            summary=LIVE,
            tags=[f"kata {LIVE}"],
            dateline=LIVE,
            author=LIVE,
            places=[LIVE],
            photos=[{"file": "a.png", "alt": LIVE, "caption": LIVE, "credit": LIVE}],
            processed_from=[{"name": LIVE, "url": "https://a.invalid/"}, {"source": "s"}],
            corrections=[{"at": "2024-05-02", "kind": "ralat", "before": LIVE, "after": LIVE}],
            programmes=["p"],
            events=["p/e"],
            agreements=["m"],
            commitments=["m/k"],
        ),
        "halaman/h.md": page(LIVE, title=LIVE, summary=LIVE),
        "program/p/index.md": programme(
            LIVE, title=LIVE, summary=LIVE, goals=[LIVE], topics=[LIVE], legal_basis=[LIVE]
        ),
        "program/p/e.md": event(
            LIVE,
            title=LIVE,
            place=LIVE,
            figures=[{"label": LIVE, "value": "1", "unit": LIVE}],
            evidence=[{"source": "s", "shows": "plan", "quote": LIVE, "pages": LIVE}],
            old_addresses=["/program/p/#lama"],
        ),
        "mou/m.md": agreement(
            LIVE,
            title=LIVE,
            heading=LIVE,
            purpose=LIVE,
            object=LIVE,
            scope=[LIVE],
            numbers=[{"org": "ugm", "number": LIVE}],
            signatories=[{"capacity": LIVE, "for_org": "ugm", "as": "signatory"}],
            signed={"date": "2024-01-02", "place": LIVE},
            claims=[{"field": "purpose", "value": LIVE, "source": "s"}],
            documents=[{"title": LIVE, "access": "not_obtained", "reason": LIVE}],
            commitments=[
                {"id": "k", "plain": LIVE, "owner": ["ugm"], "basis": "from_news", "reason": LIVE}
            ],
        ),
        "rujukan/organisasi.yaml": organisations({"id": "x", "name": LIVE, "short_name": LIVE}),
        "rujukan/sumber.yaml": dump_entries([{**source, "url": "https://a.invalid/"}]),
        "gambar/a.png": PICTURE,
    }
    return build(tmp_path_factory.mktemp("jahat"), files)


def test_what_is_typed_is_never_alive(hostile: Built) -> None:
    for name in sorted(hostile.files):
        if not name.endswith(".html"):
            continue
        html = hostile.page(f"/{name}")
        # Our own scripts are files of the theme, and data is no script.
        own = "script[src^='/theme/'], script[type='application/ld+json']"
        assert [node.html for node in html.css("script") if not node.css_matches(own)] == [], name
        assert len(html.css("title")) == 1, name
        for node in html.css("*"):
            names = [attribute for attribute in node.attributes if attribute.startswith("on")]
            assert names == [], (name, node.html)
            for attribute in ("href", "src"):
                value = node.attributes.get(attribute) or ""
                assert re.match(r"(https?://|mailto:|/|#|$)", value), (name, value)
        assert "49" not in re.findall(r"&amp;(\d\d)", hostile.text(name)), name


def test_what_is_typed_is_shown(hostile: Built) -> None:
    shown = "<img src=x onerror=alert(1)>\"'&{{7*7}}</title><script>alert(2)</script>"
    title = hostile.page("/berita/2024/05/a/").css_first("h1").text()
    assert title == shown


def test_a_feed_carries_no_live_markup(hostile: Built) -> None:
    for name in ("berita", "mou", "program"):
        feed = etree.fromstring(hostile.bytes(f"feeds/{name}.rss.xml"))
        # These two are what readers take for HTML.
        for field in ("description", "{http://purl.org/rss/1.0/modules/content/}encoded"):
            for node in feed.findall(f"channel/item/{field}"):
                html = LexborHTMLParser(node.text or "")
                assert html.css("script, [onerror]") == []
                if field != "description":
                    assert "<img src=x onerror=alert(1)>" in html.text()


def test_every_status_has_a_tone_and_a_shape_of_the_theme() -> None:
    partial = (TEMPLATES / "partials/status.html").read_text(encoding="utf-8")
    drawn = set(re.findall(r'"([a-z]+)": ', partial[partial.index("set shapes") :]))
    rows = [row for table in STATUS_TABLES.values() for row in table]
    assert {row.shape for row in rows} == drawn
    assert {row.tone for row in rows} <= {"good", "soon", "late", "none", "rest"}
