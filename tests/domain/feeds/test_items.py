"""Records as feed items."""

import datetime as dt
from dataclasses import replace

import pytest

from plugins.domain.feeds.forms.channel import Attachment, Item
from plugins.domain.feeds.items import agreement_item, event_item, post_item, programme_item
from plugins.domain.headers.document import dump_entries
from plugins.domain.records.models import Agreement, Post
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.guids import record_guid
from plugins.domain.site.post_words import withdrawal_html
from plugins.domain.site.site import Site
from tests.site.texts import agreement, event, organisations, post, programme, site_of

SOURCES = dump_entries(
    [
        {"id": "a", "publisher": "Koran", "title": "Judul", "url": "https://k.id/", "type": "news"},
        {"id": "b", "publisher": "Arsip", "title": "Naskah", "path": "a.pdf", "type": "document"},
    ]
)


def length(file: str) -> int:
    """Stand for the file system: a file is as long as its name."""
    return len(file)


def posted(text: str) -> Item:
    site, one = with_post(text)
    return post_item(site, one, length)


def agreed(text: str) -> Item:
    site, one = with_agreement(text)
    return agreement_item(site, one, length)


def with_post(text: str) -> tuple[Site, Post]:
    site = site_of({"berita/2024/05/a.md": text, "rujukan/sumber.yaml": SOURCES})
    return site, site.post("2024/05/a")


def with_agreement(text: str) -> tuple[Site, Agreement]:
    bodies = organisations({"id": "its", "name": "ITS"})
    site = site_of({"mou/m.md": text, "rujukan/organisasi.yaml": bodies})
    return site, site.agreement("m")


def test_a_post_is_carried_whole() -> None:
    site, one = with_post(
        post(
            "Isi.",
            id="tag:a",
            author="Ani",
            tags=["jalan"],
            dateline="BLORA",
            photos=[
                {"file": "a.png", "alt": "Foto", "caption": "Jembatan", "credit": "Ani"},
                {"file": "b.png", "alt": "Foto"},
            ],
            processed_from=[
                {"source": "a", "retrieved": "2024-05-02"},
                {"source": "b"},
                {"name": "Warta", "url": "https://w.id/"},
                {"name": "Radio"},
                {"url": "https://x.id/"},
            ],
        )
    )
    item = post_item(site, one, length)
    assert (item.guid, item.author, item.categories) == ("tag:a", "Ani", ("Ekonomi", "jalan"))
    assert item.published == dt.datetime(2024, 5, 1, tzinfo=site.rules.zone)
    assert item.html == (
        '<figure><img src="/gambar/a.png" alt="Foto">'
        "<figcaption>Jembatan Ani</figcaption></figure>"
        '<figure><img src="/gambar/b.png" alt="Foto"></figure>'
        "<p>BLORA</p><p>Isi.</p>"
        '<p>Disarikan 2 Mei 2024 dari <a href="https://k.id/">Koran, Judul</a>.</p>'
        '<p>Disarikan dari <a href="/dokumen/a.pdf">Arsip, Naskah</a>.</p>'
        '<p>Disarikan dari <a href="https://w.id/">Warta</a>.</p>'
        "<p>Disarikan dari Radio.</p>"
        '<p>Disarikan dari <a href="https://x.id/">https://x.id/</a>.</p>'
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ({"name": "Warta", "url": "https://w.id/a"}, '<a href="https://w.id/a">Warta</a>'),
        ({"url": "https://w.id/a"}, '<a href="https://w.id/a">https://w.id/a</a>'),
        ({"name": "Warta"}, "Warta"),
    ],
)
def test_an_imported_post_names_its_source(source: dict[str, str], words: str) -> None:
    site, one = with_post(post("Isi.", source={"kind": "imported", **source}))
    assert post_item(site, one, length).html == f"<p>Isi.</p><p>Sumber: {words}.</p>"


def test_an_own_post_has_no_source_line() -> None:
    site, one = with_post(post("Isi.", source={"kind": "own"}))
    assert post_item(site, one, length).html == "<p>Isi.</p>"


def test_a_withdrawn_post_is_its_notice() -> None:
    site, one = with_post(post("Rahasia.", withdrawn={"at": "2024-05-02", "reason": "Keliru <1>."}))
    item = post_item(site, one, length)
    assert item.summary == "Berita ini dicabut. Keliru <1>."
    assert item.html == "<p>Berita ini dicabut 2 Mei 2024. Alasan: Keliru &lt;1&gt;.</p>"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": "tentang jalan"}, "Nota Kesepahaman tentang jalan"),
        ({"title": "Jalan"}, "Nota Kesepahaman: Jalan"),
        ({"title": "Jalan", "kind": "other", "heading": "komitmen"}, "Komitmen: Jalan"),
        ({"title": "Jalan", "kind": "other"}, "Perjanjian: Jalan"),
    ],
)
def test_an_agreement_is_named_by_kind_and_matter(fields: dict[str, str], name: str) -> None:
    assert agreement_name(with_agreement(agreement(**fields))[1]) == name


def test_an_agreement_says_who_when_and_what() -> None:
    site, one = with_agreement(
        agreement(
            "Uraian.",
            parties=[{"org": "pemkab"}, {"org": "ugm"}, {"org": "its"}],
            signed={"date": "2024-05-01"},
            purpose="Maju & jaya.",
            commitments=[
                {"id": "k", "plain": "A < B.", "owner": ["ugm"], "basis": "from_news"},
            ],
        )
    )
    item = agreement_item(site, one, length)
    assert item.summary == (
        "Kami belum menemukan tindak lanjut; kabar terakhir 1 Mei 2024, 2 tahun 6 bulan lalu. "
        "Nota Kesepahaman antara Pemerintah Kabupaten Blora, Universitas Gadjah Mada, dan ITS, "
        "ditandatangani 1 Mei 2024."
    )
    assert item.html == (
        f"<p>{item.summary}</p><p>Maju &amp; jaya.</p>"
        "<p>Yang dijanjikan:</p><ul><li>A &lt; B.</li></ul><p>Uraian.</p>"
    )
    assert item.published == dt.datetime(2024, 5, 1, tzinfo=site.rules.zone)


def test_an_agreement_without_a_day_says_so() -> None:
    site, one = with_agreement(agreement(parties=[{"org": "ugm"}]))
    item = agreement_item(site, one, length)
    assert item.summary == (
        "Belum diketahui apakah sudah ditandatangani. "
        "Nota Kesepahaman antara Universitas Gadjah Mada, hari tanda tangan belum kami temukan."
    )
    assert item.published is None


@pytest.mark.parametrize(
    "date",
    ["2024-05", "2024-05-01~", "2024-05-01?", "[2024-05-01..2024-05-02]"],
)
def test_no_day_is_made_up(date: str) -> None:
    site, one = with_agreement(agreement(signed={"date": date}))
    assert agreement_item(site, one, length).published is None


@pytest.mark.parametrize(
    ("fields", "summary", "day"),
    [
        (
            {"happened": "2024-05-02"},
            "Pertemuan, 2 Mei 2024. Program: Program.",
            dt.date(2024, 5, 2),
        ),
        ({"happened": "2024-05-02/.."}, None, dt.date(2024, 5, 2)),
        ({"planned": "2027"}, "Pertemuan, rencana 2027. Program: Program.", None),
        ({"planned": "../2027"}, None, None),
        ({"place": "Cepu"}, "Pertemuan. Tempat: Cepu. Program: Program.", None),
        ({"happened": "2027-01-01"}, None, None),
    ],
)
def test_an_event_says_when_and_where(
    fields: dict[str, str], summary: str | None, day: dt.date | None
) -> None:
    site = site_of({"program/p/index.md": programme(), "program/p/e.md": event("Isi.", **fields)})
    item = event_item(site, site.event("p/e"))
    assert summary in (None, item.summary)
    assert item.html == f"<p>{item.summary}</p><p>Isi.</p>"
    assert (item.published.date() if item.published else None) == day


@pytest.mark.parametrize(("start", "day"), [("2024-05-02", dt.date(2024, 5, 2)), ("2024", None)])
def test_a_programme_is_dated_by_its_start(start: str, day: dt.date | None) -> None:
    site = site_of({"program/p/index.md": programme("Isi.", start=start)})
    item = programme_item(site, site.programme("p"))
    assert (item.title, item.html) == (
        "Program: Program",
        "<p>Ringkasan program.</p><p>Isi.</p>",
    )
    assert (item.published.date() if item.published else None) == day


def test_the_identity_of_a_record_is_its_first_address() -> None:
    _site, one = with_agreement(agreement())
    assert record_guid(one, "a.id,2026") == "tag:a.id,2026:/mou/m/"
    _site, one = with_agreement(agreement(old_addresses=["/mou/tua/", "/mou/lama/"]))
    assert record_guid(one, "a.id,2026") == "tag:a.id,2026:/mou/tua/"


# --- what comes with an item ----------------------------------------------------------------------


def test_the_first_photo_comes_with_a_post() -> None:
    text = post("Isi.", photos=[{"file": "2024/a.JPG", "alt": "Foto"}, {"file": "b.png"}])
    site, one = with_post(text)
    site = replace(site, images={"2024/a.JPG": (640, 480), "b.png": (1, 1)})
    item = post_item(site, one, length)
    assert item.attachment == Attachment(
        address="/gambar/2024/a.JPG",
        media_type="image/jpeg",
        length=len("gambar/2024/a.JPG"),
        width=640,
        height=480,
        alt="Foto",
    )
    assert item.attachment.is_picture
    assert 'src="/gambar/2024/a.JPG"' in item.html


def test_a_photo_without_words_has_none() -> None:
    site, one = with_post(post("Isi.", photos=[{"file": "b.png"}]))
    item = post_item(replace(site, images={"b.png": (1, 1)}), one, length)
    assert item.attachment
    assert item.attachment.alt == ""


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"photos": [{"file": "tidak-ada.png", "alt": "x"}]},
        {
            "photos": [{"file": "b.png", "alt": "x"}],
            "withdrawn": {"at": "2024-05-02", "reason": "Keliru."},
        },
    ],
    ids=["no photo", "a file that is not there", "a withdrawn post"],
)
def test_nothing_comes_with_other_posts(fields: dict[str, object]) -> None:
    site, one = with_post(post("Isi.", **fields))
    site = replace(site, images={"b.png": (1, 1)})
    assert post_item(site, one, length).attachment is None


@pytest.mark.parametrize(
    ("document", "media_type"),
    [
        ({"path": "a.pdf", "access": "public"}, "application/pdf"),
        ({"path": "a.pdf", "access": "redacted", "media_type": "text/plain"}, "text/plain"),
        ({"path": "a.pdf", "access": "public", "media_type": "berkas PDF"}, "application/pdf"),
        ({"path": "a.xyz", "access": "public"}, "application/octet-stream"),
    ],
)
def test_a_readable_document_comes_with_an_agreement(
    document: dict[str, str], media_type: str
) -> None:
    hidden = {"title": "Lampiran", "path": "b.pdf", "access": "withheld", "reason": "Dikecualikan."}
    item = agreed(agreement(documents=[hidden, {"title": "Naskah", **document}]))
    assert item.attachment
    assert item.attachment.media_type == media_type
    assert item.attachment.length == len(f"dokumen/{document['path']}")
    assert not item.attachment.is_picture


def test_a_document_that_cannot_be_read_here_is_no_attachment() -> None:
    document = {"title": "Naskah", "access": "not_obtained", "reason": "Belum diperoleh."}
    assert agreed(agreement(documents=[document])).attachment is None


# --- when an item is of ---------------------------------------------------------------------------

AT = dt.timezone(dt.timedelta(hours=7))


@pytest.mark.parametrize(
    ("fields", "updated"),
    [
        ({}, None),
        ({"updated": "2024-06-01 08:00"}, dt.datetime(2024, 6, 1, 8, tzinfo=AT)),
        ({"changes": [{"at": "2024-06-02", "kind": "minor"}]}, None),
        (
            {"changes": [{"at": "2024-06-02", "kind": "major", "note": "Baru."}]},
            dt.datetime(2024, 6, 2, tzinfo=AT),
        ),
        (
            {"corrections": [{"at": "2024-06-03", "kind": "ralat"}], "updated": "2024-06-01"},
            dt.datetime(2024, 6, 3, tzinfo=AT),
        ),
        (
            {
                "withdrawn": {"at": "2024-06-04", "reason": "Keliru."},
                "corrections": [{"at": "2024-06-03", "kind": "ralat"}],
            },
            dt.datetime(2024, 6, 4, tzinfo=AT),
        ),
    ],
)
def test_only_a_major_change_updates_a_post(
    fields: dict[str, object], updated: dt.datetime | None
) -> None:
    item = posted(post("Isi.", **fields))
    assert item.updated == updated
    assert item.changed == (updated or item.placed)


@pytest.mark.parametrize(
    ("signed", "placed"),
    [
        ({"signed": {"date": "2024-05-02"}}, "2024-05-02"),
        ({"signed": {"date": "2024-05"}}, "2024-05-01"),
        ({"signed": {"place": "Blora"}}, "2026-01-01"),
        ({}, "2026-01-01"),
    ],
)
def test_an_agreement_stands_at_the_earliest_day_it_can_be_of(
    signed: dict[str, object], placed: str
) -> None:
    assert agreed(agreement(**signed)).placed.date().isoformat() == placed


@pytest.mark.parametrize(
    ("fields", "placed"),
    [
        ({"happened": "2024-05"}, "2024-05-01"),
        ({"planned": "2027"}, "2026-01-01"),
        ({"recorded": "done", "evidence": [{"source": "a", "shows": "result"}]}, "2025-03-01"),
    ],
)
def test_an_event_stands_at_its_day_or_at_that_of_its_report(
    fields: dict[str, object], placed: str
) -> None:
    source = {"id": "a", "publisher": "K", "title": "J", "type": "news", "date": "2025-03"}
    site = site_of(
        {
            "program/p/index.md": programme(),
            "program/p/e.md": event("Isi.", **fields),
            "rujukan/sumber.yaml": dump_entries([source]),
        }
    )
    assert event_item(site, site.event("p/e")).placed.date().isoformat() == placed


# --- corrections in the text ----------------------------------------------------------------------


def test_a_correction_stands_above_the_text() -> None:
    item = posted(
        post(
            "Isi.",
            corrections=[
                {
                    "at": "2024-05-02 09:30",
                    "kind": "ralat",
                    "before": "5 < 6",
                    "after": "6",
                    "reason": "Salah ketik.",
                    "by": "Redaksi",
                },
                {"at": "2024-05-01", "kind": "hak_jawab"},
            ],
        )
    )
    assert item.html == (
        "<p><strong>Ralat, 2 Mei 2024 pukul 09.30 WIB.</strong> Semula: <del>5 &lt; 6</del>. "
        "Menjadi: <ins>6</ins>. Alasan: Salah ketik. Oleh: Redaksi.</p>"
        "<p><strong>Hak jawab, 1 Mei 2024.</strong></p>"
        "<p>Isi.</p>"
    )


def test_a_withdrawn_post_says_what_takes_its_place() -> None:
    site = site_of(
        {
            "berita/2024/05/a.md": post(
                withdrawn={"at": "2024-05-02", "reason": "Keliru.", "replaced_by": "2024/05/b"}
            ),
            "berita/2024/05/b.md": post(title="B & C"),
        }
    )
    item = post_item(site, site.post("2024/05/a"), length)
    assert item.title == "Dicabut: Judul"
    assert item.html.endswith('<p>Penggantinya: <a href="/berita/2024/05/b/">B &amp; C</a>.</p>')
    assert withdrawal_html(site, site.post("2024/05/b")) == ""
