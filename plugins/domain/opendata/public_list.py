"""The Daftar Informasi Publik: the seven columns that Indonesian law asks of a public body."""

from dataclasses import dataclass

from plugins.domain.core.codes import DOCUMENT_ACCESS, PPID_CLASSES
from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.tables.columns import Column
from plugins.domain.opendata.tables.table import Table, by_ref
from plugins.domain.records.components import Ppid, Signatory
from plugins.domain.records.models import Agreement
from plugins.domain.site.agreement_words import agreement_name
from plugins.domain.site.site import Site
from plugins.domain.values.wording import format_fuzzy

NAME = "daftar-informasi-publik"
UNKNOWN = "Belum diketahui"
# No source states a retention period, and nobody may make one up.
_RETENTION = "Belum ditetapkan"


@dataclass(frozen=True)
class Information:
    """One entry of the list, in the order of its columns."""

    number: int
    summary: str
    unit: str
    responsible: str
    made: str
    form: str
    retention: str = _RETENTION
    class_: str | None = None
    dip_no: str | None = None


_COLUMNS = (
    Column(
        name="nomor",
        about="nomor urut",
        read=lambda item: item.number,
        type="integer",
        required=True,
    ),
    Column(
        name="ringkasan_isi_informasi",
        about="ringkasan isi informasi",
        read=lambda item: item.summary,
        required=True,
    ),
    Column(
        name="unit_yang_menguasai",
        about="pejabat atau unit yang menguasai informasi",
        read=lambda item: item.unit,
        required=True,
    ),
    Column(
        name="penanggung_jawab",
        about="penanggung jawab pembuatan atau penerbitan informasi",
        read=lambda item: item.responsible,
        required=True,
    ),
    Column(
        name="waktu_dan_tempat",
        about="waktu dan tempat pembuatan informasi",
        read=lambda item: item.made,
        required=True,
    ),
    Column(
        name="bentuk_yang_tersedia",
        about="bentuk informasi yang tersedia",
        read=lambda item: item.form,
        required=True,
    ),
    Column(
        name="jangka_waktu_penyimpanan",
        about="jangka waktu penyimpanan",
        read=lambda item: item.retention,
        required=True,
    ),
    Column(
        name="golongan",
        about="golongan informasi",
        read=lambda item: item.class_,
        codes=PPID_CLASSES,
    ),
    Column(
        name="nomor_daftar_ppid",
        about="nomor dalam daftar PPID",
        read=lambda item: item.dip_no,
    ),
)


def public_list(site: Site, imprint: Imprint) -> Table:
    """List the documents of the register, an entry for each agreement."""
    agreements: tuple[Agreement, ...] = by_ref(site.records.agreements)
    known = [_agreement(site, one, imprint, n) for n, one in enumerate(agreements, start=1)]
    about = "Naskah perjanjian yang dicatat di situs ini, menurut kolom Daftar Informasi Publik."
    title = "Daftar Informasi Publik"
    return Table(NAME, title, imprint.with_notice(about), _COLUMNS, tuple(known))


def _agreement(site: Site, agreement: Agreement, imprint: Imprint, number: int) -> Information:
    ppid = agreement.ppid or Ppid()
    summary = agreement_name(agreement)
    if ppid.dip_no:
        summary += f" (nomor pada daftar PPID: {ppid.dip_no})"
    holder = ppid.holder or agreement.steward
    signers = [_signer(site, item) for item in agreement.signatories if item.signs]
    responsible = site.organisation(ppid.responsible).name if ppid.responsible else None
    forms = [ppid.format] if ppid.format else _forms(agreement)
    return Information(
        number=number,
        summary=summary,
        unit=site.organisation(holder).name if holder else UNKNOWN,
        responsible=responsible or "; ".join(signers) or UNKNOWN,
        made=_made(agreement),
        form="; ".join([*forms, f"catatan di {imprint.url(agreement.address)}"]),
        retention=ppid.retention or _RETENTION,
        class_=ppid.class_,
        dip_no=ppid.dip_no,
    )


def _signer(site: Site, signatory: Signatory) -> str:
    name = signatory.name_as_printed
    if name is None and signatory.person:
        name = site.person(signatory.person).full_name
    capacity = " ".join(filter(None, (signatory.acting, signatory.capacity)))
    return ", ".join(filter(None, (name or "nama tidak disebut", capacity)))


def _made(agreement: Agreement) -> str:
    signed = agreement.signed
    day = format_fuzzy(signed.date) if signed and signed.date else "tanggal belum diketahui"
    place = signed.place if signed and signed.place else "tempat belum diketahui"
    return f"{day}; {place}"


def _forms(agreement: Agreement) -> list[str]:
    forms = [f"{item.title}: {DOCUMENT_ACCESS[item.access]}" for item in agreement.documents]
    return forms or ["naskah belum diketahui"]
