import pytest

from plugins.domain.drawings.charts import Bar, Chart, charts
from plugins.domain.headers.document import dump_entries
from plugins.domain.site.lists.register import filters
from tests.site.texts import agreement, site_of
from tests.status_tables import label

SOURCES = dump_entries(
    [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"}]
)
PROMISE = {"id": "a", "plain": "Janji.", "owner": ["ugm"], "basis": "from_news"}
KEPT = {**PROMISE, "id": "b", "recorded": "met", "evidence": [{"source": "s", "shows": "result"}]}
LATE = {**PROMISE, "id": "c", "due": "../2020-12-31"}


def drawn(*texts: str) -> dict[str, Chart]:
    files = {f"mou/a{number}.md": text for number, text in enumerate(texts)}
    site = site_of({**files, "rujukan/sumber.yaml": SOURCES})
    return {chart.question.split()[0]: chart for chart in charts(site)}


def signed(date: str, **fields: object) -> str:
    return agreement(signed={"date": date}, **fields)


def counted(chart: Chart) -> list[tuple[str, int]]:
    return [(bar.label, bar.number) for bar in chart.bars]


def test_an_empty_register_has_no_charts() -> None:
    assert drawn() == {}


def test_without_promises_nothing_is_asked_about_them() -> None:
    assert list(drawn(agreement())) == ["Kapan", "Sudah"]


def test_years_without_a_signing_are_shown() -> None:
    found = drawn(
        signed("2018-05-08"), signed("2018"), signed("2020-03"), signed("[2018-12-31..2019-01-01]"),
        agreement(),
    )["Kapan"]  # fmt: skip
    assert found.bars == (
        Bar("2018", 2, 100, "/mou/tahun/2018/"),
        Bar("2019", 0, 0, None),
        Bar("2020", 1, 50, "/mou/tahun/2020/"),
        Bar("belum diketahui pasti", 2, 100, None),
    )
    assert found.answer == "Paling banyak tahun 2018: 2 perjanjian."


def test_every_year_that_is_a_link_has_a_page() -> None:
    files = {"mou/a.md": signed("2018-05-08"), "mou/b.md": signed("2020")}
    site = site_of(files)
    known = {choice.address for one in filters(site) for choice in one.choices}
    linked = {bar.address for chart in charts(site) for bar in chart.bars if bar.address}
    assert linked == {"/mou/tahun/2018/", "/mou/tahun/2020/"}
    assert linked <= known


def test_unknown_years_only() -> None:
    found = drawn(agreement())["Kapan"]
    assert counted(found) == [("belum diketahui pasti", 1)]
    assert found.answer == "Tahun penandatanganan belum diketahui."


@pytest.mark.parametrize("date", ["2018?", "2018~"])
def test_a_doubtful_year_is_counted_as_no_year(date: str) -> None:
    assert counted(drawn(signed(date))["Kapan"]) == [("belum diketahui pasti", 1)]


@pytest.mark.parametrize("date", ["2018-05-08?", "2018-05~", "2018-05?"])
def test_a_doubt_within_a_year_leaves_the_year(date: str) -> None:
    assert counted(drawn(signed(date))["Kapan"]) == [("2018", 1)]


def test_kept_promises_come_first() -> None:
    found = drawn(agreement(commitments=[PROMISE, KEPT, LATE]))["Bagaimana"]
    assert counted(found) == [
        (label("commitment", "met"), 1),
        ("Belum kami temukan kabarnya", 2),
    ]
    assert found.answer == "1 dari 3 komitmen terbukti terpenuhi."


@pytest.mark.parametrize(
    ("date", "label"),
    [
        pytest.param("2026-11-24", "Kurang dari 1 tahun", id="today"),
        pytest.param("2025-06-01", "1 sampai 3 tahun", id="one year"),
        pytest.param("2022-06-01", "3 sampai 5 tahun", id="four years"),
        pytest.param("2018-05-08", "5 sampai 10 tahun", id="eight years"),
        pytest.param("2010", "10 tahun atau lebih", id="sixteen years"),
    ],
)
def test_an_agreement_waits_since_its_signing(date: str, label: str) -> None:
    found = drawn(signed(date))["Sudah"]
    assert [bar.label for bar in found.bars if bar.number] == [label]
    assert len(found.bars) == 5


def test_the_unknown_wait_too_and_the_followed_do_not() -> None:
    found = drawn(agreement(), signed("2018", commitments=[KEPT]), signed("2018-05-08"))["Sudah"]
    assert counted(found)[-1] == ("Tanggal belum diketahui pasti", 1)
    assert found.answer == (
        "2 dari 3 belum kami temukan tindak lanjutnya; 1 di antaranya sudah 5 tahun atau lebih."
    )
