import pytest

from plugins.domain.values.claim_words import claim_words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("happened", "2018-05", "Mei 2018"),
        ("indicators.desa.as_of", "2018-05", "Mei 2018"),
        ("signed.date", "2018-05", "Mei 2018"),
        ("commitments.bangun.due", "../2018-05-08", "paling lambat 8 Mei 2018"),
        ("commitments.bangun.met_on", "2018-05", "Mei 2018"),
        ("planned", "2018-05", "Mei 2018"),
        ("start", "2018-05", "Mei 2018"),
        ("term.end", "2018-05", "Mei 2018"),
        ("start_planned", "2018-05", "Mei 2018"),
        ("end_planned", "2018-05", "Mei 2018"),
        ("term.duration", "P5Y", "5 tahun"),
        ("figures.pagu anggaran.value", "97632864434.32", "97.632.864.434,32"),
        ("figures.panjang.value", "220", "220"),
        ("indicators.desa.value", "-1500", "-1.500"),
        ("figures.panjang.value", "1.500 meter", "1.500 meter"),
        ("heading", "2018", "2018"),
    ],
)
def test_a_claim_in_words(field: str, value: str, words: str) -> None:
    assert claim_words(field, value) == words
