"""The open data as tables: which rows each has, and which columns, on the day of the site."""

from collections.abc import Callable
from functools import partial

from plugins.domain.opendata.tables.change_table import History, changes_table, no_history
from plugins.domain.opendata.tables.columns import Column, derive
from plugins.domain.opendata.tables.component_tables import (
    claims_table,
    corrections_table,
    documents_table,
    evidence_table,
    figures_table,
    parties_table,
    shown,
    signatories_table,
)
from plugins.domain.opendata.tables.derived_columns import (
    end_columns,
    follow_up_columns,
    silence_columns,
    status_columns,
)
from plugins.domain.opendata.tables.link_tables import owners_table, participants_table
from plugins.domain.opendata.tables.programme_tables import (
    budget_table,
    indicators_table,
    requests_table,
)
from plugins.domain.opendata.tables.table import ELSEWHERE, REF, Table, Url, by_ref, page_column
from plugins.domain.records.declarations.kinds import KINDS
from plugins.domain.records.models import (
    Agreement,
    Commitment,
    Event,
    Organisation,
    Person,
    Post,
    Programme,
    Source,
)
from plugins.domain.site.site import Site
from plugins.domain.values.json_text import Value


def tables(site: Site, url: Url, history: History = no_history) -> tuple[Table, ...]:
    """
    Give every table of a site, those before the others that the others point to.

    ``url`` makes an address of the site a whole one, ``history`` tells what changed in a record.
    """
    return (*(make(site, url) for make in _TABLES), changes_table(site, history, url))


def _posts(site: Site, url: Url) -> Table:
    return Table(
        "berita",
        "Berita",
        "Berita yang terbit di situs ini. Berita yang dicabut hanya memuat pemberitahuannya.",
        (REF, *derive(Post, site.rules, ELSEWHERE), page_column(url)),
        tuple(shown(post) for post in by_ref(site.records.posts)),
    )


def _agreements(site: Site, url: Url) -> Table:
    return Table(
        "mou",
        "Perjanjian",
        "Nota kesepahaman, kesepakatan bersama, perjanjian kerja sama, dan bentuk lain, "
        "beserta statusnya dan apa yang terjadi sesudahnya.",
        (
            REF,
            *derive(Agreement, site.rules, ELSEWHERE),
            *status_columns(site, "agreement"),
            *end_columns(site),
            *follow_up_columns(site),
            page_column(url),
        ),
        by_ref(site.records.agreements),
    )


def _commitments(site: Site, url: Url) -> Table:
    parents = [
        Column(
            name=kind,
            about=f"{KINDS[kind].word} yang memuatnya; hanya satu dari dua kolom ini yang terisi",
            read=partial(_parent_in, kind == "programme"),
            table=KINDS[kind].table,
        )
        for kind in ("agreement", "programme")
    ]
    return Table(
        "komitmen",
        "Komitmen",
        "Apa yang dijanjikan dalam perjanjian dan program, oleh siapa, dan bagaimana keadaannya.",
        (
            REF,
            *parents,
            *derive(Commitment, site.rules, ELSEWHERE),
            *status_columns(site, "commitment"),
            page_column(url),
        ),
        by_ref(site.records.commitments),
    )


def _parent_in(in_programme: bool, promise: Commitment) -> Value:
    return promise.parent if promise.in_programme == in_programme else None


def _events(site: Site, url: Url) -> Table:
    parent = Column(
        name="programme",
        about="program yang memuatnya",
        read=lambda event: event.programme,
        required=True,
        table="program",
    )
    return Table(
        "peristiwa",
        "Peristiwa",
        "Peristiwa yang direncanakan, berlangsung, atau dilaporkan dalam setiap program.",
        (
            REF,
            parent,
            *derive(Event, site.rules, ELSEWHERE),
            *status_columns(site, "event"),
            page_column(url),
        ),
        by_ref(site.records.events),
    )


def _programmes(site: Site, url: Url) -> Table:
    return Table(
        "program",
        "Program",
        "Program beserta tujuan, ukuran hasil, dan statusnya.",
        (
            REF,
            *derive(Programme, site.rules, ELSEWHERE),
            *status_columns(site, "programme"),
            *silence_columns(site),
            page_column(url),
        ),
        by_ref(site.records.programmes),
    )


def _organisations(site: Site, url: Url) -> Table:
    return Table(
        "instansi",
        "Instansi",
        "Perangkat daerah dan lembaga lain yang disebut dalam data ini.",
        (REF, *derive(Organisation, site.rules, ELSEWHERE), page_column(url)),
        by_ref(site.records.organisations),
    )


def _people(site: Site, _url: Url) -> Table:
    return Table(
        "orang",
        "Orang",
        "Pejabat dan orang lain yang disebut dalam tugasnya; tanpa data pribadi.",
        (REF, *derive(Person, site.rules, ELSEWHERE)),
        by_ref(site.records.people),
    )


def _sources(site: Site, _url: Url) -> Table:
    return Table(
        "sumber",
        "Sumber",
        "Berita, dokumen, dan peraturan yang menjadi dasar catatan.",
        (REF, *derive(Source, site.rules, ELSEWHERE)),
        by_ref(site.records.sources),
    )


_TABLES: tuple[Callable[[Site, Url], Table], ...] = (
    _posts,
    _agreements,
    parties_table,
    signatories_table,
    _commitments,
    _events,
    _programmes,
    _organisations,
    _people,
    _sources,
    evidence_table,
    documents_table,
    corrections_table,
    owners_table,
    participants_table,
    figures_table,
    claims_table,
    indicators_table,
    budget_table,
    requests_table,
)
