"""Advice of law on agreements, measured: twenty headers to find, and twenty to leave alone."""

import pytest

from plugins.domain.checks.advice.headers import advice_on_agreements
from plugins.domain.headers.nodes import Plain
from tests.site.texts import agreement, content_of, organisations

BODIES = (
    {"id": "uji-kementerian", "name": "Kementerian Uji", "kind": "kementerian"},
    {"id": "uji-kabupaten", "name": "Kabupaten Uji", "kind": "kabupaten"},
    {"id": "uji-provinsi", "name": "Provinsi Uji", "kind": "provinsi"},
    {"id": "uji-dinas", "name": "Dinas Uji", "kind": "opd"},
    {"id": "uji-kampus", "name": "Universitas Uji", "kind": "universitas"},
)

Header = dict[str, Plain]


def pks(date: str | None, *orgs: str, kind: str = "pks") -> Header:
    header: Header = {"kind": kind, "parties": [{"org": f"uji-{org}"} for org in orgs]}
    return {**header, "signed": {"date": date}} if date else header


def signed_by(capacity: str, org: str = "kabupaten", **more: Plain) -> Header:
    signatory = {"capacity": capacity, "for_org": f"uji-{org}", "as": "signatory"}
    kind = more.pop("kind", "kesepakatan_bersama")
    return {
        "kind": kind,
        "parties": [{"org": "uji-kabupaten"}, {"org": "uji-provinsi"}],
        "signatories": [{**signatory, **more}],
    }


def lasting(signed: str | None = None, **term: Plain) -> Header:
    return {"term": term, **({"signed": {"date": signed}} if signed else {})}


WRONG: dict[str, list[Header]] = {
    "pks-kementerian": [
        *(
            pks(date, "kementerian", "kabupaten")
            for date in ("2021-01-01", "2021", "2021-02", "2022-12-31", "2023-05", "2024")
        ),
        *(
            pks(date, "kabupaten", "kementerian")
            for date in ("2021-01-02", "2022", "2023-08-17", "2024-02-29", "2025-06", "2026-11-24")
        ),
        *(pks(date, "provinsi", "kampus", "kementerian") for date in ("2021-03~", "2022?", "2024")),
        *(pks(date, "dinas", "kementerian") for date in ("2021-07", "2023", "2025", "2025-12-31")),
        pks("2026", "kementerian", "dinas"),
    ],
    "kuasa-penandatangan": [
        *(
            signed_by(capacity)
            for capacity in (
                "Kepala Dinas Kesehatan",
                "Plt. Kepala Dinas Pendidikan",
                "Plh Kepala Badan Pengelola Keuangan",
                "Pj. Kepala Kantor Kesbangpol",
                "Kepala Bagian Hukum",
                "kepala satuan polisi pamong praja",
                "Kepala Bappeda",
                "Kepala DPMPTSP",
                "Kepala Dinkominfo",
                "Kadis Kominfo",
                "Kepala UPTD Puskesmas",
                "Camat Contoh",
                "Sekretaris Daerah",
                "Inspektur Daerah",
                "Direktur RSUD",
            )
        ),
        signed_by("Kepala Dinas Uji", "dinas"),
        signed_by("Kepala Biro Hukum", "provinsi"),
        signed_by("Kepala Dinas Sosial", kind="nota_kesepakatan"),
        signed_by("Pelaksana Tugas Kepala Dinas Uji", "dinas", kind="nota_kesepakatan"),
        signed_by("Penjabat Sekretaris Daerah", kind="nota_kesepakatan"),
    ],
    "masa-lebih-lima-tahun": [
        *(lasting("2018-05-08", duration=duration) for duration in ("P6Y", "P10Y", "P61M", "P20Y")),
        *(
            lasting(start="2018-05-08", end=end)
            for end in ("2023-05-08", "2023-06", "2024", "2050")
        ),
        *(
            lasting("2020-02-29", end=end)
            for end in ("2025-03-02", "2025-04", "2026", "2030-01-01")
        ),
        *(lasting(start=start, duration="P7Y") for start in ("2018", "2019-04", "2020?", "2021~")),
        *(lasting(start=start, end="2030") for start in ("2018", "2019-12", "2020-01-01", "2024")),
    ],
    "tanpa-rencana-kerja": [
        {"kind": "nota_kesepakatan", "title": f"tentang urusan {number}"} for number in range(20)
    ],
    "tanpa-pks": [
        {"kind": "kesepakatan_bersama", "signed": {"date": date}}
        for date in (
            *(
                "2010",
                "2012-03",
                "2015-05-08",
                "2016?",
                "2017~",
                "2018-12-31",
                "2019",
                "2020-02-29",
            ),
            *("2020-06", "2021-01-01", "2021", "2022-07", "2022-12-31", "2023", "2023-11-24"),
            *("2024", "2024-06-30", "2025-01", "2025-10", "2025-11-23"),
        )
    ],
}
RIGHT: dict[str, list[Header]] = {
    "pks-kementerian": [
        *(
            pks(date, "kementerian", "kabupaten")
            for date in (None, "2020-12-31", "2020", "2018-05-08", "2015", "2020/2021", "2020-12~")
        ),
        *(
            pks(date, "kampus", "kabupaten")
            for date in ("2021-01-01", "2022", "2023-05", "2024", "2026")
        ),
        *(
            pks("2023", "kabupaten", "kementerian", kind=kind)
            for kind in (
                "nota_kesepakatan",
                "nota_kesepahaman",
                "kesepakatan_bersama",
                "rencana_kerja",
                "other",
            )
        ),
        pks("2024", "provinsi", "kabupaten"),
        pks("2024", "dinas", "provinsi"),
        pks("2025-06", "dinas", "kampus"),
    ],
    "kuasa-penandatangan": [
        *(
            signed_by(capacity)
            for capacity in (
                "Bupati Uji",
                "Wakil Bupati",
                "Plt. Bupati",
                "Penjabat Bupati Uji",
                "Wali Kota",
                "Gubernur",
                "Kepala Daerah",
                "Kepala Desa Contoh",
                "Ketua DPRD",
                "a.n. Bupati",
                "Rektor",
            )
        ),
        *(signed_by("Kepala Dinas Uji", kind=kind) for kind in ("pks", "rencana_kerja", "other")),
        signed_by("Kepala Badan Uji", kind="nota_kesepahaman"),
        *(signed_by("Kepala Badan Uji", org) for org in ("kementerian", "kampus")),
        signed_by("Kepala Dinas Uji", **{"as": "witness"}),
        signed_by("Kepala Lembaga Penelitian", "kampus"),
        signed_by("Direktur Jenderal", "kementerian"),
    ],
    "masa-lebih-lima-tahun": [
        *(lasting("2018-05-08", duration=duration) for duration in ("P5Y", "P60M", "P1Y", "P90D")),
        *(lasting(start="2018-05-08", end=end) for end in ("2023-05-07", "2023", "2019", "..")),
        *(lasting(start="2018", end=end) for end in ("2023", "2023-12", "2023-12-30", "2020")),
        *(lasting(end=end) for end in ("2030", "2050", "..", "2099-12-31")),
        *(lasting(duration=duration) for duration in ("P10Y", "P6Y")),
        lasting("2018", renewal="none"),
        lasting(start="2020-02-29", duration="P5Y"),
    ],
    "tanpa-rencana-kerja": [
        *(
            {
                "kind": "nota_kesepakatan",
                "documents": [
                    {"title": f"Rencana {number}", "kind": "rencana_kerja", "access": access}
                ],
            }
            for number, access in enumerate(["public", "not_obtained"] * 5)
        ),
        *(
            {"kind": kind, "signed": {"date": date}}
            for kind in ("nota_kesepahaman", "pks", "addendum", "other", "rencana_kerja")
            for date in ("2018", "2025")
        ),
    ],
    "tanpa-pks": [
        *(
            {"kind": "kesepakatan_bersama", "signed": {"date": date}}
            for date in (
                "2025-11-25",
                "2025-12",
                "2026",
                "2026-01-01",
                "2025",
                "2026-11-24",
                "2025~",
            )
        ),
        {"kind": "kesepakatan_bersama"},
        *(
            {"kind": kind, "signed": {"date": date}}
            for kind in ("nota_kesepahaman", "nota_kesepakatan", "pks", "other")
            for date in ("2015", "2018-05-08", "2024-01")
        ),
    ],
}


def is_found(check: str, header: Header) -> bool:
    content = content_of(
        {"rujukan/organisasi.yaml": organisations(*BODIES), "mou/a.md": agreement(**header)}
    )
    # A header that cannot be read would prove nothing.
    assert content.records.agreements
    return check in {problem.check for problem in advice_on_agreements(content)}


@pytest.mark.parametrize("check", WRONG)
def test_each_of_twenty_headers_worth_a_look_is_found(check: str) -> None:
    assert len(WRONG[check]) == 20
    missed = [header for header in WRONG[check] if not is_found(check, header)]
    assert missed == []


@pytest.mark.parametrize("check", RIGHT)
def test_none_of_twenty_right_headers_is_found(check: str) -> None:
    assert len(RIGHT[check]) == 20
    found = [header for header in RIGHT[check] if is_found(check, header)]
    assert found == []
