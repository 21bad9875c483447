from plugins.domain.site.lists.corrections import notices, notices_of
from plugins.domain.site.post_words import WITHDRAWN
from tests.site.texts import post, site_of

SITE = site_of(
    {
        "berita/2024/05/a.md": post(
            title="A",
            corrections=[
                {"at": "2024-05-02", "kind": "ralat", "before": "x", "after": "y", "reason": "z"},
                {"at": "2024-05-04 10:00", "kind": "hak_jawab", "by": "UGM"},
            ],
        ),
        "berita/2024/05/b.md": post(
            title="B",
            corrections=[{"at": "2024-05-01", "kind": "koreksi", "before": "x", "after": "y"}],
            withdrawn={"at": "2024-05-03", "reason": "Keliru.", "replaced_by": "2024/05/a"},
        ),
        "berita/2024/05/c.md": post(
            title="C", withdrawn={"at": "2024-05-02", "reason": "Berita ganda."}
        ),
        "berita/2024/05/d.md": post(title="D"),
    }
)


def test_all_stand_in_one_list_the_newest_first() -> None:
    assert [(one.label, one.post.title) for one in notices(SITE)] == [
        ("Hak jawab", "A"),
        ("Pencabutan", "B"),
        ("Pencabutan", "C"),
        ("Ralat", "A"),
        ("Koreksi", "B"),
    ]


def test_each_is_linked_both_ways() -> None:
    second, first = notices_of(SITE, SITE.post("2024/05/a"))
    assert (first.address, second.address) == (
        "/berita/2024/05/a/#koreksi-1",
        "/berita/2024/05/a/#koreksi-2",
    )
    assert first.list_id == "2024-05-a-koreksi-1"
    assert first.list_address == "/koreksi/#2024-05-a-koreksi-1"


def test_a_correction_says_what_was_and_what_is() -> None:
    ralat = notices_of(SITE, SITE.post("2024/05/a"))[1]
    assert (ralat.before, ralat.after, ralat.reason, ralat.by) == ("x", "y", "z", None)
    assert ralat.at.text == "2024-05-02"


def test_of_a_withdrawn_post_nothing_is_told_but_why() -> None:
    cabut, koreksi = notices_of(SITE, SITE.post("2024/05/b"))
    assert (koreksi.before, koreksi.after) == (None, None)
    assert (cabut.id, cabut.reason) == ("pencabutan", "Keliru.")
    assert cabut.replacement == SITE.post("2024/05/a")
    assert notices_of(SITE, SITE.post("2024/05/c"))[0].replacement is None


def test_a_post_without_any_has_none() -> None:
    assert notices_of(SITE, SITE.post("2024/05/d")) == ()


def test_what_stands_above_a_notice_is_a_word_or_the_one_text_of_withdrawals() -> None:
    assert [one.heading for one in notices_of(SITE, SITE.post("2024/05/b"))] == [
        WITHDRAWN,
        "Koreksi",
    ]
