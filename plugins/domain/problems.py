"""What is wrong in a file, where, and what to write instead."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """
    One finding in one file; advice never stops a build.

    >>> str(Problem("content/berita/a.md", 3, "judul kosong", "isi baris 'title:'"))
    "content/berita/a.md:3: judul kosong; isi baris 'title:'"
    """

    path: str
    line: int
    finding: str
    remedy: str = ""
    advice: bool = False

    def __str__(self) -> str:
        """Write the one line that editors and terminals see."""
        text = f"{self.path}:{self.line}: {self.finding}"
        return f"{text}; {self.remedy}" if self.remedy else text

    def as_dict(self) -> dict[str, str | int | bool]:
        """Give the same five values to a machine."""
        return asdict(self)
