"""JSON as programs of the web write it, and as a terminal and a pipe can take it."""

import json
import re
from typing import Any

_HALF = re.compile("[\ud800-\udfff]")
# What JSON may hold raw, and a terminal would obey or no file can hold.
_RAW = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def loads(text: str) -> Any:
    r"""
    Read JSON; raises ValueError, RecursionError. Half a character becomes U+FFFD.

    A text that was cut within an emoji holds one, and no file can.

    >>> loads('{"a": "satu\\ud83d", "b": "\\ud83d\\ude00"}')
    {'a': 'satu\ufffd', 'b': '😀'}
    """
    values = json.loads(text, strict=False)
    if "\\ud" not in text.lower():
        return values
    written = json.dumps(values, ensure_ascii=False)
    return json.loads(_HALF.sub("\ufffd", written)) if _HALF.search(written) else values


def dumps(value: Any) -> str:
    r"""
    Write JSON on one line; whoever reads it gets every sign as it was.

    >>> print(dumps({"a": "é \x9b[2J"}))
    {"a": "é \u009b[2J"}
    """
    text = json.dumps(value, ensure_ascii=False)
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
