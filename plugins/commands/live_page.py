"""What ``make serve`` adds to pages: they load again after a build, and show why there is none."""

import json
from dataclasses import dataclass

SCRIPT = "/-pratinjau.js"
STATE = "/-pratinjau.json"
_TAG = f'<script src="{SCRIPT}" defer></script>'.encode()
# Asks a few times a second; a page in the background waits until somebody looks at it.
SOURCE = b"""\
(() => {
  let seen = null;
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", inset: "auto 0 0 0", margin: "0", padding: "1rem", maxHeight: "50vh",
    overflow: "auto", whiteSpace: "pre-wrap", background: "#7a0014", color: "#fff", zIndex: "99",
  });
  const ask = async () => {
    try {
      const answer = await fetch("/-pratinjau.json", { cache: "no-store" });
      const state = await answer.json();
      if (seen !== null && state.number !== seen) return location.reload();
      seen = state.number;
      if (box.textContent !== state.problems) box.textContent = state.problems;
      if (!state.problems) box.remove();
      else if (!box.isConnected) document.body.append(box);
    } catch { /* berhenti sebentar: server sedang dimulai ulang */ }
    setTimeout(ask, document.hidden ? 1000 : 150);
  };
  ask();
})();
"""


@dataclass(frozen=True)
class Shown:
    """Which build is shown, and what keeps a newer one from being shown."""

    number: int = 0
    problems: str = ""

    def json(self) -> bytes:
        """Give it as the script of the pages reads it."""
        return json.dumps({"number": self.number, "problems": self.problems}).encode()


def with_script(page: bytes) -> bytes:
    """
    Put the script into a page.

    >>> with_script(b"<p>a</p></body>")
    b'<p>a</p><script src="/-pratinjau.js" defer></script></body>'
    """
    head, end, tail = page.rpartition(b"</body>")
    return head + _TAG + end + tail if end else page + _TAG


def waiting(problems: str) -> bytes:
    """Give the page that stands where no site has been built yet."""
    state = "Situs belum dapat dibangun." if problems else "Situs sedang dibangun …"
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Pratinjau</title>'
        f"</head><body><p>{state}</p>{_TAG.decode()}</body></html>"
    ).encode()
