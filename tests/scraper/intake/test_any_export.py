"""Whatever an export holds, an import and the check of the site end well."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.cli import main
from tests.examples import examples
from tests.scraper.exports import project
from tests.scraper.intake.test_judge import errors
from tests.scraper.wxr_files import item, label, meta, wxr

ODD = st.sampled_from(
    [
        *(
            "",
            " ",
            "a" * 400,
            "<b>Rapat</b>",
            "&amp;amp;",
            "\u202eabc",
            "---",
            "[vc_row]",
            "☃",
            "null",
        ),
        *("<<<<<<< berkas", "]]]]>", "http://localhost/a", "Sumber: Tim Humas", "kata\x07kata"),
    ]
)
CONTENT = st.lists(
    st.sampled_from(
        [
            *(
                "Satu kalimat.",
                "<p>Dua</p>",
                "[gallery]",
                "<img src='a.jpg'>",
                "<script>x</script>",
            ),
            *("<a href='http://10.0.0.1/x'>x</a>", "<h2>Judul</h2>", "<ul><li>a</ul>", "\n\n"),
            *("<table><tr><td>1</table>", "[x_y a=1]", '<!-- wp:block {"ref":9} /-->', "&nbsp;"),
            *("<<<<<<< a\n=======\n>>>>>>> b", "3 Komentar", "Posting Komentar", "\u2066", "<p"),
            *("BLORA - Rapat.", "Sumber:", "Tim Humas", "<iframe src=x>", "**", "](", "# a"),
        ]
    ),
    max_size=6,
).map(" ".join)
MOMENTS = st.sampled_from(
    [
        "2018-05-09 03:41:00",
        "0000-00-00 00:00:00",
        "1970-01-01 00:00:00",
        "2099-01-01 00:00:00",
        "x",
    ]
)
STATUSES = st.sampled_from(["publish", "publish", "publish", "future", "draft", "apa"])
KINDS = st.sampled_from(["post", "post", "post", "page", "wp_block", "agenda", ""])
ENTRIES = st.lists(
    st.builds(
        lambda number, kind, status, title, content, published, slug, tag: item(
            number,
            kind=kind,
            status=status,
            title=title.replace("\x07", ""),
            content=content,
            published=published,
            slug=slug,
            extra=label(tag.replace("]]", "").replace("\x07", ""))
            + meta("_thumbnail_id", "77")
            + meta("footnotes", '[{"id":'),
        ),
        st.integers(1, 6),
        KINDS,
        STATUSES,
        ODD,
        CONTENT,
        MOMENTS,
        st.sampled_from(["judul", "", "Judul-Besar", "a" * 200, "%e2%82", "..", "halaman"]),
        ODD,
    ),
    max_size=6,
)


@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(ENTRIES)
def test_any_export_ends_well(capsys: pytest.CaptureFixture[str], entries: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = project(Path(name), wxr(*entries), "wxr")
        code = main(["import", "--source", "blog", "--json"], root)
        report = json.loads(capsys.readouterr().out)
        assert errors(root) == []
        [source] = report["sources"]
        told = report["problems"] + source["problems"]
        assert code == bool(told)
        # Nothing is lost without being counted.
        assert len(source["written"]) + source["unchanged"] + len(source["updated"]) + sum(
            source["skipped"].values()
        ) + len(told) >= len(entries)
        main(["import", "--source", "blog", "--json"], root)
        again = json.loads(capsys.readouterr().out)
        assert again["changes"] == 0
