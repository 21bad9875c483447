import copy
import datetime as dt
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.dates import DatePoint, FuzzyDate, InvalidDate, parse_day

with warnings.catch_warnings():
    warnings.simplefilter(
        "ignore"
    )  # edtf 5.0 builds its grammar with names pyparsing 3.3 frowns on
    import edtf

YEARS = st.integers(1, 9999).map("{:04}".format)
MONTHS = st.tuples(YEARS, st.integers(1, 12)).map(lambda parts: "{}-{:02}".format(*parts))
PARTS = st.tuples(YEARS, st.sampled_from([33, 34, 35, 36, 40, 41])).map("{0[0]}-{0[1]}".format)
DAYS = st.dates().map(dt.date.isoformat)
PLAIN = st.one_of(YEARS, MONTHS, PARTS, DAYS)
MARKED = st.tuples(PLAIN, st.sampled_from(["", "~", "?"])).map("".join)


def _in_order(first: str, last: str) -> bool:
    return DatePoint.parse(first).earliest <= DatePoint.parse(last).latest


def _pairs(sides: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    return st.tuples(sides, sides).map(
        lambda pair: pair if _in_order(*pair) else (pair[1], pair[0])
    )


FUZZY = st.one_of(
    MARKED,
    _pairs(MARKED).map("/".join),
    MARKED.map("{}/..".format),
    MARKED.map("../{}".format),
    _pairs(PLAIN).map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
)

OPEN_PAST, OPEN_FUTURE = "0001-01-01", "9999-12-31"

BOUNDS = [
    ("2018-05-08", "2018-05-08", "2018-05-08", "day"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
    ("2018-05", "2018-05-01", "2018-05-31", "month"),
    ("2018-02", "2018-02-01", "2018-02-28", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("9999-12", "9999-12-01", "9999-12-31", "month"),
    ("2018", "2018-01-01", "2018-12-31", "year"),
    ("0001", "0001-01-01", "0001-12-31", "year"),
    ("2018-33", "2018-01-01", "2018-03-31", "quarter"),
    ("2018-34", "2018-04-01", "2018-06-30", "quarter"),
    ("2018-35", "2018-07-01", "2018-09-30", "quarter"),
    ("2018-36", "2018-10-01", "2018-12-31", "quarter"),
    ("2018-40", "2018-01-01", "2018-06-30", "semester"),
    ("2018-41", "2018-07-01", "2018-12-31", "semester"),
    ("2018-05~", "2018-05-01", "2018-05-31", "month"),
    ("2018?", "2018-01-01", "2018-12-31", "year"),
    ("2018-05-08/2018-05-10", "2018-05-08", "2018-05-10", "day"),
    ("2018-05-08/2018-05-08", "2018-05-08", "2018-05-08", "day"),
    ("2018-05-08/2018-06", "2018-05-08", "2018-06-30", "month"),
    ("2018-05/2018-05-08", "2018-05-01", "2018-05-08", "month"),
    ("2018-34/2019-40", "2018-04-01", "2019-06-30", "semester"),
    ("2018~/2018-36", "2018-01-01", "2018-12-31", "year"),
    ("2018-05-08/..", "2018-05-08", OPEN_FUTURE, "day"),
    ("2018-34?/..", "2018-04-01", OPEN_FUTURE, "quarter"),
    ("../2026-12-31", OPEN_PAST, "2026-12-31", "day"),
    ("../2026-40", OPEN_PAST, "2026-06-30", "semester"),
    ("[2023-11-09..2023-11-10]", "2023-11-09", "2023-11-10", "day"),
    ("[2018-05..2019]", "2018-05-01", "2019-12-31", "year"),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"), BOUNDS, ids=[case[0] for case in BOUNDS]
)
def test_bounds_and_precision(text: str, earliest: str, latest: str, precision: str) -> None:
    date = FuzzyDate.parse(text, deadlines=True)
    assert date.text == text
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (earliest, latest)
    assert date.precision == precision


KINDS = [
    ("2018-05-08", set()),
    ("2018-05", {"is_coarse"}),
    ("2018-05-08~", {"approximate"}),
    ("2018?", {"is_coarse", "inferred"}),
    ("2018-05-08/2018-05-10", {"is_duration", "is_coarse"}),
    ("2018-05-08/2018-05-08", {"is_duration"}),
    ("2018-05~/2018-06?", {"is_duration", "is_coarse", "approximate", "inferred"}),
    ("2018-05-08/..", {"is_duration", "is_coarse", "is_ongoing"}),
    ("../2026-12-31", {"is_deadline", "is_coarse"}),
    ("[2023-11-09..2023-11-10]", {"is_range", "is_coarse"}),
]
FLAGS = (
    "is_duration",
    "is_ongoing",
    "is_deadline",
    "is_range",
    "is_coarse",
    "is_unlimited",
    "approximate",
    "inferred",
)


@pytest.mark.parametrize(("text", "true"), KINDS, ids=[case[0] for case in KINDS])
def test_kinds(text: str, true: set[str]) -> None:
    date = FuzzyDate.parse(text, deadlines=True)
    assert {flag: getattr(date, flag) for flag in FLAGS} == {flag: flag in true for flag in FLAGS}
    assert date.text == text


@pytest.mark.parametrize("text", ["2018-05-08", "2018-05", "2018", "2018-34", "2018-05~"])
def test_a_side_keeps_its_text(text: str) -> None:
    date = FuzzyDate.parse(text)
    assert date.first == date.last
    assert [point.text for point in date.points] == [text, text]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("2018-05-08", True),
        ("2018-05-08?", False),
        ("2018-05", False),
        ("2018-05-08/2018-05-09", False),
        ("2018-05-08/..", False),
        ("[2018-05-08..2018-05-08]", False),
        ("[2018-05-08..2018-05-09]", False),
        ("../2018-05-08", False),
    ],
)
def test_a_day_is_sure_where_it_is_stated(text: str, sure: bool) -> None:
    assert FuzzyDate.parse(text, deadlines=True).is_sure_day is sure


@pytest.mark.parametrize(
    "text",
    ["2018/2018-05", "2018-05/2018", "2018-05-08/2018-05", "[2018..2018-05]", "[2018-05..2018]",
     "[2018-05-08..2018-05-08]", "2018-05-31/2018-05"],
)  # fmt: skip
def test_sides_may_lie_within_each_other(text: str) -> None:
    assert FuzzyDate.parse(text).text == text


def test_a_month_outside_the_calendar_is_answered_with_all_that_are_in_it() -> None:
    with pytest.raises(InvalidDate) as caught:
        FuzzyDate.parse("2018-32")
    assert caught.value.remedy == (
        "tulis 01 sampai 12 untuk bulan, 33 sampai 36 untuk triwulan, 40 atau 41 untuk semester"
    )


@pytest.mark.parametrize("text", ["..", "../2018-05-08"])
def test_an_open_side_alone_is_taken_only_where_a_field_allows_it(text: str) -> None:
    with pytest.raises(InvalidDate):
        FuzzyDate.parse(text)


WIDENED = [
    ("2018-05-08", "2018-05-08", "2018-05-08"),
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018-05-08~", "2018-05-01", "2018-05-31"),
    ("2024-02-08?", "2024-02-01", "2024-02-29"),
    ("2018-05?", "2018-01-01", "2018-12-31"),
    ("2018-34~", "2018-01-01", "2018-12-31"),
    ("2018-41?", "2018-01-01", "2018-12-31"),
    ("2018~", "2017-01-01", "2019-12-31"),
    ("0001~", "0001-01-01", "0002-12-31"),
    ("9999?", "9998-01-01", "9999-12-31"),
    ("2018-05-08~/2018-06", "2018-05-01", "2018-06-30"),
    ("2018-05-08/2018-06?", "2018-05-08", "2018-12-31"),
    ("2018?/..", "2017-01-01", OPEN_FUTURE),
    ("../2018-05-08~", OPEN_PAST, "2018-05-31"),
    ("[2018-05..2018-06]", "2018-05-01", "2018-06-30"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), WIDENED, ids=[case[0] for case in WIDENED])
def test_status_bounds(text: str, earliest: str, latest: str) -> None:
    bounds = FuzzyDate.parse(text, deadlines=True).status_bounds()
    assert bounds == (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest))


UNKNOWN = [
    ("05/03/2024", "2024-03-05"),
    ("5 Maret 2024", "2024-03-05"),
    ("Jum’at, 1 Pebruari 2019", "2019-02-01"),
    ("2024-3-5", "2024-03-05"),
    ("2018 ", "2018"),
    ("٢٠١٨", "2018"),
    ("Senin s/d Selasa, 17-18 Juli 2017", "2017-07-17/2017-07-18"),
    ("Mei 2018", "2018-05"),
    ("5/2018", "2018-05"),
    ("2018/05", "2018-05"),
    ("sekitar Mei 2018", "2018-05~"),
    ("kira-kira 2018", "2018~"),
    ("diperkirakan 2018", "2018?"),
    ("triwulan I 2018", "2018-33"),
    ("triwulan II 2018", "2018-34"),
    ("triwulan III 2018", "2018-35"),
    ("triwulan iv, 2018", "2018-36"),
    ("tw 1 2018", "2018-33"),
    ("tw 2 2018", "2018-34"),
    ("tw 3 2018", "2018-35"),
    ("tw 4 2018", "2018-36"),
    ("semester 1 2018", "2018-40"),
    ("semester II 2018", "2018-41"),
    ("smt 2 2018", "2018-41"),
    ("17-18 Juli 2017", "2017-07-17/2017-07-18"),
    ("28 Mei s.d. 2 Juni 2018", "2018-05-28/2018-06-02"),
    ("antara 9 dan 10 November 2023", "[2023-11-09..2023-11-10]"),
    ("sejak 20 November 2026", "2026-11-20/.."),
]


@pytest.mark.parametrize(("text", "right"), UNKNOWN, ids=[case[0] for case in UNKNOWN])
def test_parse_names_the_right_form(text: str, right: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        FuzzyDate.parse(text)
    assert caught.value.finding == f"tanggal '{text}' tidak dikenali"
    assert caught.value.remedy == f"tulis {right}"
    assert str(caught.value) == f"{caught.value.finding}; {caught.value.remedy}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "2018-05-08~?",
        "2018-05-08%",
        "~2018",
        "2018-05-08~/",
        "/2018",
        "..",
        "../..",
        "2018/2019/2020",
        "[2018]",
        "[2018,2019]",
        "[..2018]",
        "[2018..]",
        "{2018..2019}",
        "[2018..2019",
        "[2018/2019]",
        "[2018..2019]~",
        "201X",
        "Y12018",
        "-2018",
        "12018",
        "2018-05-08T10:41",
        "2018-05-08\n",
        "Jumat (26/01/2021)",
        "31/02/2024",
        "sejak kemarin",
        "sekitar kemarin",
        "Mei 2018 - besok",
        "Juli 2018 - Mei 2018",
        "Mei 2018 pagi",
        "triwulan 1 2018 lalu",
        "tahun 2018 lalu",
        "segera - 5 Mei 2018",
        "antara segera dan 5 Mei 2018",
    ],
    ids=repr,
)
def test_parse_names_the_general_form(text: str) -> None:
    general = "tulis (hari, bulan, atau tahun, misalnya 2024-03-05, 2024-03, atau 2024|2018-05-08)"
    with pytest.raises(InvalidDate, match=general) as caught:
        FuzzyDate.parse(text)
    assert caught.value.finding == f"tanggal '{text}' tidak dikenali"


@pytest.mark.parametrize(
    ("text", "finding", "remedy"),
    [
        ("2018-02-30", "tanggal '2018-02-30' tidak ada", "periksa tanggalnya pada sumber"),
        ("2018-05-00", "tanggal '2018-05-00' tidak ada", "periksa tanggalnya pada sumber"),
        ("2018-34-05", "tanggal '2018-34-05' tidak ada", "periksa tanggalnya pada sumber"),
        ("0000", "tanggal '0000' tidak ada", "periksa tanggalnya pada sumber"),
        ("2018-13", "bulan '13' pada tanggal '2018-13' tidak ada", "tulis 01 sampai 12"),
        ("2018-00", "bulan '00' pada tanggal '2018-00' tidak ada", "tulis 01 sampai 12"),
        ("2018-25", "bulan '25' pada tanggal '2018-25' tidak ada", "33 sampai 36 untuk triwulan"),
        ("2018-37", "bulan '37' pada tanggal '2018-37' tidak ada", "01 sampai 12 untuk bulan"),
        ("2018-42", "bulan '42' pada tanggal '2018-42' tidak ada", "40 atau 41 untuk semester"),
        ("2018/2018-02-30", "tanggal '2018-02-30' tidak ada", "periksa tanggalnya pada sumber"),
        ("2019/2018", "jangka '2019/2018' terbalik", "tulis 2018/2019"),
        ("2018-06/2018-05-31", "jangka '2018-06/2018-05-31' terbalik", "2018-05-31/2018-06"),
        ("[2019..2018]", "rentang '[2019..2018]' terbalik", "tulis [2018..2019]"),
        ("[2018~..2019]", "memakai tanda ~ atau ?", "tulis tanpa tanda itu: [2018..2019]"),
        ("[2018..2019?]", "memakai tanda ~ atau ?", "tulis tanpa tanda itu: [2018..2019]"),
    ],
    ids=lambda value: value if value[0] in "02[" else "",
)
def test_parse_rejects_what_no_calendar_shows(text: str, finding: str, remedy: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        FuzzyDate.parse(text)
    assert finding in caught.value.finding
    assert remedy in caught.value.remedy


def test_an_unlimited_end_is_later_than_any_day() -> None:
    end = FuzzyDate.parse("..", unlimited=True)
    assert end.is_unlimited
    assert not any(getattr(end, flag) for flag in FLAGS if flag != "is_unlimited")
    assert (end.earliest, end.latest) == end.status_bounds() == (dt.date.max, dt.date.max)
    assert (end.precision, end.points) == ("day", ())
    assert end.text == ".."
    assert end.sort_key > FuzzyDate.parse("9999-12-31").sort_key[:2]
    assert FuzzyDate.parse("2023", unlimited=True) == FuzzyDate.parse("2023")


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2018-05/2018-06", "tulis satu tanggal: 2018-05"),
        ("2018-05/..", "tulis satu tanggal: 2018-05"),
        ("../2018-05", "tulis tanggalnya: 2018-05"),
        ("17-18 Juli 2017", "tulis hari, bulan, atau tahun, "),
        ("paling lambat Juli 2017", "tulis hari, bulan, atau tahun, "),
    ],
)
def test_parse_rejects_what_the_field_does_not_allow(text: str, remedy: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        FuzzyDate.parse(text, durations=False, deadlines=False)
    assert caught.value.remedy.startswith(remedy)
    assert f"'{text}' tidak" in caught.value.finding


def test_a_field_without_durations_takes_one_of_a_range() -> None:
    assert FuzzyDate.parse("[2018..2019]", durations=False).is_range


def test_a_deadline_in_words_is_offered_where_deadlines_are_allowed() -> None:
    with pytest.raises(InvalidDate, match=r"tulis \.\./2026-12-31"):
        FuzzyDate.parse("paling lambat 31 Desember 2026", deadlines=True)


@given(FUZZY)
def test_text_round_trip(text: str) -> None:
    date = FuzzyDate.parse(text, deadlines=True)
    assert date.text == text
    assert FuzzyDate.parse(date.text, deadlines=True) == date
    assert hash(FuzzyDate.parse(date.text, deadlines=True)) == hash(date)


@given(FUZZY)
def test_bounds_are_in_order_and_widening_only_widens(text: str) -> None:
    date = FuzzyDate.parse(text, deadlines=True)
    earliest, latest = date.status_bounds()
    assert earliest <= date.earliest <= date.latest <= latest


@given(st.text())
def test_parse_gives_a_date_or_a_remedy(text: str) -> None:
    try:
        answer = FuzzyDate.parse(text, deadlines=True).text
    except InvalidDate as error:
        answer = error.remedy
    assert answer == text or answer.startswith(("tulis ", "periksa "))


# edtf 5.0 reads no quarter with a mark and none inside a pair.
KNOWN_TO_EDTF = st.one_of(YEARS, MONTHS, DAYS)
MARKED_FOR_EDTF = st.tuples(KNOWN_TO_EDTF, st.sampled_from(["", "~", "?"])).map("".join)


@given(
    st.one_of(
        PARTS,
        MARKED_FOR_EDTF,
        _pairs(MARKED_FOR_EDTF).map("/".join),
        MARKED_FOR_EDTF.map("{}/..".format),
    )
)
def test_bounds_agree_with_edtf(text: str) -> None:
    date, oracle = FuzzyDate.parse(text), edtf.parse_edtf(text)
    assert tuple(oracle.lower_strict())[:3] == date.earliest.timetuple()[:3]
    if not date.is_ongoing:
        assert tuple(oracle.upper_strict())[:3] == date.latest.timetuple()[:3]


def test_sort_key_orders_a_timeline() -> None:
    texts = [
        "../2018-02-01",
        "2018-03/..",
        "2018",
        "2018-01",
        "2018-01-01",
        "2018-33",
        "2017~",
        "[2018-01-01..2018-01-02]",
    ]
    dates = [FuzzyDate.parse(text, deadlines=True) for text in texts]
    assert [date.text for date in sorted(dates, key=lambda date: date.sort_key)] == [
        "2017~",
        "2018-01-01",
        "[2018-01-01..2018-01-02]",
        "2018-01",
        "2018-33",
        "2018",
        "../2018-02-01",
        "2018-03/..",
    ]


@given(st.dates())
def test_parse_day(day: dt.date) -> None:
    assert parse_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("", "tulis hari lengkap, misalnya 2024-03-05"),
        ("2018-05", "tulis hari lengkap, misalnya 2024-03-05"),
        ("2018-05-08~", "tulis hari lengkap, misalnya 2024-03-05"),
        ("Rabu (8/5/2018)", "tulis hari lengkap, misalnya 2024-03-05"),
        ("8/5/2018", "tulis 2018-05-08"),
        ("Selasa, 8 Mei 2018", "tulis 2018-05-08"),
        ("2018-02-30", "periksa tanggalnya pada sumber"),
    ],
    ids=repr,
)
def test_parse_day_rejects(text: str, remedy: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        parse_day(text)
    assert caught.value.remedy == remedy
    assert caught.value.finding.startswith(f"tanggal '{text}' tidak ")


def test_parse_point_rejects_a_pair() -> None:
    with pytest.raises(InvalidDate, match="tanggal '2018/2019' tidak dikenali"):
        DatePoint.parse("2018/2019")


def test_invalid_date_survives_the_way_between_processes() -> None:
    error = copy.copy(InvalidDate("temuan", "saran"))  # copied the way pickle would
    assert (error.finding, error.remedy) == ("temuan", "saran")
