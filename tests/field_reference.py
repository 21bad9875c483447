"""
The reference part of the editors' guide, made of the fields as they are declared.

After a change of a field run ``.venv/bin/python -m tests.field_reference``, which writes that part
of docs/panduan-humas.md anew, and read the difference in git.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.domain.core import codes
from plugins.domain.core.rules import Rules
from plugins.domain.records import allowances, components, models
from plugins.domain.records.declarations.field_types import Scalar
from plugins.domain.records.declarations.kinds import Kind
from plugins.domain.records.declarations.schema import Nested, Spec, specs

GUIDE = Path(__file__).resolve().parents[1] / "docs/panduan-humas.md"
BEGIN, END = "## Rujukan isian\n", "## Daftar pilihan\n"
INTRODUCTION = """
Bagian ini memuat semua isian, dalam urutan yang dianjurkan.
Tanda (wajib) berarti isian itu harus ada.
Tanda (daftar) berarti isian itu boleh memuat beberapa butir.
Contoh ditulis sebaris; bentuk bertingkat pada contoh di atas sama artinya.
"""
# The models in the order in which the guide tells them, with what is said of each besides.
MODELS: Mapping[type[Any], str] = {
    models.Post: "",
    models.Page: "Misalnya halaman tentang situs.",
    models.Programme: "",
    models.Event: "",
    models.Agreement: "",
    models.Commitment: "",
    models.Organisation: "",
    models.Person: "",
    models.Source: "",
}
PARTS: Mapping[type[Any], tuple[str, str]] = {
    components.Photo: ("Foto (`photos`)", ""),
    components.PostSource: ("Asal tulisan (`source`)", ""),
    components.ProcessedFrom: (
        "Sumber yang diolah (`processed_from`)",
        "Isi `source` saja, atau `name` bersama `url`; tulisan impor boleh `name` saja.",
    ),
    components.Correction: ("Koreksi (`corrections`)", ""),
    components.Withdrawal: ("Pencabutan (`withdrawn`)", ""),
    components.AlsoPublished: ("Terbit juga (`also_published`)", ""),
    components.ImportState: (
        "Catatan pengimpor (`import`)",
        "Bagian ini ditulis oleh pengimpor dan tidak disunting.",
    ),
    components.Change: ("Perubahan (`changes`)", ""),
    components.Evidence: ("Bukti (`evidence`)", "Isi `source` atau `post`, jangan keduanya."),
    components.Claim: ("Keterangan berbeda (`claims`)", ""),
    components.Figure: ("Angka (`figures`)", ""),
    components.Indicator: ("Indikator (`indicators`)", ""),
    components.IndicatorValue: ("Angka indikator (`values`)", ""),
    components.Dimension: ("Segi (`dimensions`)", ""),
    components.BudgetLine: ("Anggaran (`budget`)", ""),
    components.Reply: ("Tanggapan (`replies`)", ""),
    components.Request: ("Permintaan informasi (`requests`)", ""),
    components.Party: ("Pihak (`parties`)", ""),
    components.PartyNumber: ("Nomor (`numbers`)", ""),
    components.Signatory: ("Penandatangan (`signatories`)", ""),
    components.Signed: ("Penandatanganan (`signed`)", ""),
    components.Term: ("Masa berlaku (`term`)", ""),
    components.Funding: ("Pembiayaan (`funding`)", ""),
    components.Money: ("Nilai uang (`value`)", ""),
    components.Dprd: ("Persetujuan DPRD (`dprd`)", ""),
    components.Document: ("Dokumen (`documents`)", ""),
    components.Ended: ("Berakhir (`ended`)", ""),
    components.Ppid: ("Golongan informasi (`ppid`)", ""),
    components.OfficeHeld: ("Jabatan (`posts`)", ""),
}
# Lists of what the gate lets through, which are no records.
LISTS: Mapping[type[Any], tuple[str, str]] = {
    allowances.OfficeContact: (
        "Kontak kantor (`rujukan/kontak.yaml`)",
        "Nomor dan alamat dalam daftar ini milik kantor, jadi boleh terbit.",
    ),
    allowances.Exemption: (
        "Pengecualian (`rujukan/pengecualian.yaml`)",
        (
            "Saran apa pun dan data pribadi dapat dikecualikan dengan alasan. "
            "Tanpa `text`, semua temuan itu dalam berkasnya dikecualikan. "
            "Entri yang tidak mengecualikan apa pun disebut oleh pemeriksaan."
        ),
    ),
    allowances.NamedPlace: (
        "Tempat (`rujukan/tempat.yaml`)",
        (
            "Kecamatan, kota, dan kabupaten yang disebut di awal berita. "
            "Pengimpor mengenali asal berita dari daftar ini."
        ),
    ),
}
CHOICES: Mapping[str, codes.CodeTable] = {
    "Rubrik (`category`)": codes.CATEGORIES,
    "Jenis tempat (`kind`)": codes.PLACE_KINDS,
    "Status terbit (`status`)": codes.POST_STATUSES,
    "Asal (`kind`)": codes.SOURCE_KINDS,
    "Jenis koreksi (`kind`)": codes.CORRECTION_KINDS,
    "Jenis perubahan (`kind`)": codes.CHANGE_KINDS,
    "Yang ditunjukkan bukti (`shows`)": codes.EVIDENCE_SHOWS,
    "Jenis angka (`kind`)": codes.VALUE_KINDS,
    "Tahap anggaran (`stage`)": codes.BUDGET_STAGES,
    "Asal dana (`fund`)": codes.BUDGET_FUNDS,
    "Hasil permintaan (`outcome`)": codes.REQUEST_OUTCOMES,
    "Keadaan program (`recorded`)": codes.PROGRAMME_RECORDED,
    "Jenis peristiwa (`kind`)": codes.EVENT_KINDS,
    "Keadaan peristiwa (`recorded`)": codes.EVENT_RECORDED,
    "Bentuk perjanjian (`kind`)": codes.AGREEMENT_KINDS,
    "Skema kerja sama (`scheme`)": codes.SCHEMES,
    "Peran (`as`)": codes.SIGNATORY_ROLES,
    "Pejabat sementara (`acting`)": codes.ACTING,
    "Perpanjangan (`renewal`)": codes.RENEWALS,
    "Sumber dana (`sources`)": codes.FUNDING_SOURCES,
    "Perlu atau tidak (`required`)": codes.YES_NO_UNKNOWN,
    "Tahap kerja sama (`stage`)": codes.STAGES,
    "Akses dokumen (`access`)": codes.DOCUMENT_ACCESS,
    "Sebab berakhir (`reason`)": codes.ENDED_REASONS,
    "Golongan (`class`)": codes.PPID_CLASSES,
    "Jenis komitmen (`kind`)": codes.COMMITMENT_KINDS,
    "Keadaan komitmen (`recorded`)": codes.COMMITMENT_RECORDED,
    "Dasar komitmen (`basis`)": codes.COMMITMENT_BASES,
    "Jenis lembaga (`kind`)": codes.ORGANISATION_KINDS,
    "Jenis sumber (`type`)": codes.SOURCE_TYPES,
}
HEADINGS: Mapping[type[Any], str] = {
    **{model: model.row.label for model in MODELS},
    **{part: heading for part, (heading, _note) in {**PARTS, **LISTS}.items()},
}
# A commitment has no file, a page's name is whatever its address shall be.
_PLACES = {
    "post": "TTTT/BB/<nama>",
    "programme": "<program>",
    "event": "<program>/<peristiwa>",
}


def fields_told() -> str:
    """Give the whole part of the guide that tells of fields."""
    sections = [BEGIN, *_sections()]
    return "\n".join([sections[0] + INTRODUCTION, *sections[1:]])


def choices_told() -> str:
    """Give the tables of choices, each under its heading."""
    return "\n".join(
        f"### {heading}\n\n| Ditulis | Dibaca |\n|---|---|\n"
        + "".join(f"| {_code(code)} | {label} |\n" for code, label in table.items())
        for heading, table in CHOICES.items()
    )


def anchor(heading: str) -> str:
    """
    Give the place of a heading, as sites for code make it.

    >>> anchor("Yang diolah (`processed_from`)")
    '#yang-diolah-processed_from'
    """
    return "#" + re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _sections() -> Iterator[str]:
    for model, note in MODELS.items():
        yield _section(model, HEADINGS[model], " ".join(filter(None, (_where(model.row), note))))
    for model, (heading, note) in {**PARTS, **LISTS}.items():
        yield _section(model, heading, note)


def _where(kind: Kind) -> str:
    if kind.file is None:
        return "Butir dalam `commitments` pada berkas perjanjian atau programnya."
    if kind.is_entry:
        return f"Entri dalam `{kind.file}`."
    return f"Berkas `{kind.file_of(_PLACES.get(kind.name, '<nama>'))}`."


def _section(model: type[Any], heading: str, note: str) -> str:
    rows = "".join(_row(spec) for spec in specs(model).values())
    told = f"{note}\n\n" if note else ""
    return f"### {heading}\n\n{told}| Isian | Isi | Contoh |\n|---|---|---|\n{rows}"


def _row(spec: Spec) -> str:
    marks = [word for word, holds in (("wajib", spec.required), ("daftar", _list(spec))) if holds]
    what = f"[{spec.meaning}]({anchor(place)})" if (place := _place(spec)) else spec.meaning
    told = "; ".join(filter(None, (what, spec.advice)))
    mark = f" ({', '.join(marks)})" if marks else ""
    return f"| `{spec.key}` | {told}{mark} | `{spec.key}: {spec.example}` |\n"


def _list(spec: Spec) -> bool:
    return spec.many and not spec.lone


def _place(spec: Spec) -> str | None:
    """Give the heading under which more is said of what a field holds."""
    if isinstance(spec.type, Nested):
        return HEADINGS[spec.type.model]
    if isinstance(spec.type, Scalar) and (choices := spec.type.choices(Rules())):
        return next(heading for heading, table in CHOICES.items() if table is choices)
    return None


def _code(code: str) -> str:
    return f"`{code}`"


def rewritten(text: str) -> str:
    """Give the text of the guide with its reference as the fields are declared now."""
    before, _, rest = text.partition(BEGIN)
    _fields, _, after = rest.partition(END)
    introduction = after[: after.index("### ")]
    return f"{before}{fields_told()}\n{END}{introduction}{choices_told()}"


if __name__ == "__main__":
    GUIDE.write_text(rewritten(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
