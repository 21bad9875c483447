import json
from decimal import Decimal
from typing import Any

from plugins.domain.opendata.data_folder import agreement_json
from tests.domain.open_site import IMPRINT, open_site

AMENDMENT = """\
---
title: tentang perubahan
kind: addendum
parties:
  - org: pemkab
signed:
  date: "2024-01-01"
amends: jalan-2020
supersedes: jalan-pks-2021
---
"""


def data_of(ref: str = "jalan-2020", texts: dict[str, str] | None = None) -> dict[str, Any]:
    site = open_site(texts)
    written = agreement_json(site, site.agreement(ref), IMPRINT)
    assert written.endswith(b"}\n")
    read: dict[str, Any] = json.loads(written, parse_float=Decimal)
    return read


def test_the_file_says_what_it_is_and_as_of_when() -> None:
    data = data_of()
    assert [data[name] for name in ("ref", "page", "status_on", "publisher", "licence")] == [
        "jalan-2020",
        "https://contoh.id/mou/jalan-2020/",
        "2026-11-24",
        "Penerbit belum dicantumkan",
        "https://creativecommons.org/licenses/by/4.0/",
    ]
    assert data["notice"].startswith("Bukan situs resmi Pemkab Contoh")
    assert (data["status"]["code"], data["status"]["reason"]) == ("ended", "expired")
    assert data["status"]["label"]
    assert data["status"]["sentence"]


def test_the_record_keeps_its_shape_its_numbers_and_its_dates() -> None:
    record = data_of()["record"]
    assert record["signed"] == {
        "date": "2020-03-05",
        "date_earliest": "2020-03-05",
        "date_latest": "2020-03-05",
        "place": "Aula",
    }
    assert record["term"]["duration"] == "P5Y"
    assert record["term"]["end"] is None
    assert record["term"]["end_latest"] is None
    assert record["funding"]["value"] == {"amount": 98_000_000_000, "as_written": "Rp98 miliar"}
    assert record["claims"][0]["value"] == {"amount": 97_000_000_000, "as_written": None}
    assert record["claims"][0]["preferred"] is True
    assert record["ppid"]["class"] == "setiap_saat"
    assert record["evidence"][0]["source"] == "laporan"
    assert record["changes"] == []
    assert record["body"] == "Nota ini mengawali kerja sama."


def test_the_follow_up_is_told() -> None:
    follow_up = data_of()["follow_up"]
    assert follow_up["followed_up"] is True
    assert follow_up["sentence"] is None
    assert follow_up["days_since_signing"] == 2455
    assert [one["ref"] for one in follow_up["children"]] == ["jalan-pks-2021"]
    assert [one["ref"] for one in follow_up["events_after"]] == ["jalan/pembukaan"]
    assert follow_up["commitments_kept"] == ["jalan-2020/perbaiki"]
    assert (follow_up["commitments_proven"], follow_up["commitments_total"]) == (1, 2)


def test_the_lack_of_any_follow_up_is_told_in_words() -> None:
    follow_up = data_of("jalan-pks-2021")["follow_up"]
    assert follow_up["followed_up"] is False
    assert follow_up["sentence"] == "Kami belum menemukan tindak lanjut."
    assert follow_up["days_since_signing"] is None
    assert follow_up["has_text"] is False


def test_every_commitment_has_its_status_and_evidence() -> None:
    kept, other = data_of()["commitments"]
    assert kept["ref"] == "jalan-2020/perbaiki"
    assert kept["page"] == "https://contoh.id/janji/jalan-2020/perbaiki/"
    assert kept["status"]["code"] == "met"
    assert kept["evidence"][0]["source"] == "koran"
    assert kept["due_earliest"] is None
    assert kept["due_latest"] == "2020-12-31"
    assert other["status"]["code"] == "unknown"


def test_relations_are_given_both_ways() -> None:
    texts = {"content/mou/perubahan.md": AMENDMENT}

    def refs(name: str, ref: str) -> list[str]:
        return [one["ref"] for one in data_of(ref, texts)["relations"][name]]

    assert refs("children", "jalan-2020") == ["jalan-pks-2021"]
    assert refs("amendments", "jalan-2020") == ["perubahan"]
    assert refs("programmes", "jalan-2020") == ["jalan"]
    assert refs("events", "jalan-2020") == ["jalan/pembukaan"]
    assert refs("posts", "jalan-2020") == ["2020/03/jalan-dibuka"]
    assert refs("successors", "jalan-pks-2021") == ["perubahan"]
    assert refs("supersedes", "perubahan") == ["jalan-pks-2021"]
    assert data_of("jalan-pks-2021", texts)["relations"]["parent"]["ref"] == "jalan-2020"
    amends = data_of("perubahan", texts)["relations"]["amends"]
    assert set(amends) == {"ref", "title", "page", "status"}
    assert data_of("jalan-2020", texts)["relations"]["parent"] is None


def test_what_the_record_names_by_id_is_told_in_full() -> None:
    data = data_of()
    assert list(data["organisations"]) == ["dinas", "kampus", "pemkab"]
    assert data["people"]["ani"]["name"] == "Ani"
    assert list(data["sources"]) == ["koran", "laporan"]
    assert data["sources"]["laporan"]["url"] == "https://contohkab.go.id/laporan"
