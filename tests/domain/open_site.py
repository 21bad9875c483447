"""A small site with a record of every kind, from texts as editors write them."""

import datetime as dt
from collections.abc import Mapping

from plugins.domain.core.imprint import Imprint
from plugins.domain.core.publisher import Identity
from plugins.domain.core.rules import Rules
from plugins.domain.records.publication import public
from plugins.domain.records.reading import load
from plugins.domain.site.site import Site

TODAY = dt.date(2026, 11, 24)
IDENTITY = Identity(
    name="Contoh Terbuka", url="https://contoh.id", region_kind="kabupaten", region_name="Contoh"
)
IMPRINT = Imprint(identity=IDENTITY)
OFFICIAL = Imprint(
    identity=Identity(
        name="Contoh Terbuka",
        url="https://contoh.id",
        region_kind="kota",
        region_name="Contoh",
        publisher="Humas Kota Contoh",
        official=True,
    ),
    contact="humas@contoh.id",
)

TEXTS: Mapping[str, str] = {
    "content/rujukan/organisasi.yaml": """\
- id: pemkab
  name: Pemerintah Kabupaten Contoh
  short_name: Pemkab Contoh
  kind: kabupaten
  website: https://contohkab.go.id/
- id: dinas
  name: Dinas Contoh
  kind: opd
  parent: pemkab
- id: kampus
  name: Universitas Contoh
  kind: perguruan_tinggi
- id: warga
  name: Kelompok Warga
""",
    "content/rujukan/orang.yaml": """\
- id: ani
  name: Ani
  prefix: Dr.
  suffix: M.Si
  posts:
    - title: Bupati Contoh
      org: pemkab
      start: "2021-02"
""",
    "content/rujukan/sumber.yaml": """\
- id: laporan
  publisher: Situs Contoh
  title: Laporan penandatanganan
  date: "2020-03-06"
  url: https://contohkab.go.id/laporan
  type: official
- id: koran
  publisher: Koran Contoh
  title: "[Berita tentang jalan]"
  date: "2020"
  type: news
""",
    "content/program/jalan/index.md": """\
---
title: Jalan desa
summary: Memperbaiki jalan desa.
lead: dinas
start: "2020-03"
indicators:
  - id: panjang
    name: panjang
    unit: km
    scheme: Survei 2020
    values:
      - as_of: "2020-34"
        value: "-1.5"
        kind: baseline
        evidence:
          - source: koran
            shows: result
      - as_of: "2025"
        value: "20"
        kind: target
  - id: lebar
    name: lebar
budget:
  - year: "2020"
    stage: spent
    amount:
      amount: "5000000"
    fund: APBDes
    commitment: jalan-2020/latih
    evidence:
      - source: koran
        shows: happening
commitments:
  - id: sosialisasi
    plain: Menjelaskan rencana jalan kepada warga.
    made: "2020-02-01"
    owner:
      - dinas
    basis: from_news
evidence:
  - source: laporan
    shows: plan
---
""",
    "content/program/jalan/pembukaan.md": """\
---
title: Jalan dibuka
kind: launch
planned: "2020-03"
previously_planned:
  - "2020-02-01"
  - "../2020-01-31"
happened: "2020-03-10"
place: Balai Desa
orgs:
  - dinas
figures:
  - label: panjang
    value: "12.50"
    unit: km
    evidence:
      - source: koran
        shows: result
agreements:
  - jalan-2020
evidence:
  - post: 2020/03/jalan-dibuka
    shows: happening
  - source: laporan
    shows: happening
changes:
  - at: 2021-01-02 09:00
    kind: major
    note: Tanggal diperbaiki.
---
""",
    "content/mou/jalan-2020.md": """\
---
title: tentang jalan desa
heading: Nota Kesepahaman Bersama
kind: nota_kesepahaman
parties:
  - org: pemkab
    role: Pihak kesatu
  - org: kampus
numbers:
  - org: kampus
    number: =1/2020
signatories:
  - person: ani
    capacity: Bupati Contoh
    acting: Plt.
    for_org: pemkab
    as: signatory
  - capacity: Rektor
    for_org: kampus
    as: signatory
  - person: ani
    name_as_printed: Ani
    as: witness
signed:
  date: "2020-03-05"
  place: Aula
scope:
  - Perbaikan jalan
  - Pelatihan
term:
  start: "2020-03-05"
  duration: P5Y
  notice_months: "3"
funding:
  sources:
    - APBD
  value:
    amount: "98000000000"
    as_written: Rp98 miliar
dprd:
  required: no
  evidence:
    - source: koran
      pages: "3"
      shows: plan
programmes:
  - jalan
commitments:
  - id: perbaiki
    plain: Memperbaiki jalan.
    text: |
      Pihak kesatu memperbaiki jalan;
      selesai tepat waktu.
    owner:
      - pemkab
    due: "../2020-12-31"
    recorded: met
    met_on: 2020-03
    evidence:
      - source: koran
        shows: result
    basis: from_document
  - id: latih
    plain: Melatih warga.
    owner:
      - kampus
    basis: from_news
documents:
  - title: Naskah
    path: jalan.pdf
    media_type: application/pdf
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    bytes: "12"
    access: public
  - title: Lampiran
    path: lampiran.pdf
    access: withheld
    reason: Memuat data pribadi.
ppid:
  class: setiap_saat
  dip_no: DIP-1
requests:
  - document: Lampiran
    to: dinas
    sent: "2026-11-02"
  - document: Naskah
    to: pemkab
    sent: "2020-04-01"
    answered: "2020-04-03"
    outcome: given
replies:
  - at: 2021-01-02 09:00
    by: dinas
    text: Jalan sudah dirawat.
steward: dinas
evidence:
  - source: laporan
    shows: happening
claims:
  - field: funding.value
    value:
      amount: "97000000000"
    source: koran
    preferred: "true"
old_addresses:
  - /mou/jalan/
---

Nota ini mengawali kerja sama.
""",
    "content/mou/jalan-pks-2021.md": """\
---
title: tentang pembangunan jalan
kind: pks
parties:
  - org: dinas
signed:
  date: "2021-04"
parent: jalan-2020
---
""",
    "content/berita/2020/03/jalan-dibuka.md": """\
---
id: urn:uuid:1
title: Jalan dibuka
date: 2020-03-10 09:30
category: pembangunan
tags:
  - jalan
summary: Jalan desa dibuka.
dateline: Contoh, Selasa (10/3)
author: Humas
photos:
  - file: 2020/jalan.png
    alt: Jalan desa
processed_from:
  - source: laporan
    retrieved: "2020-03-11"
  - name: Wawancara
agreements:
  - jalan-2020
events:
  - jalan/pembukaan
orgs:
  - dinas
people:
  - ani
places:
  - Desa Satu
event_dates:
  - "2020-03-10"
  - "2020-03/.."
corrections:
  - at: 2020-03-12 08:00
    kind: ralat
    before: 12 km
    after: 12,5 km
---

Jalan desa dibuka.
""",
    "content/berita/2020/04/dicabut.md": """\
---
id: urn:uuid:2
title: Berita keliru
date: 2020-04-01
category: pemerintahan
summary: Rahasia yang salah.
author: Penulis rahasia
corrections:
  - at: 2020-04-02
    kind: koreksi
    before: Rahasia lama
    reason: Nama keliru.
withdrawn:
  at: 2020-04-03 07:00
  reason: Isinya tidak benar.
  replaced_by: 2020/03/jalan-dibuka
---

Rahasia yang salah.
""",
}


def open_site(texts: Mapping[str, str] | None = None, today: dt.date = TODAY) -> Site:
    """Read the site; ``texts`` stand beside the usual ones, or in their place."""
    loaded = load({**TEXTS, **(texts or {})}, Rules())
    assert loaded.problems == ()
    return Site(public(loaded.records, today), today)


def empty_site() -> Site:
    return Site(load({}, Rules()).records, TODAY)
