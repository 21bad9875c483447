"""Javanese letters in Latin ones, for pictures whose fonts have none."""

from collections.abc import Mapping

# Unicode 15, block Javanese; the letters "murda", "mahaprana" and "agung" sound as plain ones do.
_CONSONANTS: Mapping[str, str] = {
    **dict.fromkeys("ꦏꦐꦑ", "k"),
    **dict.fromkeys("ꦒꦓ", "g"),
    **dict.fromkeys("ꦔ", "ng"),
    **dict.fromkeys("ꦕꦖ", "c"),
    **dict.fromkeys("ꦗꦙ", "j"),
    **dict.fromkeys("ꦘꦚ", "ny"),
    **dict.fromkeys("ꦛꦜ", "th"),
    **dict.fromkeys("ꦝꦞ", "dh"),
    **dict.fromkeys("ꦟꦤ", "n"),
    **dict.fromkeys("ꦠꦡ", "t"),
    **dict.fromkeys("ꦢꦣ", "d"),
    **dict.fromkeys("ꦥꦦ", "p"),
    **dict.fromkeys("ꦧꦨ", "b"),
    **dict.fromkeys("ꦩ", "m"),
    **dict.fromkeys("ꦪ", "y"),
    **dict.fromkeys("ꦫꦬ", "r"),
    **dict.fromkeys("ꦭ", "l"),
    **dict.fromkeys("ꦮ", "w"),
    **dict.fromkeys("ꦯꦰꦱ", "s"),
    **dict.fromkeys("ꦲ", "h"),
}
_VOWELS: Mapping[str, str] = {
    "ꦄ": "a",
    "ꦅ": "i",
    "ꦆ": "i",
    "ꦇ": "i",
    "ꦈ": "u",
    "ꦌ": "e",
    "ꦍ": "ai",
    "ꦎ": "o",
    "ꦉ": "re",
    "ꦊ": "le",
    "ꦋ": "le",
}
_VOWEL_SIGNS: Mapping[str, str] = {
    "ꦶ": "i",
    "ꦷ": "i",
    "ꦸ": "u",
    "ꦹ": "u",
    "ꦺ": "e",
    "ꦻ": "ai",
    "ꦼ": "e",
    "ꦵ": "o",
    # Between a consonant and the vowel that it has by itself.
    "ꦽ": "re",
}
# Between a consonant and its vowel, whichever that is.
_MEDIALS: Mapping[str, str] = {"ꦾ": "y", "ꦿ": "r"}
_FINALS: Mapping[str, str] = {"ꦀ": "m", "ꦁ": "ng", "ꦂ": "r", "ꦃ": "h"}
_PANGKON, _TARUNG, _TALING = "꧀", "ꦴ", "ꦺ"
_DIGITS: Mapping[str, str] = {chr(0xA9D0 + digit): str(digit) for digit in range(10)}
_SIGNS: Mapping[str, str] = {**_VOWELS, **_FINALS, **_DIGITS, "꧈": ",", "꧉": "."}
_FIRST, _LAST = "\ua980", "\ua9df"


def latin(text: str) -> str:
    """
    Write Javanese letters as Indonesian ones; all others stay as they are.

    >>> latin("ꦧ꧀ꦭꦺꦴꦫ 2026"), latin("ꦗꦮꦠꦼꦔꦃ"), latin("ꦧꦸꦥꦠꦶ")
    ('blora 2026', 'jawatengah', 'bupati')
    """
    written: list[str] = []
    at = 0
    while at < len(text):
        if text[at] in _CONSONANTS:
            syllable, at = _syllable(text, at)
            written.append(syllable)
            continue
        sign = text[at]
        written.append(_SIGNS.get(sign, "" if _FIRST <= sign <= _LAST else sign))
        at += 1
    return "".join(written)


def _syllable(text: str, at: int) -> tuple[str, int]:
    """Give a consonant with what is read after it, and where the next sign stands."""
    read = _CONSONANTS[text[at]]
    at += 1
    vowel = "a"
    # A dot above lends a letter another sound in foreign words; it is left out.
    while at < len(text) and (text[at] in _MEDIALS or text[at] == "꦳"):
        read += _MEDIALS.get(text[at], "")
        at += 1
    if text[at : at + 1] == _PANGKON:
        return read, at + 1
    if text[at : at + 2] == _TALING + _TARUNG:
        return f"{read}o", at + 2
    if text[at : at + 1] in _VOWEL_SIGNS and at < len(text):
        vowel = _VOWEL_SIGNS[text[at]]
        at += 1
    if text[at : at + 1] == _TARUNG:
        at += 1
    return read + vowel, at
