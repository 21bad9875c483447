"""The closed lists of codes a header may hold, each with its label for readers."""

from collections.abc import Mapping
from types import MappingProxyType

CodeTable = Mapping[str, str]


def _table(**labels: str) -> CodeTable:
    return MappingProxyType(labels)


POST_STATUSES = _table(published="Terbit", draft="Konsep")
SOURCE_KINDS = _table(own="Tulisan sendiri", imported="Diimpor")
CORRECTION_KINDS = _table(
    ralat="Ralat", koreksi="Koreksi", hak_jawab="Hak jawab", pemutakhiran="Pemutakhiran"
)
CHANGE_KINDS = _table(major="Perubahan besar", minor="Perubahan kecil")

EVIDENCE_SHOWS = _table(plan="rencana", happening="pelaksanaan", result="hasil")
PROVING = frozenset({"happening", "result"})

PROGRAMME_RECORDED = _table(
    planned="Direncanakan", running="Berjalan", done="Selesai", stopped="Dihentikan"
)

VALUE_KINDS = _table(baseline="Angka awal", target="Sasaran", actual="Capaian")
BUDGET_STAGES = _table(
    planned="Direncanakan", allocated="Dianggarkan", contracted="Dikontrakkan", spent="Dibelanjakan"
)
BUDGET_FUNDS = _table(APBD="APBD", APBN="APBN", APBDes="APBDes", pihak_ketiga="pihak ketiga")

EVENT_KINDS = _table(
    signing="Penandatanganan",
    meeting="Pertemuan",
    training="Pelatihan",
    regulation="Peraturan",
    launch="Peluncuran",
    evaluation="Evaluasi",
    award="Penghargaan",
    budget="Anggaran",
    setback="Hambatan",
    note="Catatan",
)
EVENT_RECORDED = _table(
    running="Berjalan", done="Selesai", postponed="Ditunda", cancelled="Dibatalkan"
)

AGREEMENT_KINDS = _table(
    nota_kesepahaman="Nota Kesepahaman",
    kesepakatan_bersama="Kesepakatan Bersama",
    nota_kesepakatan="Nota Kesepakatan",
    pks="Perjanjian Kerja Sama",
    rencana_kerja="Rencana Kerja",
    addendum="Addendum",
    other="Bentuk lain",
)
SCHEMES = _table(
    ksdd="Kerja sama daerah dengan daerah lain",
    ksdd_wajib="Kerja sama wajib dengan daerah lain",
    ksdd_sukarela="Kerja sama sukarela dengan daerah lain",
    ksdpk="Kerja sama daerah dengan pihak ketiga",
    sinergi="Sinergi dengan pemerintah pusat",
    ksdpl="Kerja sama daerah dengan pemerintah daerah di luar negeri",
    ksdll="Kerja sama daerah dengan lembaga di luar negeri",
    pre_2018="Sebelum Peraturan Pemerintah Nomor 28 Tahun 2018",
    other="Skema lain",
)
SIGNATORY_ROLES = _table(
    signatory="Penandatangan", witness="Saksi", acknowledged="Mengetahui", present="Hadir"
)
ACTING = _table(**{"Plt.": "pelaksana tugas", "Plh.": "pelaksana harian", "Pj.": "penjabat"})
RENEWALS = _table(
    none="tidak diperpanjang",
    by_agreement="dapat diperpanjang atas kesepakatan",
    automatic="diperpanjang dengan sendirinya",
    unknown="perpanjangan belum diketahui",
)
FUNDING_SOURCES = _table(
    APBD="APBD",
    APBN="APBN",
    APBDes="APBDes",
    pihak_ketiga="pihak ketiga",
    none="tanpa biaya",
    unknown="belum diketahui",
)
YES_NO_UNKNOWN = _table(yes="ya", no="tidak", unknown="belum diketahui")
DOCUMENT_ACCESS = _table(
    public="terbuka",
    redacted="disamarkan sebagian",
    withheld="dikecualikan",
    not_obtained="belum diperoleh",
)
REQUEST_OUTCOMES = _table(
    given="diberikan", partly="diberikan sebagian", refused="ditolak", none="tanpa jawaban"
)
ENDED_REASONS = _table(completed="selesai", terminated="diakhiri")
PPID_CLASSES = _table(
    berkala="Informasi berkala",
    serta_merta="Informasi serta-merta",
    setiap_saat="Informasi setiap saat",
    dikecualikan="Informasi dikecualikan",
)
# The stages of a regional cooperation, in their order; a regency may set its own list.
STAGES = _table(
    persiapan="Persiapan",
    penawaran="Penawaran",
    penyusunan_kb="Penyusunan kesepakatan bersama",
    penandatanganan_kb="Penandatanganan kesepakatan bersama",
    persetujuan_dprd="Persetujuan DPRD",
    penyusunan_pks="Penyusunan perjanjian kerja sama",
    penandatanganan_pks="Penandatanganan perjanjian kerja sama",
    pelaksanaan="Pelaksanaan",
    penatausahaan="Penatausahaan",
    pelaporan="Pelaporan",
)

COMMITMENT_KINDS = _table(right="Hak", duty="Kewajiban", action="Tindakan")
COMMITMENT_RECORDED = _table(
    not_started="Belum dimulai",
    in_progress="Berjalan",
    met="Terpenuhi",
    partially_met="Terpenuhi sebagian",
    not_met="Tidak terpenuhi",
    dropped="Dibatalkan",
    overtaken="Tidak perlu lagi",
)
COMMITMENT_BASES = _table(
    from_document="menurut naskah", from_news="menurut berita, naskah belum diperoleh"
)

ORGANISATION_KINDS = _table(
    kabupaten="Pemerintah kabupaten atau kota",
    provinsi="Pemerintah provinsi",
    kementerian="Kementerian",
    lembaga="Lembaga negara",
    opd="Perangkat daerah",
    desa="Pemerintah desa",
    bumd="Badan usaha milik daerah",
    bumn="Badan usaha milik negara",
    bank="Bank",
    perguruan_tinggi="Perguruan tinggi",
    swasta="Badan usaha swasta",
    ormas="Organisasi kemasyarakatan",
    media="Media",
    asing="Lembaga luar negeri",
)
PLACE_KINDS = _table(
    kabupaten="Kabupaten",
    kota="Kota",
    kecamatan="Kecamatan",
    desa="Desa",
    kelurahan="Kelurahan",
)
SOURCE_TYPES = _table(
    official="situs resmi",
    news="berita",
    document="dokumen",
    regulation="peraturan",
    photo="foto",
    statement="pernyataan",
)

CATEGORIES = _table(
    pemerintahan="Pemerintahan",
    pelayanan="Pelayanan",
    pembangunan="Pembangunan",
    ekonomi="Ekonomi",
    pendidikan="Pendidikan",
    kesehatan="Kesehatan",
    budaya="Budaya",
    lingkungan="Lingkungan",
    teknologi="Teknologi",
    pengumuman="Pengumuman",
)

_ADDRESS_WORDS = {"other": "lainnya", "pre_2018": "sebelum-2018"}


def address_word(code: str) -> str:
    """
    Write a code as it stands in a public address.

    >>> address_word("nota_kesepahaman"), address_word("other"), address_word("pre_2018")
    ('nota-kesepahaman', 'lainnya', 'sebelum-2018')
    """
    return _ADDRESS_WORDS.get(code, code.replace("_", "-"))
