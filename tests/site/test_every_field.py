"""Every field of every record is shown where it is given: nothing that an editor writes is lost."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any

import pytest

from plugins.domain.headers.document import dump_entries
from plugins.domain.headers.yaml_writer import Plain
from plugins.domain.records import models
from plugins.domain.records.declarations.schema import Either, Nested, specs
from plugins.domain.records.models import MODELS
from tests.site.builder import Built, build
from tests.site.test_drafts import PICTURE
from tests.site.texts import agreement, event, page, post, programme
from tests.status_tables import label

pytestmark = pytest.mark.site

PAPER = b"naskah"
PROMISES: list[dict[str, Plain]] = [
    {
        "id": "janji-a",
        "plain": "isi-plain",
        "text": "isi-bunyi",
        "clause": "isi-pasal",
        "owner": ["badan-owner"],
        "beneficiary": ["isi-penerima"],
        "kind": "duty",
        "due": "2030-01-01",
        "recorded": "dropped",
        "reason": "isi-alasan-janji",
        "evidence": [
            {"source": "s-janji", "shows": "plan", "pages": "isi-halaman", "quote": "isi-kutip"}
        ],
        "basis": "from_document",
        "last_reviewed": "2026-01-02",
    },
    {
        "id": "janji-b",
        "plain": "isi-plain-b",
        "owner": ["badan-owner"],
        "recorded": "met",
        "met_on": "2024-04-29",
        "evidence": [{"post": "2024/05/lengkap", "shows": "result"}],
        "basis": "from_news",
    },
]
BODIES: list[dict[str, Plain]] = [
    {
        "id": "badan-a",
        "name": "isi-nama-badan",
        "short_name": "isi-singkat",
        "kind": "lembaga",
        "parent": "badan-induk",
        "kode_wilayah": "33.99",
        "website": "https://badan-a.invalid/web",
        "same_as": ["https://badan-a.invalid/sama"],
    },
    *(
        {"id": f"badan-{name}", "name": f"Nama {name}"}
        for name in (
            *("induk", "b", "owner", "penanda", "bayar", "pengampu", "post", "jabatan"),
            *("lead", "mitra", "acara"),
        )
    ),
]
PEOPLE: list[dict[str, Plain]] = [
    {
        "id": "orang-a",
        "name": "isi-nama-orang",
        "prefix": "isi-gelar-depan",
        "suffix": "isi-gelar-belakang",
        "posts": [
            {
                "title": "isi-jabatan",
                "org": "badan-jabatan",
                "start": "2019-01-04",
                "end": "2020-01-05",
                "acting": "Plh.",
            }
        ],
    },
    *(
        {"id": f"orang-{name}", "name": f"Orang {name}"}
        for name in ("wakil", "post", "acara", "tanpa-cetak")
    ),
]


def _source(name: str) -> dict[str, Plain]:
    return {
        "id": f"s-{name}",
        "publisher": f"penerbit-{name}",
        "title": f"judul-{name}",
        "date": "2024-04-06",
        "url": f"https://sumber.invalid/{name}",
        "archived_url": f"https://arsip.invalid/{name}",
        "accessed": "2026-01-07",
        "type": "statement",
        "note": f"catatan-{name}",
    }


PAPERS: list[dict[str, Plain]] = [
    {"id": "s-berkas", "publisher": "penerbit-berkas", "title": "judul-berkas", "path": "s.txt"}
]
SOURCES = [
    *map(_source, ("janji", "mou", "dprd", "klaim", "program", "ukur", "acara", "angka", "olah")),
    *({**one, "type": "document"} for one in PAPERS),
]
MONEY: dict[str, Plain] = {"amount": "98765432101", "as_written": "isi-uang"}
FILES: dict[str, str | bytes] = {
    "berita/2024/05/lengkap.md": post(
        "isi-badan-berita",
        title="isi-judul-berita",
        date="2024-05-08 10:41",
        updated="2024-05-09",
        tags=["isi-topik"],
        summary="isi-ringkasan-berita",
        dateline="isi-dateline",
        author="isi-penulis",
        photos=[
            {
                "file": "a.png",
                "alt": "isi-alt",
                "caption": "isi-keterangan-foto",
                "credit": "isi-kredit",
                "licence": "isi-lisensi-foto",
            }
        ],
        source={
            "kind": "imported",
            "name": "isi-situs-asal",
            "url": "https://asal.invalid/berita",
            "published": "2024-05-07",
            "licence": "isi-lisensi-asal",
        },
        processed_from=[
            {"source": "s-olah", "retrieved": "2026-01-08"},
            {"name": "isi-nama-olahan", "url": "https://olahan.invalid/"},
        ],
        programmes=["prog"],
        events=["prog/acara"],
        agreements=["lengkap"],
        commitments=["lengkap/janji-a"],
        orgs=["badan-post"],
        people=["orang-post"],
        places=["isi-tempat-berita"],
        event_dates=["2024-05-04"],
        corrections=[
            {
                "at": "2024-06-01 09:00",
                "kind": "hak_jawab",
                "before": "isi-semula",
                "after": "isi-menjadi",
                "reason": "isi-alasan-koreksi",
                "by": "isi-pengoreksi",
            }
        ],
        urgent="yes",
        old_addresses=["/lama/berita.html"],
        also_published=[
            {"name": "isi-situs-lain", "url": "https://lain.invalid/", "date": "2024-05-10"}
        ],
        changes=[{"at": "2024-06-02", "kind": "major", "note": "isi-perubahan-berita"}],
    ),
    "berita/2024/05/dicabut.md": post(
        title="isi-judul-dicabut",
        withdrawn={
            "at": "2024-06-03",
            "reason": "isi-alasan-cabut",
            "replaced_by": "2024/05/lengkap",
        },
    ),
    "halaman/lengkap.md": page(
        "isi-badan-halaman",
        title="isi-judul-halaman",
        summary="isi-ringkasan-halaman",
        updated="2024-06-04",
        old_addresses=["/lama/halaman.html"],
        changes=[{"at": "2024-06-05", "kind": "minor", "note": "isi-perubahan-halaman"}],
    ),
    "program/prog/index.md": programme(
        "isi-badan-program",
        title="isi-judul-program",
        summary="isi-ringkasan-program",
        topics=["isi-topik-program"],
        lead="badan-lead",
        partners=["badan-mitra"],
        start_planned="2020-02-01",
        start="2020-02-02",
        end_planned="2031-02-03",
        end="2031-02-04",
        recorded="stopped",
        legal_basis=["isi-dasar-program"],
        goals=["isi-tujuan"],
        dimensions=[{"id": "segi-a", "name": "isi-segi"}],
        commitments=[
            {
                "id": "janji-program",
                "plain": "isi-janji-program",
                "made": "2020-02-10",
                "owner": ["badan-lead"],
                "basis": "from_news",
                "same_as": "lengkap/janji-a",
                "old_addresses": ["/mou/hilang/#lama"],
                "replies": [{"at": "2026-02-11", "by": "badan-a", "text": "isi-balas-janji"}],
            }
        ],
        indicators=[
            {
                "id": "ukuran-a",
                "name": "isi-ukuran",
                "unit": "isi-satuan-ukuran",
                "dimension": "segi-a",
                "scheme": "isi-cara-ukur",
                "values": [
                    {
                        "as_of": "2024-02-05",
                        "value": "333",
                        "kind": "actual",
                        "evidence": [{"source": "s-ukur", "shows": "result"}],
                        "note": "isi-catatan-angka",
                    }
                ],
            }
        ],
        budget=[
            {
                "year": "2019",
                "stage": "spent",
                "amount": {"amount": "777000"},
                "fund": "APBDes",
                "commitment": "lengkap/janji-a",
                "evidence": [{"source": "s-ukur", "shows": "happening"}],
            }
        ],
        replies=[
            {
                "at": "2026-02-12",
                "by": "badan-b",
                "text": "isi-balas-program",
                "evidence": [{"source": "s-ukur", "shows": "plan"}],
            }
        ],
        evidence=[{"source": "s-program", "shows": "happening"}],
        claims=[{"field": "end", "value": "2032-02-06", "source": "s-klaim"}],
        last_reviewed="2026-02-07",
        old_addresses=["/lama/program.html"],
        changes=[{"at": "2024-06-06", "kind": "major", "note": "isi-perubahan-program"}],
    ),
    "program/prog/acara.md": event(
        "isi-badan-acara",
        title="isi-judul-acara",
        kind="training",
        planned="2024-03-01",
        previously_planned=["2024-03-02"],
        happened="2024-03-03",
        recorded="done",
        reason="isi-alasan-acara",
        place="isi-tempat-acara",
        orgs=["badan-acara"],
        people=["orang-acara"],
        figures=[
            {
                "label": "isi-label-angka",
                "value": "4321",
                "unit": "isi-satuan",
                "as_of": "2024-03-04",
                "evidence": [{"source": "s-angka", "shows": "result"}],
            }
        ],
        agreements=["lengkap"],
        evidence=[{"source": "s-acara", "shows": "happening"}],
        claims=[{"field": "place", "value": "isi-klaim-tempat", "source": "s-klaim"}],
        last_reviewed="2026-03-05",
        old_addresses=["/program/prog/#lama"],
        changes=[{"at": "2024-06-07", "kind": "major", "note": "isi-perubahan-acara"}],
    ),
    "mou/induk.md": agreement(title="isi-induk"),
    "mou/asal.md": agreement(title="isi-asal", signed={"date": "2019-01-01"}),
    "mou/ganti.md": agreement(title="isi-ganti"),
    "mou/lengkap.md": agreement(
        "isi-badan-mou",
        title="isi-judul-mou",
        heading="isi-kepala",
        kind="addendum",
        scheme="ksdpl",
        parties=[{"org": "badan-a", "role": "isi-peran"}, {"org": "badan-b"}],
        numbers=[{"org": "badan-b", "number": "isi-nomor"}],
        signatories=[
            {
                "person": "orang-a",
                "name_as_printed": "isi-nama-cetak",
                "capacity": "isi-jabatan-penanda",
                "acting": "Pj.",
                "for_org": "badan-penanda",
                "on_behalf_of": "orang-wakil",
                "basis": "isi-kuasa",
                "as": "witness",
            },
            {"person": "orang-tanpa-cetak", "for_org": "badan-a", "as": "signatory"},
        ],
        signed={"date": "2021-04-01", "place": "isi-tempat-tanda"},
        purpose="isi-maksud",
        object="isi-objek",
        scope=["isi-lingkup"],
        legal_basis=["isi-dasar-mou"],
        term={
            "start": "2021-04-02",
            "end": "2030-04-03",
            "duration": "P9Y",
            "renewal": "by_agreement",
            "notice_months": "7",
        },
        funding={"sources": ["APBDes"], "payers": ["badan-bayar"], "value": MONEY},
        dprd={
            "required": "yes",
            "reason": "isi-alasan-dprd",
            "evidence": [{"source": "s-dprd", "shows": "plan"}],
        },
        stage="pelaporan",
        programmes=["prog"],
        parent="induk",
        amends="asal",
        supersedes=["ganti"],
        commitments=PROMISES,
        documents=[
            {
                "title": "isi-judul-dokumen",
                "kind": "isi-jenis-dokumen",
                "path": "n.txt",
                "media_type": "application/pdf",
                "sha256": hashlib.sha256(PAPER).hexdigest(),
                "bytes": str(len(PAPER)),
                "pages": "77",
                "language": "isi-bahasa",
                "access": "redacted",
                "reason": "isi-alasan-dokumen",
            }
        ],
        ended={"date": "2029-04-04", "reason": "terminated"},
        ppid={
            "class": "setiap_saat",
            "dip_no": "isi-dip",
            "holder": "badan-a",
            "responsible": "badan-b",
            "retention": "isi-retensi",
            "format": "isi-bentuk",
        },
        requests=[
            {
                "document": "isi-diminta",
                "to": "badan-a",
                "sent": "2026-01-05",
                "channel": "isi-jalur",
                "extended": "2026-01-15",
                "note": "isi-catatan-minta",
                "evidence": [{"source": "s-ukur", "shows": "happening"}],
            },
            {
                "document": "isi-dijawab",
                "to": "badan-b",
                "sent": "2026-01-06",
                "answered": "2026-01-16",
                "outcome": "partly",
            },
        ],
        replies=[{"at": "2026-02-13", "by": "badan-b", "text": "isi-balas-mou"}],
        steward="badan-pengampu",
        evidence=[
            {"source": "s-mou", "shows": "happening"},
            {"source": "s-berkas", "shows": "plan"},
        ],
        claims=[
            {
                "field": "funding.value",
                "value": {"amount": "97000000000", "as_written": "isi-uang-klaim"},
                "source": "s-klaim",
                "as_of": "2024-04-05",
                "preferred": "yes",
            }
        ],
        last_reviewed="2026-04-06",
        old_addresses=["/lama/mou.html"],
        changes=[{"at": "2024-06-08", "kind": "major", "note": "isi-perubahan-mou"}],
    ),
    "rujukan/organisasi.yaml": dump_entries(
        [*BODIES, {"id": "pemkab", "name": "Pemkab"}, {"id": "ugm", "name": "UGM"}]
    ),
    "rujukan/orang.yaml": dump_entries(PEOPLE),
    "rujukan/sumber.yaml": dump_entries(SOURCES),
    "gambar/a.png": PICTURE,
    "dokumen/n.txt": PAPER,
    "dokumen/s.txt": PAPER,
}
# What each page must show, field by field: for a plain value the words it is printed as.
SHOWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "/berita/2024/05/lengkap/": {
        "Post.title": ("isi-judul-berita",),
        "Post.date": ("8 Mei 2024", "10.41 WIB"),
        "Post.updated": ("diperbarui Kamis, 9 Mei 2024",),
        "Post.category": ("/kategori/ekonomi/",),
        "Post.tags": ("isi-topik", "/topik/isi-topik/"),
        "Post.summary": ("isi-ringkasan-berita",),
        "Post.dateline": ("isi-dateline",),
        "Post.author": ("isi-penulis",),
        "Post.source": ("isi-situs-asal",),
        "Post.processed_from": ("2 sumber",),
        "Post.programmes": ("isi-judul-program",),
        "Post.events": ("isi-judul-acara",),
        "Post.agreements": ("isi-judul-mou",),
        "Post.commitments": ("isi-plain",),
        "Post.orgs": ("Nama post", "/instansi/badan-post/"),
        "Post.people": ("Orang post",),
        "Post.places": ("isi-tempat-berita",),
        "Post.event_dates": ("4 Mei 2024",),
        "Post.corrections": ("Hak jawab",),
        "Post.urgent": ("Penting",),
        "Post.photos": ("/gambar/",),
        "Post.also_published": ("isi-situs-lain",),
        "Post.changes": ("isi-perubahan-berita",),
        "Post.body": ("isi-badan-berita",),
        "Photo.file": ("/gambar/a.png",),
        "Photo.alt": ("isi-alt",),
        "Photo.caption": ("isi-keterangan-foto",),
        "Photo.credit": ("isi-kredit",),
        "Photo.licence": ("isi-lisensi-foto",),
        "PostSource.kind": ("Diimpor dari",),
        "PostSource.name": ("isi-situs-asal",),
        "PostSource.url": ("https://asal.invalid/berita",),
        "PostSource.published": ("7 Mei 2024",),
        "PostSource.licence": ("isi-lisensi-asal",),
        "ProcessedFrom.source": ("https://sumber.invalid/olah",),
        "ProcessedFrom.name": ("isi-nama-olahan",),
        "ProcessedFrom.url": ("https://olahan.invalid/",),
        "ProcessedFrom.retrieved": ("8 Januari 2026",),
        "Correction.at": ("1 Juni 2024", "09.00 WIB"),
        "Correction.kind": ("Hak jawab",),
        "Correction.before": ("isi-semula",),
        "Correction.after": ("isi-menjadi",),
        "Correction.reason": ("isi-alasan-koreksi",),
        "Correction.by": ("isi-pengoreksi",),
        "AlsoPublished.name": ("isi-situs-lain",),
        "AlsoPublished.url": ("https://lain.invalid/",),
        "AlsoPublished.date": ("10 Mei 2024",),
        "Change.at": ("2 Juni 2024",),
        "Change.kind": ("perubahan besar",),
        "Change.note": ("isi-perubahan-berita",),
    },
    "/berita/2024/05/dicabut/": {
        "Post.withdrawn": ("Berita ini dicabut",),
        "Withdrawal.at": ("3 Juni 2024",),
        "Withdrawal.reason": ("isi-alasan-cabut",),
        "Withdrawal.replaced_by": ("/berita/2024/05/lengkap/",),
    },
    "/lengkap/": {
        "Page.title": ("isi-judul-halaman",),
        "Page.summary": ("isi-ringkasan-halaman",),
        "Page.updated": ("4 Juni 2024",),
        "Page.changes": ("5 Juni 2024", "perubahan kecil", "isi-perubahan-halaman"),
        "Page.body": ("isi-badan-halaman",),
    },
    "/lama/berita.html": {"Post.old_addresses": ("/berita/2024/05/lengkap/",)},
    "/lama/halaman.html": {"Page.old_addresses": ("/lengkap/",)},
    "/lama/program.html": {"Programme.old_addresses": ("/program/prog/",)},
    "/lama/mou.html": {"Agreement.old_addresses": ("/mou/lengkap/",)},
    "/program/prog/": {
        "Programme.title": ("isi-judul-program",),
        "Programme.summary": ("isi-ringkasan-program",),
        "Programme.topics": ("isi-topik-program",),
        "Programme.lead": ("Nama lead", "/instansi/badan-lead/"),
        "Programme.partners": ("Nama mitra", "/instansi/badan-mitra/"),
        "Programme.start_planned": ("1 Februari 2020",),
        "Programme.start": ("2 Februari 2020",),
        "Programme.end_planned": ("3 Februari 2031",),
        "Programme.end": ("4 Februari 2031",),
        "Programme.recorded": (label("programme", "stopped"),),
        "Programme.legal_basis": ("isi-dasar-program",),
        "Programme.goals": ("isi-tujuan",),
        "Programme.indicators": ("isi-ukuran",),
        "Programme.evidence": ("https://sumber.invalid/program",),
        "Programme.claims": ("6 Februari 2032",),
        "Programme.last_reviewed": ("7 Februari 2026",),
        "Programme.changes": ("6 Juni 2024", "isi-perubahan-program"),
        "Programme.body": ("isi-badan-program",),
        "Programme.dimensions": ("isi-segi",),
        "Dimension.id": ('id="segi-a"',),
        "Dimension.name": ("isi-segi",),
        "Programme.commitments": ('id="janji-program"', "isi-plain"),
        "Indicator.name": ("isi-ukuran",),
        "Indicator.unit": ("isi-satuan-ukuran",),
        "Indicator.dimension": ("isi-segi; isi-cara-ukur",),
        "Indicator.scheme": ("isi-cara-ukur",),
        "Indicator.values": ("333",),
        "IndicatorValue.as_of": ("5 Februari 2024",),
        "IndicatorValue.value": ("333",),
        "IndicatorValue.kind": ("Capaian",),
        "IndicatorValue.evidence": ("https://sumber.invalid/ukur",),
        "IndicatorValue.note": ("isi-catatan-angka",),
        "Programme.budget": ("Rp777.000",),
        "BudgetLine.year": ("2019",),
        "BudgetLine.stage": ("Dibelanjakan",),
        "BudgetLine.amount": ("Rp777.000",),
        "BudgetLine.fund": ("APBDes",),
        "BudgetLine.commitment": ("/janji/lengkap/janji-a/",),
        "BudgetLine.evidence": ("https://sumber.invalid/ukur",),
        "Programme.replies": ("isi-balas-program",),
        "Reply.at": ("12 Februari 2026",),
        "Reply.by": ("/instansi/badan-b/",),
        "Reply.text": ("isi-balas-program",),
        "Reply.evidence": ("https://sumber.invalid/ukur",),
        "Event.title": ("isi-judul-acara",),
        "Event.kind": ("Pelatihan",),
        "Event.planned": ("1 Maret 2024",),
        "Event.previously_planned": ("2 Maret 2024",),
        "Event.happened": ("3 Maret 2024",),
        "Event.recorded": (label("event", "done"),),
        "Event.reason": ("isi-alasan-acara",),
        "Event.place": ("isi-tempat-acara",),
        "Event.orgs": ("Nama acara", "/instansi/badan-acara/"),
        "Event.people": ("Orang acara",),
        "Event.figures": ("isi-label-angka",),
        "Event.agreements": ("/mou/lengkap/", "isi-judul-mou"),
        "Event.evidence": ("https://sumber.invalid/acara",),
        "Event.claims": ("isi-klaim-tempat",),
        "Event.last_reviewed": ("5 Maret 2026",),
        "Event.old_addresses": ('id="lama"',),
        "Event.changes": ("7 Juni 2024", "isi-perubahan-acara"),
        "Event.body": ("isi-badan-acara",),
        "Figure.label": ("isi-label-angka",),
        "Figure.value": ("4.321",),
        "Figure.unit": ("isi-satuan",),
        "Figure.as_of": ("4 Maret 2024",),
        "Figure.evidence": ("https://sumber.invalid/angka",),
    },
    "/janji/prog/janji-program/": {
        "Commitment.made": ("10 Februari 2020",),
        "Commitment.same_as": ("/janji/lengkap/janji-a/",),
        "Commitment.replies": ("isi-balas-janji",),
    },
    "/janji/hilang/lama/": {"Commitment.old_addresses": ("/janji/prog/janji-program/",)},
    "/janji/lengkap/janji-b/": {"Commitment.met_on": ("29 April 2024",)},
    "/janji/lengkap/janji-a/": {
        "Commitment.id": ("/mou/lengkap/#janji-a",),
        "Commitment.plain": ("isi-plain",),
        "Commitment.text": ("isi-bunyi",),
        "Commitment.clause": ("isi-pasal",),
        "Commitment.owner": ("Nama owner", "/instansi/badan-owner/"),
        "Commitment.beneficiary": ("isi-penerima",),
        "Commitment.kind": ("Kewajiban",),
        "Commitment.due": ("1 Januari 2030",),
        "Commitment.recorded": ("Dibatalkan",),
        "Commitment.reason": ("isi-alasan-janji",),
        "Commitment.evidence": ("https://sumber.invalid/janji",),
        "Commitment.basis": ("Menurut naskah",),
        "Commitment.last_reviewed": ("2 Januari 2026",),
    },
    "/mou/lengkap/": {
        "Agreement.title": ("isi-judul-mou",),
        "Agreement.heading": ("isi-kepala",),
        "Agreement.kind": ("Addendum",),
        "Agreement.scheme": ("Kerja sama daerah dengan pemerintah daerah di luar negeri",),
        "Agreement.parties": ("isi-nama-badan", "Nama b"),
        "Agreement.numbers": ("isi-nomor",),
        "Agreement.signatories": ("isi-nama-cetak", "Orang tanpa-cetak"),
        "Agreement.signed": ("1 April 2021",),
        "Agreement.purpose": ("isi-maksud",),
        "Agreement.object": ("isi-objek",),
        "Agreement.scope": ("isi-lingkup",),
        "Agreement.legal_basis": ("isi-dasar-mou",),
        "Agreement.term": ("9 tahun",),
        "Agreement.funding": ("APBDes",),
        "Agreement.dprd": ("isi-alasan-dprd",),
        "Agreement.stage": ("Pelaporan",),
        "Agreement.programmes": ("isi-judul-program",),
        "Agreement.parent": ("isi-induk",),
        "Agreement.amends": ("isi-asal",),
        "Agreement.supersedes": ("isi-ganti",),
        "Agreement.commitments": ("isi-plain",),
        "Agreement.documents": ("isi-judul-dokumen",),
        "Agreement.ended": ("diakhiri",),
        "Agreement.ppid": ("isi-dip",),
        "Agreement.steward": ("Nama pengampu", "/instansi/badan-pengampu/"),
        "Agreement.evidence": ("https://sumber.invalid/mou",),
        "Agreement.claims": ("isi-uang-klaim",),
        "Agreement.last_reviewed": ("6 April 2026",),
        "Agreement.changes": ("8 Juni 2024", "isi-perubahan-mou"),
        "Agreement.body": ("isi-badan-mou",),
        "Party.org": ("/instansi/badan-a/",),
        "Party.role": ("isi-peran",),
        "PartyNumber.org": ("isi-nomor (Nama b)",),
        "PartyNumber.number": ("isi-nomor",),
        "Signatory.person": ("isi-gelar-depan isi-nama-orang, isi-gelar-belakang",),
        "Signatory.name_as_printed": ("isi-nama-cetak",),
        "Signatory.capacity": ("isi-jabatan-penanda",),
        "Signatory.acting": ("Pj.", "penjabat"),
        "Signatory.for_org": ("Nama penanda", "/instansi/badan-penanda/"),
        "Signatory.on_behalf_of": ("Orang wakil",),
        "Signatory.basis": ("isi-kuasa",),
        "Signatory.as": ("Saksi",),
        "Signed.date": ("1 April 2021",),
        "Signed.place": ("isi-tempat-tanda",),
        "Term.start": ("2 April 2021",),
        "Term.end": ("3 April 2030",),
        "Term.duration": ("9 tahun",),
        "Term.renewal": ("dapat diperpanjang atas kesepakatan",),
        "Term.notice_months": ("7 bulan",),
        "Funding.sources": ("APBDes",),
        "Funding.payers": ("Nama bayar", "/instansi/badan-bayar/"),
        "Funding.value": ("isi-uang",),
        "Money.amount": ("Rp98.765.432.101",),
        "Money.as_written": ("isi-uang",),
        "Dprd.required": ("diperlukan",),
        "Dprd.reason": ("isi-alasan-dprd",),
        "Dprd.evidence": ("https://sumber.invalid/dprd",),
        "Document.title": ("isi-judul-dokumen",),
        "Document.kind": ("isi-jenis-dokumen",),
        "Document.path": ("/dokumen/n.txt",),
        "Document.media_type": ("application/pdf",),
        "Document.sha256": (hashlib.sha256(PAPER).hexdigest(),),
        "Document.bytes": ("1 KB",),
        "Document.pages": ("77 halaman",),
        "Document.language": ("isi-bahasa",),
        "Document.access": ("disamarkan sebagian",),
        "Document.reason": ("isi-alasan-dokumen",),
        "Ended.date": ("4 April 2029",),
        "Ended.reason": ("diakhiri",),
        "Ppid.class": ("Informasi setiap saat",),
        "Ppid.dip_no": ("isi-dip",),
        "Ppid.holder": ("dikuasai", "/instansi/badan-a/"),
        "Ppid.responsible": ("penanggung jawab", "/instansi/badan-b/"),
        "Ppid.retention": ("isi-retensi",),
        "Ppid.format": ("isi-bentuk",),
        "Agreement.requests": ("isi-diminta", "isi-dijawab"),
        "Request.document": ("isi-diminta",),
        "Request.to": ("/instansi/badan-a/",),
        "Request.sent": ("5 Januari 2026",),
        "Request.channel": ("isi-jalur",),
        "Request.extended": ("15 Januari 2026",),
        "Request.answered": ("16 Januari 2026",),
        "Request.outcome": ("dijawab (diberikan sebagian)",),
        "Request.note": ("isi-catatan-minta",),
        "Request.evidence": ("https://sumber.invalid/ukur",),
        "Agreement.replies": ("isi-balas-mou",),
        "Claim.field": ("Menurut sumber", "pembiayaan"),
        "Claim.value": ("isi-uang-klaim",),
        "Claim.source": ("https://sumber.invalid/klaim",),
        "Claim.as_of": ("5 April 2024",),
        "Claim.preferred": ("dipakai di halaman ini",),
        "Evidence.source": ("https://sumber.invalid/janji",),
        "Evidence.post": ("/berita/2024/05/lengkap/",),
        "Evidence.shows": ("Rencana", "Hasil"),
        "Evidence.pages": ("halaman isi-halaman",),
        "Evidence.quote": ("isi-kutip",),
        "Source.publisher": ("penerbit-mou",),
        "Source.title": ("judul-mou",),
        "Source.date": ("6 April 2024",),
        "Source.url": ("https://sumber.invalid/mou",),
        "Source.path": ("/dokumen/s.txt",),
        "Source.archived_url": ("https://arsip.invalid/mou",),
        "Source.accessed": ("7 Januari 2026",),
        "Source.type": ("pernyataan",),
        "Source.note": ("catatan-mou",),
        "Person.name": ("isi-nama-orang",),
        "Person.prefix": ("isi-gelar-depan",),
        "Person.suffix": ("isi-gelar-belakang",),
    },
    "/instansi/badan-a/": {
        "Organisation.name": ("isi-nama-badan",),
        "Organisation.short_name": ("isi-singkat",),
        "Organisation.kind": ("Lembaga negara",),
        "Organisation.parent": ("Nama induk", "/instansi/badan-induk/"),
        "Organisation.kode_wilayah": ("33.99",),
        "Organisation.website": ("https://badan-a.invalid/web",),
        "Organisation.same_as": ("https://badan-a.invalid/sama",),
    },
    "/instansi/badan-jabatan/": {
        "Person.posts": ("isi-nama-orang",),
        "OfficeHeld.title": ("isi-jabatan",),
        "OfficeHeld.org": ("Nama jabatan",),
        "OfficeHeld.start": ("4 Januari 2019",),
        "OfficeHeld.end": ("5 Januari 2020",),
        "OfficeHeld.acting": ("Plh.", "pelaksana harian"),
    },
}
# Fields that no page shows, each with the reason.
SILENT = {
    "Post.id": "the guid of feeds; a page has its address",
    "Post.status": "a page that is out says so by being there",
    "Post.not_duplicate_of": "a note of the desk to the importer",
    "Post.import": "the importer's own state",
    "ImportState.source": "the importer's own state",
    "ImportState.address": "the importer's own state",
    "ImportState.record": "the importer's own state",
    "ImportState.written": "the importer's own state",
    "ImportState.gone": "the importer's own state",
    "Page.status": "a page that is out says so by being there",
    "Organisation.id": "it is the address of the page",
    "Person.id": "it only names the entry",
    "Source.id": "it only names the entry",
    "Indicator.id": "it only names the entry",
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("lengkap"), FILES)


def _models(model: type[Any]) -> Iterator[type[Any]]:
    yield model
    for spec in specs(model).values():
        kind = spec.type.nested if isinstance(spec.type, Either) else spec.type
        if isinstance(kind, Nested):
            yield from _models(kind.model)


def _all_fields() -> set[str]:
    names = {
        f"{model.__name__}.{spec.key}"
        for record in MODELS.values()
        for model in _models(record)
        for spec in specs(model).values()
    }
    with_body = {"Post", "Page", "Programme", "Event", "Agreement"}
    return names | {f"{name}.body" for name in with_body}


def test_every_field_is_either_shown_or_silent_for_a_reason() -> None:
    told = {field for fields in SHOWN.values() for field in fields}
    assert told | set(SILENT) == _all_fields()
    assert not told & set(SILENT)
    assert is_dataclass(models.Post)


@pytest.mark.parametrize("address", SHOWN)
def test_the_page_shows_every_field_of_its_record(full: Built, address: str) -> None:
    name = address.removeprefix("/")
    html = full.text(name if name.endswith(".html") else f"{name}index.html")
    flat = " ".join(full.page(address).css_first("body").text().split())
    missing = {
        field: words
        for field, all_words in SHOWN[address].items()
        for words in all_words
        if words not in html and words not in flat
    }
    assert missing == {}
