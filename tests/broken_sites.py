"""One small broken site for each error of the content contract, and what must be said of it."""

from dataclasses import dataclass, field

from tests.site.texts import organisations

ID = "urn:uuid:00000000-0000-4000-8000-000000000000"
_POST = """\
id: tag:uji:kabar
title: Kabar
date: 2024-05-01
category: ekonomi
summary: Ringkasan."""
_EVENT = "title: Rapat\nkind: meeting"
_AGREEMENT = """\
title: tentang data
kind: kesepakatan_bersama
parties:
  - org: pemkab
  - org: ugm"""
PROMISE = """\
commitments:
  - id: janji
    plain: Membangun.
    owner: [ugm]
    basis: from_news"""


def _file(header: str, body: str = "Isi.\n") -> str:
    return f"---\n{header}\n---\n{body}"


def post(more: str = "", body: str = "Isi.\n", *, start: str = _POST) -> str:
    """A post; ``more`` begins on line 7."""
    return _file(f"{start}\n{more}".rstrip(), body)


def event(more: str = "") -> str:
    """An event; ``more`` begins on line 4."""
    return _file(f"{_EVENT}\n{more}".rstrip())


def programme(more: str = "") -> str:
    """A programme; ``more`` begins on line 4."""
    return _file(f"title: Kota cerdas\nsummary: Layanan.\n{more}".rstrip())


def agreement(more: str = "") -> str:
    """An agreement; ``more`` begins on line 7."""
    return _file(f"{_AGREEMENT}\n{more}".rstrip())


def promise(more: str) -> str:
    """An agreement with a commitment; ``more`` begins on line 12, two levels in."""
    return agreement(f"{PROMISE}\n" + "\n".join(f"    {line}" for line in more.split("\n")))


SOURCES = """\
- id: rilis
  publisher: Pemkab Blora
  title: Rilis
  url: https://rilis.contoh.id/a
  type: official
"""
BASE = {
    "berita/2024/05/kabar.md": post(),
    "halaman/tentang.md": _file("title: Tentang\nsummary: Tentang situs."),
    "program/kota/index.md": programme(),
    "program/kota/rapat.md": event(),
    "mou/induk.md": agreement(PROMISE),
    "rujukan/organisasi.yaml": organisations(),
    "rujukan/orang.yaml": "- id: budi\n  name: Budi\n",
    "rujukan/sumber.yaml": SOURCES,
}


@dataclass(frozen=True)
class Broken:
    """What differs from the whole site, and every line that the check must print."""

    files: dict[str, str]
    problems: tuple[str, ...]
    removed: frozenset[str] = field(default=frozenset())

    @property
    def site(self) -> dict[str, str]:
        """All files of the broken site, by their names below ``content/``."""
        kept = {name: text for name, text in BASE.items() if name not in self.removed}
        return {**kept, **self.files}


def _broken(name: str, text: str, *problems: str) -> Broken:
    """Break one file; each problem begins with its line."""
    return Broken({name: text}, tuple(f"content/{name}:{problem}" for problem in problems))


def _post(text: str, *problems: str) -> Broken:
    return _broken("berita/2024/05/kabar.md", text, *problems)


def _event(more: str, *problems: str) -> Broken:
    return _broken("program/kota/rapat.md", event(more), *problems)


def _mou(text: str, *problems: str) -> Broken:
    return _broken("mou/induk.md", text, *problems)


def _amended(first: str, second: str = "") -> dict[str, str]:
    files = {"mou/satu.md": agreement(f"amends: induk\n{first}")}
    return {**files, "mou/dua.md": agreement(f"amends: induk\n{second}")} if second else files


_PROOF_REMEDY = (
    "tambahkan 'evidence' dengan 'shows: happening' atau 'shows: result', "
    "atau ubah 'recorded' menjadi in_progress"
)
_SEEN = "tulis tanggal yang sudah lewat, atau hapus baris ini"
_TODAY = "belum tiba (hari ini 24 November 2026)"
_ALT = "tulis apa yang terlihat, bagi pembaca yang tidak dapat melihatnya"

BROKEN = {
    "overtaken without reason or proof": _mou(
        promise("recorded: overtaken"),
        f"12: komitmen 'janji' tercatat tidak perlu lagi tanpa bukti; {_PROOF_REMEDY}",
        "12: tercatat 'overtaken' (Tidak perlu lagi) tanpa alasan; "
        "tambahkan baris 'reason:' yang menyebut alasannya",
    ),
    "outcome of the same parent": _mou(
        promise("same_as: induk/lain\n").replace(
            "    same_as: induk/lain\n",
            "    same_as: induk/lain\n  - {id: lain, plain: A., owner: [ugm], basis: from_news}\n",
        ),
        "12: 'same_as' menunjuk komitmen pada induk yang sama, 'induk/lain'; "
        "tunjuk komitmen yang menyimpan hasilnya, pada induk lain",
    ),
    "outcome of a chain": Broken(
        {
            "mou/induk.md": promise("same_as: satu/janji"),
            "mou/satu.md": promise("same_as: dua/janji"),
            "mou/dua.md": promise("due: 2030"),
        },
        (
            (
                "content/mou/induk.md:12: 'same_as' menunjuk 'satu/janji', yang sendiri menunjuk "
                "'dua/janji'; tunjuk komitmen yang menyimpan hasilnya, pada induk lain"
            ),
        ),
    ),
    "outcome of its own beside another": Broken(
        {
            "mou/induk.md": promise("same_as: satu/janji\nrecorded: in_progress"),
            "mou/satu.md": promise("due: 2030"),
        },
        (
            (
                "content/mou/induk.md:12: komitmen dengan 'same_as' tidak boleh punya 'recorded' "
                "atau 'met_on' sendiri; tunjuk komitmen yang menyimpan hasilnya, pada induk lain"
            ),
        ),
    ),
    "baseline without proof": _broken(
        "program/kota/index.md",
        programme(
            "indicators: [{id: a, name: A, values: [{as_of: 2020, value: 1, kind: baseline}]}]"
        ),
        "4: angka 'baseline' (Angka awal) tanpa bukti; tambahkan 'evidence:', atau hapus angkanya",
    ),
    "outcome without answer": _mou(
        agreement("requests: [{document: A, to: pemkab, sent: 2026-01-05, outcome: given}]"),
        "7: hasil permintaan tanpa hari dijawab; tambahkan 'answered:'",
    ),
    "answer without outcome": _mou(
        agreement("requests: [{document: A, to: pemkab, sent: 2026-01-05, answered: 2026-01-06}]"),
        "7: permintaan dijawab tanpa hasil; tambahkan 'outcome:'",
    ),
    "answered before it was asked": _mou(
        agreement(
            "requests:\n  - {document: A, to: pemkab, sent: 2026-01-05, extended: 2026-01-04}"
        ),
        "8: permintaan dijawab atau diperpanjang sebelum dikirim; "
        "periksa 'sent', 'extended', dan 'answered'",
    ),
    "promise of a programme without its day": _broken(
        "program/kota/index.md",
        programme("commitments: [{id: a, plain: A., owner: [pemkab], basis: from_news}]"),
        "4: janji 'a' dalam program tanpa hari diberikan; tambahkan baris 'made:'",
    ),
    "one name for two parents of promises": Broken(
        {
            "program/induk/index.md": programme(
                "commitments: [{id: a, plain: A., made: 2020, owner: [pemkab], basis: from_news}]"
            )
        },
        (
            (
                "content/program/induk/index.md:4: program 'induk' dan content/mou/induk.md "
                "sama-sama memuat komitmen; pindahkan komitmen ke salah satunya, "
                "atau ganti nama programnya"
            ),
        ),
    ),
    "promise in the place of an event": _broken(
        "program/kota/index.md",
        programme(
            "commitments: [{id: rapat, plain: A., made: 2020, owner: [pemkab], basis: from_news}]"
        ),
        "4: peristiwa 'kota/rapat' memakai tempat yang sama pada halaman program; "
        "beri id lain pada komitmen ini",
    ),
    "parent of promises named as a list": Broken(
        {
            "program/tahun/index.md": programme(
                "commitments: [{id: a, plain: A., made: 2020, owner: [pemkab], basis: from_news}]"
            )
        },
        (
            (
                "content/program/tahun/index.md:4: alamat /janji/tahun/ dipakai daftar janji; "
                "pindahkan komitmennya, atau ganti nama programnya"
            ),
        ),
    ),
    "old address of a promise that is no place": _mou(
        promise("old_addresses: [/lama/]"),
        "12: alamat lama '/lama/' bukan tempat sebuah komitmen, seperti /mou/nama/#komitmen; "
        "hapus baris ini, atau tulis alamat yang lain",
    ),
    "unreadable date": _post(
        post(start=_POST.replace("2024-05-01", "1 Mei 2024")),
        "4: 'date': tanggal '1 Mei 2024' tidak dikenali; tulis 2024-05-01",
    ),
    "missing title": _post(
        post(start=_POST.replace("title: Kabar\n", "")),
        "1: 'title' belum ada; tambahkan baris 'title:'",
    ),
    "empty title": _post(
        post(start=_POST.replace("Kabar", "")),
        "3: 'title' kosong; isi nilainya atau hapus baris ini",
    ),
    "missing id": _post(
        post(start=_POST.replace("id: tag:uji:kabar\n", "")),
        f"1: 'id' belum ada; tempel di bawah '---' pertama: id: {ID} "
        "(atau jalankan: make check FIX=1)",
    ),
    "misspelt status": _post(
        post("status: publised"),
        "7: 'status': 'publised' bukan pilihan yang dikenal; mungkin maksudnya 'published'",
    ),
    "unknown category": _post(
        post(start=_POST.replace("ekonomi", "ekonmi")),
        "5: 'category': 'ekonmi' bukan pilihan yang dikenal; mungkin maksudnya 'ekonomi'",
    ),
    "unknown field": _post(
        post("sumary: Dua."),
        "7: isian 'sumary' tidak dikenal; mungkin maksudnya 'summary'",
    ),
    "duplicate key": _post(
        post("title: Lain"),
        "7: 'title' ditulis dua kali (pertama pada baris 3); hapus atau gabungkan salah satu",
    ),
    "no fence": _post(
        "title: Kabar\n",
        "1: berkas tidak dimulai dengan pembuka kepala berkas; tulis '---' sebagai baris pertama, "
        "lalu 'title: ...' dan seterusnya, lalu '---' sebagai penutup",
    ),
    "list without entries": _broken(
        "rujukan/organisasi.yaml",
        "pemkab\n",
        "1: berkas rujukan tidak berisi daftar; awali setiap entri dengan '- id: ...'",
    ),
    "two posts with one id": Broken(
        {"berita/2024/05/lain.md": post()},
        (
            (
                "content/berita/2024/05/lain.md:2: id sama dengan id pada "
                "content/berita/2024/05/kabar.md:2; hapus baris id pada berkas yang lebih baru, "
                "lalu jalankan: make check FIX=1"
            ),
        ),
    ),
    "two entries with one id": _broken(
        "rujukan/orang.yaml",
        "- id: budi\n  name: Budi\n- id: budi\n  name: Budiman\n",
        "3: id 'budi' sudah dipakai entri lain; ganti salah satu",
    ),
    "two commitments with one id": _mou(
        agreement(f"{PROMISE}\n{PROMISE.partition(chr(10))[2]}"),
        "12: komitmen 'janji' sudah ada pada baris 8; beri id lain pada salah satunya",
    ),
    "two records with one address": _post(
        post("old_addresses:\n  - /mou/induk"),
        "8: alamat lama '/mou/induk' masih dipakai sebagai alamat sekarang; "
        "hapus baris ini, atau tulis alamat yang lain",
    ),
    "two records with one old address": Broken(
        {
            "berita/2024/05/kabar.md": post("old_addresses:\n  - /lama.html"),
            "mou/induk.md": agreement("old_addresses:\n  - /lama.html"),
        },
        (
            (
                "content/mou/induk.md:8: alamat lama '/lama.html' sudah ditulis pada "
                "content/berita/2024/05/kabar.md:8; hapus baris ini, atau tulis alamat yang lain"
            ),
        ),
    ),
    "old address of the site's own": _post(
        post("old_addresses:\n  - /arsip/2018/"),
        "8: alamat lama '/arsip/2018/' dipakai situs ini sendiri; "
        "hapus baris ini, atau tulis alamat yang lain",
    ),
    "path outside": _broken(
        "catatan/a.md",
        post(),
        "1: berkas di tempat yang tidak dikenal; pakai berita/TTTT/BB/<nama>.md, "
        "halaman/<nama>.md, program/<program>/index.md, program/<program>/<peristiwa>.md, "
        "mou/<nama>.md, atau rujukan/{organisasi,orang,sumber,kontak,pengecualian,tempat}.yaml",
    ),
    "name that is no slug": _broken(
        "mou/Kota Cerdas.md",
        agreement(),
        "1: nama 'Kota Cerdas' tidak sah sebagai alamat; ganti nama berkas: huruf kecil, angka, "
        "dan tanda hubung, paling banyak 80, jangan angka saja",
    ),
    "reserved name": _broken(
        "mou/status.md",
        agreement(),
        "1: nama 'status' sudah dipakai alamat situs sendiri; beri nama berkas yang lain",
    ),
    "reference to a programme": _post(
        post("programmes: [kotta]"),
        "7: 'programmes[0]': program 'kotta' tidak ada; mungkin maksudnya 'kota'",
    ),
    "reference to an event": _post(
        post("events: [kota/pelatihan]"),
        "7: 'events[0]': peristiwa 'kota/pelatihan' tidak ada; periksa ejaannya, atau buat "
        "content/program/kota/pelatihan.md",
    ),
    "reference to an agreement": _mou(
        agreement("parent: pusat"),
        "7: 'parent': perjanjian 'pusat' tidak ada; periksa ejaannya, atau buat "
        "content/mou/pusat.md",
    ),
    "reference to a commitment": _post(
        post("commitments: [induk/sumbangan]"),
        "7: 'commitments[0]': komitmen 'induk/sumbangan' tidak ada; periksa ejaannya, atau "
        "tambahkan komitmen 'sumbangan' ke content/mou/induk.md",
    ),
    "reference to an organisation": _mou(
        agreement("steward: dinkes"),
        "7: 'steward': organisasi 'dinkes' tidak ada; periksa ejaannya, atau tambahkan "
        "'- id: dinkes' ke content/rujukan/organisasi.yaml",
    ),
    "reference to a person": _post(
        post("people: [buddi]"),
        "7: 'people[0]': orang 'buddi' tidak ada; mungkin maksudnya 'budi'",
    ),
    "reference to a source": _event(
        "evidence:\n  - source: koran\n    shows: plan",
        "5: 'evidence[0].source': sumber 'koran' tidak ada; periksa ejaannya, atau tambahkan "
        "'- id: koran' ke content/rujukan/sumber.yaml",
    ),
    "reference to a post": _event(
        "evidence:\n  - post: 2023/01/x\n    shows: plan",
        "5: 'evidence[0].post': berita '2023/01/x' tidak ada; periksa ejaannya, atau buat "
        "content/berita/2023/01/x.md",
    ),
    "reference of no form": _post(
        post("events: [rapat]"),
        "7: 'events[0]': rujukan 'rapat' tidak sah; tulis seperti smart-city/penandatanganan",
    ),
    "event without programme": Broken(
        {},
        (
            (
                "content/program/kota/rapat.md:1: program 'kota' dari peristiwa ini tidak ada; "
                "buat content/program/kota/index.md, atau pindahkan berkas ini"
            ),
        ),
        frozenset({"program/kota/index.md"}),
    ),
    "happened in the future": _event(
        "happened: 2027-01",
        f"4: 'happened': tanggal 2027-01 {_TODAY}; {_SEEN}",
    ),
    "signed in the future": _mou(
        agreement("signed:\n  date: 2026-11-25"),
        f"8: 'signed.date': tanggal 2026-11-25 {_TODAY}; {_SEEN}",
    ),
    "met in the future": _mou(
        promise("met_on: 2027"),
        f"12: 'commitments[0].met_on': tanggal 2027 {_TODAY}; {_SEEN}",
    ),
    "accessed in the future": _broken(
        "rujukan/sumber.yaml",
        SOURCES + "  accessed: 2026-12-01\n",
        f"6: 'accessed': tanggal 2026-12-01 {_TODAY}; {_SEEN}",
    ),
    "retrieved in the future": _post(
        post("processed_from:\n  - source: rilis\n    retrieved: 2026-12-01"),
        f"9: 'processed_from[0].retrieved': tanggal 2026-12-01 {_TODAY}; {_SEEN}",
    ),
    "reviewed in the future": _event(
        "last_reviewed: 2026-12-01",
        f"4: 'last_reviewed': tanggal 2026-12-01 {_TODAY}; {_SEEN}",
    ),
    "changed in the future": _event(
        "changes:\n  - at: 2026-12-01 10:00\n    kind: minor",
        f"5: 'changes[0].at': tanggal 2026-12-01 10:00 {_TODAY}; {_SEEN}",
    ),
    "cancelled yet happened": _event(
        "happened: 2024-05-01\nrecorded: cancelled\nreason: Hujan.",
        "4: peristiwa tercatat 'cancelled' (Dibatalkan) tetapi 'happened' berisi; "
        "hapus 'happened', atau ubah 'recorded' menjadi done",
    ),
    "postponed yet happened": _event(
        "happened: 2024-05-01\nrecorded: postponed\nreason: Hujan.",
        "4: peristiwa tercatat 'postponed' (Ditunda) tetapi 'happened' berisi; "
        "hapus 'happened', atau ubah 'recorded' menjadi done",
    ),
    "cancelled without reason": _event(
        "recorded: cancelled",
        "4: tercatat 'cancelled' (Dibatalkan) tanpa alasan; "
        "tambahkan baris 'reason:' yang menyebut alasannya",
    ),
    "postponed without reason": _event(
        "recorded: postponed",
        "4: tercatat 'postponed' (Ditunda) tanpa alasan; "
        "tambahkan baris 'reason:' yang menyebut alasannya",
    ),
    "dropped without reason": _mou(
        promise("recorded: dropped"),
        "12: tercatat 'dropped' (Dibatalkan) tanpa alasan; "
        "tambahkan baris 'reason:' yang menyebut alasannya",
    ),
    "met without proof": _mou(
        promise("recorded: met"),
        f"12: komitmen 'janji' tercatat terpenuhi tanpa bukti; {_PROOF_REMEDY}",
    ),
    "partially met with an announcement": _mou(
        promise("recorded: partially_met\nevidence: [{source: rilis, shows: plan}]"),
        f"12: komitmen 'janji' tercatat terpenuhi sebagian tanpa bukti; {_PROOF_REMEDY}",
    ),
    "met with a post that is not out": Broken(
        {
            "berita/2024/05/kabar.md": post("status: draft"),
            "mou/induk.md": promise(
                "recorded: met\nevidence: [{post: 2024/05/kabar, shows: result}]"
            ),
        },
        (
            (
                "content/mou/induk.md:12: bukti bahwa komitmen 'janji' terpenuhi hanya berita yang "
                "belum terbit; tambahkan bukti yang dapat dibaca umum, atau tunggu sampai berita "
                "itu terbit sebelum menulis 'recorded: met'"
            ),
        ),
    ),
    "wording from the news": _mou(
        promise("text: PIHAK KEDUA membangun."),
        "12: komitmen 'janji' memuat bunyi naskah, padahal 'basis' from_news; hapus 'text', atau "
        "ubah 'basis' menjadi from_document bila naskahnya sudah diperoleh",
    ),
    "end before start": _mou(
        agreement('term:\n  start: 2024-05-01\n  end: "2023"'),
        "9: 'term.end' (2023) sebelum 'term.start' (2024-05-01); "
        "periksa kedua tanggal pada sumber; mungkin tertukar",
    ),
    "planned end before start": _broken(
        "program/kota/index.md",
        programme("start_planned: 2020\nend_planned: 2019-12"),
        "5: 'end_planned' (2019-12) sebelum 'start_planned' (2020); "
        "periksa kedua tanggal pada sumber; mungkin tertukar",
    ),
    "running on a day": _event(
        "happened: 2024-05-01\nrecorded: running",
        "4: peristiwa tercatat masih berjalan tetapi 'happened' hanya 2024-05-01; tulis "
        "jangkanya, misalnya 2024-05-01/.., atau ubah 'recorded' menjadi done",
    ),
    "done yet going on": _event(
        "happened: 2024-05-01/..\nrecorded: done",
        "4: peristiwa tercatat selesai tetapi 'happened' (2024-05-01/..) belum berakhir; "
        "tulis tanggal berakhirnya, atau ubah 'recorded' menjadi running",
    ),
    "amendment with a duration alone": Broken(
        _amended("signed: {date: 2024-05-01}\nterm:\n  duration: P5Y"),
        (
            (
                "content/mou/satu.md:10: perubahan perjanjian menyebut jangka waktu tanpa tanggal "
                "mulai; tambahkan 'start:' di bawah 'term:'"
            ),
        ),
    ),
    "amendment without signing day": Broken(
        _amended("term:\n  end: 2030"),
        (
            (
                "content/mou/satu.md:8: perubahan perjanjian menyebut masa berlaku tanpa hari "
                "penandatanganan; tambahkan 'signed:' dengan 'date:'"
            ),
        ),
    ),
    "two amendments of one day": Broken(
        _amended(
            "signed: {date: 2024-05-01}\nterm: {end: 2027}",
            "signed: {date: 2024-05-01}\nterm: {end: 2028}",
        ),
        (
            (
                "content/mou/satu.md:9: dua perubahan atas 'induk' ditandatangani pada hari yang "
                "sama dan sama-sama menyebut masa berlaku (yang lain: content/mou/dua.md:9); "
                "sisakan masa berlaku pada perubahan yang menentukan"
            ),
        ),
    ),
    "signatory for no party": _mou(
        agreement("signatories:\n  - person: budi\n    for_org: setda\n    as: signatory"),
        "9: penandatangan mewakili 'setda' yang bukan pihak; "
        "pilih salah satu pihak (pemkab, ugm), atau tambahkan pada 'parties'",
    ),
    "signatory without name and office": _mou(
        agreement("signatories:\n  - for_org: ugm\n    as: signatory"),
        "8: penandatangan tanpa nama dan tanpa jabatan; "
        "tambahkan 'person:', 'name_as_printed:', atau sedikitnya 'capacity:'",
    ),
    "number of no party": _mou(
        agreement("numbers:\n  - org: setda\n    number: 1/2024"),
        "8: nomor dari 'setda' yang bukan pihak; "
        "pilih salah satu pihak (pemkab, ugm), atau tambahkan pada 'parties'",
    ),
    "one party twice": _mou(
        agreement().replace("  - org: ugm", "  - org: ugm\n  - org: ugm"),
        "7: 'ugm' ditulis sebagai dua pihak; sisakan satu, dan sebut perannya pada 'role'",
    ),
    "two numbers of one party": _mou(
        agreement("numbers:\n  - {org: ugm, number: 1/2024}\n  - {org: ugm, number: 2/2024}"),
        "9: pihak 'ugm' mempunyai dua nomor; sisakan satu nomor bagi tiap pihak",
    ),
    "two preferred claims": _mou(
        agreement(
            "claims:\n  - {field: heading, value: MoU, preferred: yes}\n"
            "  - {field: heading, value: Nota, preferred: yes}"
        ),
        "8: lebih dari satu klaim atas 'heading' diutamakan; "
        "sisakan 'preferred: yes' pada satu klaim saja",
        "9: lebih dari satu klaim atas 'heading' diutamakan; "
        "sisakan 'preferred: yes' pada satu klaim saja",
    ),
    "claim on no field": _mou(
        agreement("claims:\n  - field: term.finish\n    value: 2030"),
        "8: klaim atas 'term.finish', isian yang tidak ada; "
        "yang ada di tempat itu: start, end, duration, renewal, notice_months",
    ),
    "claim of another type": _mou(
        agreement("claims:\n  - field: term.end\n    value: akhir tahun"),
        "9: 'claims[0].value': tanggal 'akhir tahun' tidak dikenali; "
        "tulis hari, bulan, atau tahun, misalnya 2024-03-05, 2024-03, atau 2024",
    ),
    "claim on the inside of a plain value": _mou(
        agreement("claims:\n  - field: heading.size\n    value: MoU"),
        "8: klaim atas 'heading.size', isian yang tidak ada; yang ada di tempat itu: tidak ada",
    ),
    "claim on an unknown entry": _mou(
        agreement("claims:\n  - field: parties.undip.role\n    value: Pihak Kedua"),
        "8: klaim atas 'parties.undip.role', isian yang tidak ada; "
        "yang ada di tempat itu: parties.pemkab.…, parties.ugm.…",
    ),
    "claim on a group of fields": _mou(
        agreement("claims:\n  - field: signed\n    value: Ya."),
        "9: klaim atas 'signed': isian itu bertingkat; sebut bagiannya: date, place",
    ),
    "claim of an amount on words": _mou(
        agreement("claims:\n  - field: heading\n    value: {amount: 1}"),
        "9: klaim atas 'heading': nilainya uang; tulis satu nilai biasa",
    ),
    "claim of words on an amount": _mou(
        agreement("claims:\n  - field: funding.value\n    value: banyak"),
        "9: klaim atas 'funding.value': nilainya bukan uang; tulis 'amount:' di bawah 'value:'",
    ),
    "claim on a reference to nothing": _mou(
        agreement("claims:\n  - field: steward\n    value: dinkes"),
        "9: 'claims[0].value': organisasi 'dinkes' tidak ada; periksa ejaannya, atau tambahkan "
        "'- id: dinkes' ke content/rujukan/organisasi.yaml",
    ),
    "circle of parents": Broken(
        {"mou/induk.md": agreement("parent: anak"), "mou/anak.md": agreement("parent: induk")},
        (
            (
                "content/mou/anak.md:7: 'parent' berputar: 'anak' → 'induk' → 'anak'; "
                "hapus 'parent' pada catatan yang lebih tua"
            ),
        ),
    ),
    "amends itself": _mou(
        agreement("amends: induk"),
        "7: 'amends' berputar: 'induk' → 'induk'; hapus 'amends' pada catatan yang lebih tua",
    ),
    "supersedes in a circle": Broken(
        {
            "mou/induk.md": agreement("supersedes: anak"),
            "mou/anak.md": agreement("supersedes: [induk]"),
        },
        (
            (
                "content/mou/anak.md:7: 'supersedes' berputar: 'anak' → 'induk' → 'anak'; "
                "hapus 'supersedes' pada catatan yang lebih tua"
            ),
        ),
    ),
    "major change without note": _event(
        "changes:\n  - at: 2024-05-02\n    kind: major",
        "5: perubahan besar tanpa catatan; tambahkan 'note:' yang menyebut apa yang berubah",
    ),
    "date before 1945": _event(
        "happened: 1944",
        "4: 'happened': tanggal 1944 di luar 1945 sampai 2076; periksa tahunnya pada sumber",
    ),
    "date far ahead": _mou(
        agreement("term:\n  end: 3017-05-22"),
        "8: 'term.end': tanggal 3017-05-22 di luar 1945 sampai 2076; periksa tahunnya pada sumber",
    ),
    "control character in the header": _post(
        post("author: Bu\u0001di"),
        "7: ada aksara tersembunyi U+0001; hapus aksara itu, atau ketik ulang baris ini",
    ),
    "control character in a quoted value": _post(
        post('author: "Bu\\u0007di"'),
        "7: 'author' memuat karakter kendali atau ganti baris; hapus karakter itu",
    ),
    "control character in the body": _post(
        post(body="Isi.\n\nDua\u0007belas.\n"),
        "10: isi memuat karakter kendali U+0007; hapus karakter itu, atau ketik ulang baris ini",
    ),
    "photo without alt": Broken(
        {
            "berita/2024/05/kabar.md": post(
                "photos:\n  - {file: 2024/a.png, caption: Rapat., credit: Humas}"
            ),
            "gambar/2024/a.png": "",
        },
        (
            (
                f"content/berita/2024/05/kabar.md:8: gambar '2024/a.png' tanpa teks "
                f"pengganti (alt); {_ALT}"
            ),
        ),
    ),
    "picture in the body without alt": Broken(
        {
            "berita/2024/05/kabar.md": post(body="Isi.\n\n![](/gambar/2024/a.png)\n"),
            "gambar/2024/a.png": "",
        },
        (
            (
                "content/berita/2024/05/kabar.md:10: gambar '/gambar/2024/a.png' tanpa teks "
                f"pengganti (alt); {_ALT}"
            ),
        ),
    ),
    "photo that is not there": _post(
        post("photos:\n  - {file: 2024/a.png, alt: Rapat, caption: Rapat., credit: Humas}"),
        "8: berkas 'gambar/2024/a.png' tidak ada; "
        "taruh di content/gambar/2024/a.png, atau perbaiki namanya",
    ),
    "picture in the body that is not there": _post(
        post(body="![Rapat](/gambar/2024/a.png)\n"),
        "8: berkas 'gambar/2024/a.png' tidak ada; "
        "taruh di content/gambar/2024/a.png, atau perbaiki namanya",
    ),
    "photo named by its whole path": Broken(
        {
            "berita/2024/05/kabar.md": post(
                "photos:\n  - {file: content/gambar/2024/a.jpeg, alt: A, caption: B, credit: C}"
            ),
            "gambar/2024/A.jpg": "",
        },
        (
            (
                "content/berita/2024/05/kabar.md:8: berkas 'gambar/content/gambar/2024/a.jpeg' "
                "tidak ada; perbaiki namanya; di content/gambar/ ada '2024/A.jpg'"
            ),
        ),
    ),
    "title cut off by a sign": _post(
        post(start=_POST.replace("title: Kabar", "title: Juara #1")),
        "3: '#1' sesudah spasi tidak terbaca, karena '#' memulai catatan; apit seluruh nilai "
        "dengan tanda kutip ganda, misalnya 'title: \"Juara #1\"'; "
        "catatan ditulis dengan spasi sesudah '#'",
    ),
    "document that is not there": _mou(
        agreement("documents:\n  - title: Naskah\n    path: a.pdf\n    access: public"),
        "9: berkas 'dokumen/a.pdf' tidak ada; "
        "taruh di content/dokumen/a.pdf, atau perbaiki namanya",
    ),
    "document of a source that is not there": _broken(
        "rujukan/sumber.yaml",
        SOURCES + "  path: a.pdf\n",
        "6: berkas 'dokumen/a.pdf' tidak ada; "
        "taruh di content/dokumen/a.pdf, atau perbaiki namanya",
    ),
    "document that was altered": Broken(
        {
            "mou/induk.md": agreement(
                "documents:\n  - title: Naskah\n    path: a.csv\n    access: public\n"
                f"    sha256: {'0' * 64}\n    bytes: 2"
            ),
            "dokumen/a.csv": "abc",
        },
        (
            (
                "content/mou/induk.md:11: isi 'a.csv' lain daripada yang tercatat; bila berkasnya "
                "benar, tulis 'sha256: "
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'"
            ),
            (
                "content/mou/induk.md:12: ukuran 'a.csv' 3 bita, tercatat 2; bila berkasnya benar, "
                "tulis 'bytes: 3'"
            ),
        ),
    ),
    "withheld document on the site": Broken(
        {
            "mou/induk.md": agreement(
                "documents:\n  - title: Naskah\n    path: a.csv\n    access: withheld"
            ),
            "dokumen/a.csv": "abc",
        },
        (
            (
                "content/mou/induk.md:9: dokumen dengan 'access: withheld' disimpan di situs; "
                "hapus 'path' dan berkasnya, atau ubah 'access' bila naskahnya boleh dibuka"
            ),
        ),
    ),
    "evidence without source": _event(
        "evidence:\n  - shows: plan",
        "5: bukti tidak menyebut sumbernya; tambahkan 'source: <id sumber>' atau 'post: <berita>'",
    ),
    "evidence with two sources": _event(
        "evidence:\n  - {source: rilis, post: 2024/05/kabar, shows: plan}",
        "5: bukti menyebut 'source' dan 'post' sekaligus; tulis dua bukti terpisah",
    ),
    "retold from nowhere": _post(
        post("processed_from:\n  - name: Koran"),
        "8: asal olahan tidak lengkap; tulis 'source: <id sumber>' saja, atau 'name:' dan 'url:'",
    ),
    "retold from two places": _post(
        post("processed_from:\n  - source: rilis\n    name: Koran"),
        "8: asal olahan menyebut 'source' beserta 'name' atau 'url'; "
        "tulis 'source: <id sumber>' saja, atau 'name:' dan 'url:'",
    ),
    "imported from nowhere": _post(
        post("source:\n  kind: imported"),
        "7: tulisan impor tidak menyebut sumbernya; tambahkan 'name:' di bawah 'source:'",
    ),
    "source that is nowhere": _broken(
        "rujukan/sumber.yaml",
        SOURCES.replace("  url: https://rilis.contoh.id/a\n", ""),
        "1: sumber 'rilis' tanpa tempat membacanya; tambahkan 'url:' atau 'path:'",
    ),
    "post without body": _post(
        post(body="\n"), "1: berita tanpa isi; tulis isinya di bawah '---' penutup"
    ),
    "long summary": _post(
        post(start=_POST.replace("Ringkasan.", "a" * 301)),
        "6: ringkasan 301 aksara, paling banyak 300; persingkat",
    ),
    "link to no post": _post(
        post(body="Isi.\n\n[Baca](/berita/2024/05/kabur/)\n"),
        "10: tautan /berita/2024/05/kabur/ menuju halaman yang tidak ada; "
        "perbaiki alamatnya, atau hapus tautannya",
    ),
    "link to no event": _post(
        post(body="[Baca](/program/kota/#pelatihan)\n"),
        "8: tautan /program/kota/#pelatihan menuju bagian yang tidak ada; "
        "tulis /program/kota/ saja, atau perbaiki bagian setelah tanda #",
    ),
    "link without slash": _post(
        post(body="[Baca](/mou/induk)\n"),
        "8: alamat /mou/induk kurang garis miring; tulis /mou/induk/",
    ),
    "link to a draft": Broken(
        {
            "berita/2024/05/kabar.md": post("status: draft"),
            "halaman/tentang.md": _file(
                "title: Tentang\nsummary: Situs.", "[Baca](/berita/2024/05/kabar/)\n"
            ),
        },
        (
            (
                "content/halaman/tentang.md:5: tautan /berita/2024/05/kabar/ menuju tulisan yang "
                "belum terbit; hapus tautannya, atau terbitkan tulisan itu"
            ),
        ),
    ),
}
