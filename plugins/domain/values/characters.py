"""Characters that a text may not carry to where it goes."""

import re

# Everything XML 1.0 cannot carry: control characters, half surrogates, non-characters.
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def speakable(text: str) -> str:
    r"""
    Take out what XML cannot carry.

    >>> speakable("a\x0bb\ufffe")
    'ab'
    """
    return _UNSPEAKABLE.sub("", text)
