"""Reads JSON from outside, such as several programs of the web write it."""

import json
import re
from typing import Any

_HALF = re.compile("[\ud800-\udfff]")


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
