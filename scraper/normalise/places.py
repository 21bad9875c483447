"""Names of towns as they stand before a news text, for telling a dateline from a first word."""

_BLORA = """
blora cepu ngawen kunduran todanan japah banjarejo tunjungan jepon jiken bogorejo jati randublatung
kedungtuban kradenan sambong
"""
_CENTRAL_JAVA = """
rembang pati kudus jepara demak grobogan purwodadi semarang ungaran salatiga boyolali klaten solo
surakarta sukoharjo wonogiri karanganyar sragen kendal batang pekalongan kajen pemalang tegal slawi
brebes cilacap banyumas purwokerto purbalingga banjarnegara kebumen purworejo wonosobo magelang
mungkid temanggung lasem kartasura
"""
_ELSEWHERE = """
ambon|balikpapan|banda aceh|bandar lampung|bandung|bangkalan|banjarbaru|banjarmasin|bantul|
banyuwangi|batam|batu|bekasi|bengkulu|binjai|bitung|blitar|bogor|bojonegoro|bondowoso|bontang|
bukittinggi|ciamis|cianjur|cikarang|cilegon|cimahi|cirebon|denpasar|depok|dumai|garut|gianyar|
gorontalo|gresik|gunungkidul|indramayu|jakarta|jakarta barat|jakarta pusat|jakarta selatan|
jakarta timur|jakarta utara|jambi|jayapura|jember|jombang|karawang|kediri|kendari|kulon progo|
kulonprogo|kuningan|kupang|lamongan|lumajang|madiun|magetan|majalengka|majene|makassar|malang|
mamuju|manado|manokwari|mataram|medan|merauke|mojokerto|nabire|nganjuk|ngawi|nusantara|pacitan|
padang|palangka raya|palangkaraya|palembang|palu|pamekasan|pandeglang|pangkalpinang|parepare|
pasuruan|pekanbaru|ponorogo|pontianak|probolinggo|purwakarta|sabang|samarinda|sampang|serang|
sidoarjo|singaraja|singkawang|situbondo|sleman|sorong|subang|sukabumi|sumedang|sumenep|surabaya|
tangerang|tangerang selatan|tanjungpinang|tarakan|tasikmalaya|ternate|trenggalek|tuban|
tulungagung|wates|wonosari|yogyakarta
"""

TOWNS = (
    frozenset(_BLORA.split())
    | frozenset(_CENTRAL_JAVA.split())
    | frozenset(name.strip() for name in _ELSEWHERE.replace("\n", "").split("|"))
)


def is_town(name: str) -> bool:
    """
    Say whether a name is that of a town that news are sent from.

    >>> is_town("KAB. BLORA"), is_town("Kota Semarang"), is_town("PENGUMUMAN")
    (True, True, False)
    """
    words = name.casefold().split()
    if len(words) > 1 and words[0].rstrip(".") in {"kab", "kabupaten", "kota"}:
        words = words[1:]
    return " ".join(words) in TOWNS
