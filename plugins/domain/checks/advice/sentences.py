"""Sentences that nobody reads to their end, and abbreviations that nobody explains."""

import re
from collections.abc import Iterator

from plugins.domain.checks.advice.passages import Passage, passages
from plugins.domain.core.problems import Problem
from plugins.domain.records.content import Content

MOST_WORDS = 30
# A dot behind these ends no sentence.
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|dr|drs|dra|ir|h|hj|kh|prof|st|sh|mt|msi|mm|no|nomor|jl|jln|kab|kec|kel|tn|ny|sdr"
    r"|yth|dsb|dst|tgl|hlm|hal|art|pl[th]|pj|rp|a\.n|u\.p|d\.a|s\.d|kol|letkol|kapt|mayjen|akbp"
    r"|kompol)\.$",
    re.IGNORECASE,
)
_END = re.compile(
    r"[.!?…][”\"’)\]]*(?=\s+[“\"‘(\[]*[A-Z0-9])|\n[ \t]*\n|\n(?= {0,3}(?:[*+>#|-]|\d+\.)[ \t])"
)
_WORD = re.compile(r"[^\W_][^\s]*")
_ABBREVIATION = re.compile(r"(?<![\w.&/-])[A-Z]{3,6}(?![\w&/]|-\d|\.[A-Z\d])")
_ROMAN = re.compile(r"[IVXLCDM]+")
# What every reader of the regency knows.
_KNOWN = """
AED AKP APBD APBDES APBN ASN ATM ATR BBM BLT BNPB BOS BPBD BPJS BPK BPN BPS BUMD BUMDES
BUMN CCTV CEO CPNS CSR CSV DAK DAU DBD DED DESA DIY DKI DLL DPA DPD DPR DPRD ESDM FAQ
FKUB GMT GOR GPS HAM HIV HTML HUT IAIN ICU IGD IPB IPM ISBN ISSN ITB JKN JSON KKN KPK
KPM KPU KRI KTP KUA KUR LED LKPJ LKPP LPG LSM MCK MOU MPR MTQ MUI NIB NIK NIP NKRI NPWP
NTB NTT OPD ORI OSS PAD PAUD PBB PDAM PDF PDI PDIP PGRI PIP PJU PKB PKH PKK PKL PKS PLN
PLTU PLUS PMI PNS POLRI PPKM PPPK PSBB PUPR RAPBD RPJMD RPJMN RSS RSUD RTH SAW SDM SDN
SIM SKCK SKPD SMA SMAN SMK SMP SMPN SMS SNI SOP SPBU SPM STNK SWT TBC TIK TNI TPA TPS
UGM UKM UMK UMKM UMP UNAIR UNESCO UNICEF UNNES UNS UPT URL USB USD UUD WCAG WHO WIB WIT
WITA WNA WNI WTP
"""
KNOWN = frozenset(_KNOWN.split())
# So much of a line says whether it is all in capitals.
_AROUND = 200
# Whoever explains none of so many has understood what is asked.
_MOST_TOLD = 50


def advice_on_sentences(content: Content) -> Iterator[Problem]:
    """Point at sentences of more than thirty words."""
    for passage in passages(content):
        if passage.body is None and not passage.name.endswith(("summary", "plain")):
            continue
        for at, sentence in sentences(passage.text):
            words = len(_WORD.findall(sentence))
            if words > MOST_WORDS:
                start = " ".join(sentence.split()[:4])
                yield passage.problem(
                    at,
                    f"kalimat '{start} …' {words} kata",
                    f"bagi menjadi dua kalimat; paling banyak {MOST_WORDS} kata",
                    check="kalimat-panjang",
                )


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """
    Give the sentences of a text, and where they begin.

    >>> list(sentences("Drs. H. Ali hadir. Lalu pulang."))
    [(0, 'Drs. H. Ali hadir.'), (19, 'Lalu pulang.')]
    """
    start = 0
    for end in _END.finditer(text):
        if _SHORTENED.search(text[max(start, end.start() - 12) : end.start() + 1]):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    words = piece.strip()
    # Rows of tables are no sentences.
    if words and not words.startswith("|"):
        yield start + len(piece) - len(piece.lstrip()), words


def advice_on_abbreviations(content: Content) -> Iterator[Problem]:
    """Point at the first use of an abbreviation that its text explains nowhere."""
    offices = {one.short_name for one in content.records.organisations.values() if one.short_name}
    known = KNOWN | {word for name in offices for word in name.split()}
    for passage in passages(content):
        if passage.body is not None:
            yield from _unexplained(passage, known)


def _unexplained(passage: Passage, known: frozenset[str]) -> Iterator[Problem]:
    told: set[str] = set()
    for found in _ABBREVIATION.finditer(passage.unquoted):
        short = found[0]
        if short in known or short in told or _ROMAN.fullmatch(short) or _shouted(passage, found):
            continue
        if len(told) == _MOST_TOLD:
            return
        told.add(short)
        if not _explained(short, passage.text):
            yield passage.problem(
                found.start(),
                f"singkatan '{short}' tidak dijelaskan",
                f"tulis kepanjangannya pada penyebutan pertama: Kepanjangan ({short})",
                check="singkatan",
            )


def _explained(short: str, text: str) -> bool:
    """Say whether a text has the long form beside the short one, or by its first letters."""
    if re.search(rf"\([^()]*\b{short}\b[^()]*\)|\b{short}\b[”\"*_]* \(", text):
        return True
    between = r"[a-z]*(?:[ -]+(?:dan|atau|untuk|di|of|and))?[ -]+"
    return bool(re.search(r"\b" + between.join(short) + r"[a-z]", text))


def _shouted(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether a word stands in a line of capitals, such as a heading."""
    before = passage.text[max(found.start() - _AROUND, 0) : found.start()].rpartition("\n")[2]
    after = passage.text[found.end() : found.end() + _AROUND].partition("\n")[0]
    return not any(sign.islower() for sign in before + after)
