from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.values.numbers import (
    InvalidNumber,
    format_money,
    format_number,
    format_percent,
    format_quantity,
    format_rupiah,
    parse_money,
    parse_number,
    parse_percent,
)

DECIMALS = st.decimals(-(10**15), 10**15, places=2)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (-1234567, "-1.234.567"),
        ("98000.50", "98.000,50"),
        (Decimal("0.125"), "0,125"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_format_number(number: Decimal | int | str, text: str) -> None:
    assert format_number(number) == text


@given(DECIMALS)
def test_format_number_agrees_with_babel(number: Decimal) -> None:
    assert format_number(number) == format_decimal(number, "#,##0.00", locale="id")


@given(DECIMALS)
def test_number_round_trip(number: Decimal) -> None:
    assert parse_number(format_number(number)) == number
    assert parse_percent(format_percent(number)) == number


@given(st.integers(-(10**15), 10**15))
def test_money_round_trip(amount: int) -> None:
    assert parse_money(format_money(amount)) == amount
    assert parse_money(format_rupiah(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Rp0"),
        (5_000, "Rp5.000"),
        (1_000_000, "Rp1 juta"),
        (1_250_500, "Rp1.250.500"),
        (98_000_000_000, "Rp98 miliar"),
        (1_250_000_000, "Rp1,25 miliar"),
        (2_000_000_000_000, "Rp2 triliun"),
        (-1_500_000, "-Rp1,5 juta"),
        ("97632864434.32", "Rp97.632.864.434,32"),
        (100_000_000_000_000, "Rp100 triliun"),
    ],
)
def test_format_money(amount: int | str, text: str) -> None:
    assert format_money(amount) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("53700000000", "rupiah", "Rp53,7 miliar"),
        ("1250000000", "rupiah", "Rp1,25 miliar"),
        ("97632864434.32", "rupiah", "Rp97.632.864.434,32"),
        ("73500000", "rupiah", "Rp73,5 juta"),
        ("5000", "rupiah", "Rp5.000"),
        ("53700000000", "rupiah per tahun", "53.700.000.000 rupiah per tahun"),
        ("8.5", "hektare", "8,5 hektare"),
        ("1500", None, "1.500"),
        ("1500", "", "1.500"),
    ],
)
def test_format_quantity(value: str, unit: str | None, text: str) -> None:
    assert format_quantity(value, unit) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("12", "12"),
        ("1234", "1234"),
        ("1.234", "1234"),
        ("98.000,5", "98000.5"),
        ("-3,25", "-3.25"),
        (" 7 ", "7"),
    ],
)
def test_parse_number(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "12.5", "1,234,567", "1.23", "12..000", ",5", "5,", "1.0000", "1e5", "NaN", "tiga",
     "٣", "1 000", "--5", "1" * 22],
    ids=repr,
)  # fmt: skip
def test_parse_number_rejects(text: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse_number(text)
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5%", "12.5"), ("12,5 %", "12.5"), ("7 persen", "7"), ("7 Persen", "7")],
)
def test_parse_percent(text: str, number: str) -> None:
    assert parse_percent(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "12,5", "%", "12.5%", "dua persen"], ids=repr)
def test_parse_percent_rejects(text: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse_percent(text)
    assert str(caught.value) in text


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Rp98 miliar", 98_000_000_000),
        ("Rp2 triliun", 2 * 10**12),
        ("Rp2 trilyun", 2 * 10**12),
        ("Rp2 juta", 2 * 10**6),
        ("Rp2 rb", 2 * 10**3),
        ("Rp 98 Milyar", 98_000_000_000),
        ("Rp. 5.000,-", 5_000),
        ("IDR 1.000.000", 1_000_000),
        ("rp2,5 jt", 2_500_000),
        ("Rp1 T", 10**12),
        ("Rp3 M", 3 * 10**9),
        ("Rp75 ribu", 75_000),
        ("-Rp10", -10),
    ],
)
def test_parse_money(text: str, amount: int) -> None:
    assert parse_money(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "98 miliar", "Rp", "Rp98 dolar", "Rp98 milliard", "Rp12.5", "$5", "Rp 1.00 juta"],
    ids=repr,
)
def test_parse_money_rejects(text: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse_money(text)
    assert str(caught.value) in text
