from plugins.domain.records.evidence import evidence_of
from plugins.domain.site.citations import citations
from tests.site.texts import agreement, event, post, programme, site_of

CITED = [{"post": "2024/05/kabar", "shows": "happening"}]
SITE = site_of(
    {
        "berita/2024/05/kabar.md": post(),
        "berita/2024/05/lain.md": post(title="Lain"),
        "program/kota/index.md": programme(
            evidence=CITED,
            indicators=[
                {
                    "id": "warga",
                    "name": "Warga",
                    "values": [
                        {"as_of": "2024", "value": "1", "kind": "actual", "evidence": CITED},
                        {"as_of": "2030", "value": "9", "kind": "target", "evidence": CITED},
                    ],
                }
            ],
        ),
        "program/kota/rapat.md": event(
            evidence=CITED, figures=[{"label": "Hadir", "value": "3", "evidence": CITED}]
        ),
        "program/kota/sepi.md": event(),
        "mou/m.md": agreement(
            dprd={"required": "yes", "evidence": CITED},
            evidence=[{"source": "koran", "shows": "plan"}],
            commitments=[
                {
                    "id": "janji",
                    "plain": "Membangun.",
                    "owner": ["ugm"],
                    "basis": "from_news",
                    "evidence": CITED,
                }
            ],
        ),
    }
)


def test_a_post_knows_each_record_that_cites_it_once() -> None:
    assert {
        post: [one.address for one in records] for post, records in citations(SITE).items()
    } == {"2024/05/kabar": ["/mou/m/", "/janji/m/janji/", "/program/kota/#rapat", "/program/kota/"]}


def test_evidence_stands_with_the_field_that_it_proves() -> None:
    def fields(record: object) -> list[str]:
        return [field for field, _item in evidence_of(record)]  # type: ignore[arg-type]

    assert fields(SITE.programme("kota")) == ["", "indicators.warga"]
    assert fields(SITE.event("kota/rapat")) == ["", "figures.Hadir"]
    assert fields(SITE.agreement("m")) == ["", "dprd"]
    assert fields(SITE.commitment("m/janji")) == [""]
