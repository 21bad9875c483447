"""A letter that asks a public body for the text of an agreement, ready to be sent."""

from dataclasses import dataclass
from urllib.parse import quote

from plugins.domain.records.models import Agreement
from plugins.domain.site.agreement_words import agreement_name, agreement_summary
from plugins.domain.site.counters import has_text
from plugins.domain.site.site import Site

# Bodies of the state, which have to answer under the law on public information.
_PUBLIC = frozenset({"kabupaten", "provinsi", "kementerian", "lembaga", "opd", "desa", "bumd"})
_LAW = (
    "Pasal 11 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik menyebut "
    "perjanjian badan publik dengan pihak ketiga sebagai informasi yang wajib tersedia setiap "
    "saat. Atas dasar itu saya meminta salinan dokumen berikut beserta lampirannya:"
)


@dataclass(frozen=True)
class Letter:
    """What a letter is about, and its lines."""

    subject: str
    text: str

    @property
    def mail(self) -> str:
        """The letter as an e-mail whose receiver is still to be written."""
        return f"mailto:?subject={quote(self.subject)}&body={quote(self.text)}"


def request_letter(site: Site, agreement: Agreement) -> Letter | None:
    """Write the letter to the first public body that is a party; none where the text is here."""
    parties = [site.organisation(party.org) for party in agreement.parties]
    public = [body for body in parties if body.kind in _PUBLIC or body.kode_wilayah]
    if has_text(agreement) or not public:
        return None
    name = agreement_name(agreement)
    numbers = [f"Nomor: {item.number}" for item in agreement.numbers]
    lines = (
        "Kepada Yth. Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
        public[0].name,
        "",
        "Dengan hormat,",
        _LAW,
        "",
        f"{name}.",
        agreement_summary(site, agreement),
        *numbers,
        "",
        "Salinan elektronik sudah cukup.",
        "",
        "Tanggal:",
        "Nama dan alamat:",
        "Surel atau telepon:",
        "Tujuan penggunaan informasi:",
    )
    return Letter(f"Permintaan informasi: {name}", "\n".join(lines))
