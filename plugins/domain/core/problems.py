"""What is wrong in a file, where, and what to write instead."""

import re
from dataclasses import dataclass

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
# What a message repeats of somebody's words: more tells nobody more, and fills a screen.
_MOST_IN_A_WORD = 200
_MOST = {"finding": 500, "remedy": 2000}
_LONG_WORD = re.compile(rf"\S{{{_MOST_IN_A_WORD + 1},}}")
_IN_ORDER = ("path", "line", "check", "finding", "remedy", "advice")


@dataclass(frozen=True, order=True)
class Problem:
    """
    One finding in one file; advice never stops a build.

    ``check`` is the lasting name of the kind of finding: what exceptions and other programs go by,
    whatever the words become. `check_names` lists those that content can have. ``words`` are those
    of the text itself, where the finding does not show them whole: nobody is told them.

    >>> str(Problem("content/berita/a.md", 3, "judul kosong", "isi baris 'title:'"))
    "content/berita/a.md:3: judul kosong; isi baris 'title:'"
    """

    path: str
    line: int
    finding: str
    remedy: str = ""
    advice: bool = False
    check: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        """
        Name what cannot be seen in the words of others, which may also obey no terminal.

        Of words without end only the beginning and the end are told.
        """
        for name in ("path", "finding", "remedy"):
            text = getattr(self, name)
            if name in _MOST and len(text) > _MOST_IN_A_WORD:
                text = _shortened(
                    _LONG_WORD.sub(lambda word: _shortened(word[0], 160), text), _MOST[name]
                )
            object.__setattr__(
                self, name, _UNSEEN.sub(lambda sign: f"[U+{ord(sign[0]):04X}]", text)
            )

    def __str__(self) -> str:
        """Write the one line that editors and terminals see."""
        text = f"{self.path}:{self.line}: {self.finding}"
        return f"{text}; {self.remedy}" if self.remedy else text

    def as_dict(self) -> dict[str, str | int | bool]:
        """Give the same values to a machine, in the order in which they are read."""
        return {name: getattr(self, name) for name in _IN_ORDER}


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 41]}…{text[-40:]}"
