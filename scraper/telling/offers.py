"""Records that a post tells of, offered to a person: nothing of it is written by itself."""

from collections.abc import Iterator, Mapping
from typing import Any

_KINDS = {"agreement": "penandatanganan", "event": "peristiwa"}
_FIELDS = {
    "kind": "jenis",
    "heading": "nama naskah",
    "title": "tentang",
    "signed.date": "hari ditandatangani",
    "signed.place": "tempat",
    "happened": "hari",
    "parties": "pihak",
    "signatories": "penandatangan",
    "partners": "mitra",
    "figures": "angka",
    "commitments": "janji",
    "orgs": "lembaga",
}
_LONGEST = 140


def lines(offer: Mapping[str, Any]) -> Iterator[str]:
    """
    Say what a post tells of, each field with the sentence that says it.

    >>> said = {"field": "signed.date", "value": "2018-05-08", "ref": "", "sentence": "Selasa."}
    >>> offer = {"file": "a.md", "kind": "agreement", "record": "b", "fields": [said]}
    >>> print(*lines({**offer, "doubts": []}), sep="\\n")
      saran: a.md bercerita tentang penandatanganan; bila benar, tulis di berkas itu agreements: [b]
        hari ditandatangani: 2018-05-08 (kalimat: "Selasa.")
    """
    kind = _KINDS[offer["kind"]]
    record = offer["record"]
    remedy = (
        f"bila benar, tulis di berkas itu agreements: [{record}]"
        if record
        else "belum ada catatannya, periksa lalu buat bila benar"
    )
    yield f"  saran: {offer['file']} bercerita tentang {kind}; {remedy}"
    for said in offer["fields"]:
        known = f" [{said['ref']}]" if said["ref"] else ""
        more = "".join(f", {_MORE[key]} {said[key]}" for key in _MORE if said.get(key))
        sentence = said["sentence"]
        if len(sentence) > _LONGEST:
            sentence = f"{sentence[:_LONGEST].rpartition(' ')[0]}…"
        name, value = _FIELDS[said["field"]], said["value"]
        value = "" if value == said["sentence"] else f"{value}{known}{more} "
        yield f'    {name}: {value}(kalimat: "{sentence}")'
    yield from (f"    diragukan: {doubt}" for doubt in offer["doubts"])


_MORE = {"capacity": "sebagai", "on_behalf_of": "mewakili", "unit": "satuan"}
