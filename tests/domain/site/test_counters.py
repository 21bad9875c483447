import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.site.counters import Count, gaps, home_counts, oldest_silence, register_counts
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, programme, site_of

SOURCES = dump_entries(
    [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.id/", "type": "news"}]
)
PROOF = [{"source": "s", "shows": "result"}]


def promise(name: str, **fields: object) -> dict[str, object]:
    return {"id": name, "plain": "Janji.", "owner": ["ugm"], "basis": "from_news", **fields}


def site(**agreements: str) -> Site:
    files = {f"mou/{name}.md": text for name, text in agreements.items()}
    return site_of({**files, "rujukan/sumber.yaml": SOURCES})


KEPT = promise("k", recorded="met", met_on="2020", evidence=PROOF)


def test_a_site_without_agreements_counts_nothing() -> None:
    assert home_counts(site_of({})) == ()


def test_the_home_page_counts_what_came_of_the_promises() -> None:
    found = site(
        lama=agreement(signed={"date": "2015-06-01"}, commitments=[promise("a"), KEPT]),
        baru=agreement(signed={"date": "2026-01-01"}, commitments=[promise("b")]),
    )
    assert home_counts(found) == (
        Count(
            1,
            "dari 2 perjanjian belum kami temukan tindak lanjutnya",
            "/mou/tindak-lanjut/belum/",
        ),
        Count(2, "perjanjian naskahnya belum kami peroleh", "/mou/naskah/belum/"),
        Count(
            11,
            "tahun belum kami temukan kabarnya: janji terlama, kabar terakhir 1 Juni 2015",
            "/janji/lama/a/",
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        agreement(commitments=[promise("a")]),
        agreement(signed={"date": "2015-06-01"}, commitments=[KEPT]),
        agreement(signed={"date": "2015-06-01"}),
    ],
    ids=["unknown-signing", "kept", "no-promise"],
)
def test_no_silence_is_counted_without_a_day_or_a_silent_promise(text: str) -> None:
    assert oldest_silence(site(a=text)) is None
    assert len(home_counts(site(a=text))) == 2


def test_a_silence_is_counted_from_the_last_news_and_never_from_a_year() -> None:
    told = promise("a", evidence=[{"source": "s", "shows": "plan"}], made="2019-05-08")
    counted = oldest_silence(site(a=agreement(signed={"date": "2015-06-01"}, commitments=[told])))
    assert counted is not None
    assert counted[1].date.text == "2019-05-08"
    coarse = promise("a", made="2015")
    assert oldest_silence(site(a=agreement(commitments=[coarse]))) is None


def test_an_outcome_promised_twice_is_overdue_once() -> None:
    found = site(
        a=agreement(commitments=[promise("a", due="2016")]),
        b=agreement(commitments=[promise("b", same_as="a/a")]),
    )
    assert register_counts(found)[0] == Count(
        1, "janji lewat tenggat, belum kami temukan kabarnya", "/janji/status/belum-ada-kabar/"
    )


def test_a_young_silence_is_not_counted() -> None:
    young = site(a=agreement(signed={"date": "2026-06-01"}, commitments=[promise("a")]))
    assert oldest_silence(young) is not None
    assert len(home_counts(young)) == 2


GAPS = {
    "tindak lanjut": "belum kami temukan tindak lanjutnya",
    "naskah": "belum kami peroleh naskahnya",
    "tanggal akhir": "belum kami temukan tanggal akhirnya",
}
TEXT = {"title": "Naskah", "path": "a.pdf", "access": "public"}


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (agreement(), {"tindak lanjut", "naskah", "tanggal akhir"}),
        (agreement(documents=[TEXT]), {"tindak lanjut", "tanggal akhir"}),
        (agreement(documents=[{**TEXT, "access": "redacted"}]), {"tindak lanjut", "tanggal akhir"}),
        (
            agreement(documents=[{"title": "Naskah", "access": "withheld", "reason": "R."}]),
            {"tindak lanjut", "naskah", "tanggal akhir"},
        ),
        (agreement(term={"end": "2030"}), {"tindak lanjut", "naskah"}),
        (agreement(term={"start": "2020"}), {"tindak lanjut", "naskah", "tanggal akhir"}),
        (agreement(commitments=[KEPT]), {"naskah", "tanggal akhir"}),
    ],
    ids=["nothing", "text", "redacted", "withheld", "end", "start", "kept"],
)
def test_a_list_says_what_is_missing_in_it(text: str, missing: set[str]) -> None:
    found = site(a=text)
    words = {count.words for count in gaps(found, found.agreements, whole=True)}
    assert words == {GAPS[name] for name in missing}


def test_an_amendment_may_state_the_end() -> None:
    found = site(
        a=agreement(signed={"date": "2020"}),
        b=agreement(amends="a", signed={"date": "2021-01-01"}, term={"end": "2030"}),
    )
    counted = gaps(found, [found.agreement("a")], whole=False)
    assert GAPS["tanggal akhir"] not in [count.words for count in counted]


def test_only_the_whole_register_leads_to_what_is_missing() -> None:
    found = site(a=agreement())
    whole = [count.address for count in gaps(found, found.agreements, whole=True)]
    assert whole == ["/mou/tindak-lanjut/belum/", "/mou/naskah/belum/", None]
    part = [count.address for count in gaps(found, found.agreements, whole=False)]
    assert part == [None, None, None]


def test_an_event_after_the_signing_is_follow_up() -> None:
    found = site_of(
        {
            "mou/a.md": agreement(signed={"date": "2020-01-01"}),
            "program/p/index.md": programme(),
            "program/p/e.md": event(
                happened="2021",
                agreements=["a"],
                evidence=[{"source": "s", "shows": "happening"}],
            ),
            "rujukan/sumber.yaml": SOURCES,
        }
    )
    words = [count.words for count in gaps(found, found.agreements, whole=True)]
    assert GAPS["tindak lanjut"] not in words


def test_the_register_counts_what_is_there_and_leads_to_it() -> None:
    found = site(
        lama=agreement(signed={"date": "2015-06-01"}, commitments=[promise("a", due="2016"), KEPT]),
        baru=agreement(
            signed={"date": "2026-01-01"}, term={"start": "2026-01-01", "duration": "P5Y"}
        ),
    )
    assert register_counts(found) == (
        Count(
            1, "janji lewat tenggat, belum kami temukan kabarnya", "/janji/status/belum-ada-kabar/"
        ),
        Count(1, "kami temukan tindak lanjutnya", "/mou/tindak-lanjut/ada/"),
        Count(1, "status belum diketahui", "/mou/status/belum-diketahui/"),
        Count(1, "status berlaku", "/mou/status/berlaku/"),
    )
