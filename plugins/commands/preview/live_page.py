"""What ``make serve`` adds to pages: they load again after a build, and show why there is none."""

import json

SCRIPT = "/-pratinjau.js"
STATE = "/-pratinjau.json"
# Asks a few times a second whether the page is still what it was, which its stamp tells; a page in
# the background waits until somebody looks at it.
SOURCE = b"""\
(() => {
  const seen = document.currentScript.dataset.cap;
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", inset: "auto 0 0 0", margin: "0", padding: "1rem", maxHeight: "50vh",
    overflow: "auto", whiteSpace: "pre-wrap", background: "#7a0014", color: "#fff", zIndex: "99",
  });
  const ask = async () => {
    try {
      const answer = await fetch(`/-pratinjau.json?${location.pathname}`, { cache: "no-store" });
      const state = await answer.json();
      if (state.stamp !== seen) return location.reload();
      if (box.textContent !== state.problems) box.textContent = state.problems;
      if (!state.problems) box.remove();
      else if (!box.isConnected) document.body.append(box);
    } catch { /* berhenti sebentar: server sedang dimulai ulang */ }
    setTimeout(ask, document.hidden ? 1000 : 150);
  };
  ask();
})();
"""


def state(stamp: str, problems: str) -> bytes:
    """Tell the script what its page is now, and what keeps the site from being whole."""
    return json.dumps({"stamp": stamp, "problems": problems}).encode()


def with_script(page: bytes, stamp: str) -> bytes:
    """
    Put the script into a page.

    >>> with_script(b"<p>a</p></body>", "7")
    b'<p>a</p><script src="/-pratinjau.js" data-cap="7" defer></script></body>'
    """
    tag = f'<script src="{SCRIPT}" data-cap="{stamp}" defer></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + tag + end + tail if end else page + tag


def waiting(problems: str) -> bytes:
    """Give the page that stands where no site has been built yet."""
    told = "Situs belum dapat dibangun." if problems else "Situs sedang dibangun …"
    page = (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Pratinjau</title>'
        f"</head><body><p>{told}</p></body></html>"
    )
    return with_script(page.encode(), "")
