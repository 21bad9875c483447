"""Where news are sent from: the cities of the country, and the places that a region lists."""

from collections.abc import Collection

# The autonomous cities, capitals of provinces, and towns that are the seat of a regency of another
# name and no district themselves. Metro and
# Banjar are left out: both are words of other names, and their own regions list them.
_CITIES = """
langsa|lhokseumawe|sabang|subulussalam|banda aceh|binjai|gunungsitoli|medan|padangsidimpuan|
pematangsiantar|sibolga|tanjungbalai|tebing tinggi|bukittinggi|padang|padang panjang|pariaman|
payakumbuh|sawahlunto|solok|dumai|pekanbaru|batam|tanjungpinang|jambi|sungai penuh|bengkulu|
lubuklinggau|pagar alam|palembang|prabumulih|pangkalpinang|bandar lampung|cilegon|serang|
tangerang|tangerang selatan|jakarta|jakarta barat|jakarta pusat|jakarta selatan|jakarta timur|
jakarta utara|bandung|bekasi|bogor|cimahi|cirebon|depok|sukabumi|tasikmalaya|magelang|pekalongan|
salatiga|semarang|solo|surakarta|tegal|yogyakarta|batu|blitar|kediri|madiun|malang|mojokerto|
pasuruan|probolinggo|surabaya|denpasar|bima|mataram|kupang|pontianak|singkawang|palangka raya|
palangkaraya|banjarbaru|banjarmasin|balikpapan|bontang|samarinda|nusantara|tarakan|bitung|
kotamobagu|manado|tomohon|gorontalo|palu|makassar|palopo|parepare|mamuju|baubau|kendari|ambon|
tual|ternate|tidore|jayapura|sorong|manokwari|merauke|nabire|wamena|cikarang|purwokerto|singaraja|ungaran
"""

CITIES = frozenset(name.strip() for name in _CITIES.replace("\n", "").split("|"))


def is_town(name: str, towns: Collection[str] = CITIES) -> bool:
    """
    Say whether a name is that of a town that news are sent from.

    >>> is_town("KAB. CONTOH", {"contoh"}), is_town("Kota Semarang"), is_town("PENGUMUMAN")
    (True, True, False)
    """
    words = name.casefold().split()
    if len(words) > 1 and words[0].rstrip(".") in {"kab", "kabupaten", "kota"}:
        words = words[1:]
    return " ".join(words) in towns
