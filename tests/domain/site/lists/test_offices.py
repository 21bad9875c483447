from plugins.domain.core.codes import ORGANISATION_KINDS
from plugins.domain.headers.document import dump_entries
from plugins.domain.site.lists.offices import Office, by_kind, offices
from tests.site.texts import agreement, event, organisations, post, programme, site_of

PROMISE = {"id": "janji", "plain": "Membangun.", "owner": ["ugm"], "basis": "from_news"}
SITE = site_of(
    {
        "berita/2024/05/kabar.md": post(orgs=["ugm"]),
        "program/kota/index.md": programme(lead="setda", partners=["ugm", "setda"]),
        "program/air/index.md": programme(),
        "program/kota/rapat.md": event(orgs=["ugm"]),
        "mou/a.md": agreement(
            parties=[{"org": "pemkab"}, {"org": "ugm", "role": "Pihak Kedua"}],
            steward="setda",
            signatories=[
                {"capacity": "Rektor", "for_org": "ugm", "as": "signatory"},
                {"capacity": "Menteri", "for_org": "kementerian", "as": "witness"},
                {"capacity": "Tamu", "as": "present"},
            ],
            funding={"payers": ["ugm"]},
            commitments=[PROMISE],
        ),
        "mou/b.md": agreement(signed={"date": "2020"}),
        "rujukan/organisasi.yaml": organisations(
            {"id": "kementerian", "name": "Kementerian", "kind": "kementerian"},
            {"id": "bank", "name": "Bank", "kind": "bank"},
            {"id": "sepi", "name": "Sepi"},
        ),
        "rujukan/orang.yaml": dump_entries(
            [
                {
                    "id": "budi",
                    "name": "Budi",
                    "posts": [
                        {"title": "Sekda", "org": "setda", "start": "2018", "end": "2020"},
                        {"title": "Warga"},
                    ],
                },
                {
                    "id": "ani",
                    "name": "Ani",
                    "posts": [
                        {"title": "Sekda", "org": "setda", "acting": "Plt.", "start": "2021"},
                        {"title": "Sekda", "org": "setda"},
                    ],
                },
                {"id": "cici", "name": "Cici"},
            ]
        ),
    }
)
FOUND = {office.body.id: office for office in offices(SITE)}


def _roles(office: Office) -> dict[str, tuple[str, ...]]:
    return {item.agreement.ref: item.roles for item in office.agreements}


def test_an_office_knows_its_agreements_and_what_it_is_in_each() -> None:
    assert _roles(FOUND["ugm"]) == {
        "b": ("pihak",),
        "a": ("pihak (Pihak Kedua)", "penanggung biaya"),
    }
    assert _roles(FOUND["setda"]) == {"a": ("pengampu",)}
    assert _roles(FOUND["kementerian"]) == {"a": ("saksi",)}
    assert _roles(FOUND["sepi"]) == {}


def test_an_office_knows_what_it_owes_and_where_it_is_named() -> None:
    ugm = FOUND["ugm"]
    assert [one.ref for one in ugm.owed] == ["a/janji"]
    assert [one.ref for one in ugm.events] == ["kota/rapat"]
    assert [one.ref for one in ugm.posts] == ["2024/05/kabar"]
    assert [one.ref for one in ugm.programmes] == ["kota"]
    assert [one.ref for one in FOUND["setda"].programmes] == ["kota"]


def test_an_office_knows_what_it_is_part_of_and_what_is_part_of_it() -> None:
    assert FOUND["setda"].parent == SITE.organisation("pemkab")
    assert [one.id for one in FOUND["pemkab"].children] == ["setda"]
    assert FOUND["pemkab"].parent is None


def test_people_stand_with_the_present_ones_first_acting_ones_too() -> None:
    assert [(held.person.id, held.post.acting) for held in FOUND["setda"].people] == [
        ("ani", "Plt."),
        ("ani", None),
        ("budi", None),
    ]


def test_an_office_that_nothing_names_is_empty() -> None:
    assert [name for name, office in FOUND.items() if office.is_empty] == ["bank", "sepi"]


def test_bodies_are_listed_by_kind_those_without_one_last() -> None:
    groups = by_kind(FOUND.values(), ORGANISATION_KINDS)
    assert [(group.label, [one.body.id for one in group.offices]) for group in groups] == [
        ("Kementerian", ["kementerian"]),
        ("Bank", ["bank"]),
        ("Jenis belum dicatat", ["pemkab", "setda", "sepi", "ugm"]),
    ]
