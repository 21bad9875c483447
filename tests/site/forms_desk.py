"""A desk of the forms over a small repository, and hands to fill its forms in with."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Locator, Page, expect

import pelicanconf
from plugins.build.forms.program import NAME
from plugins.commands.forms.desk import open_desk
from tests.plugins.repository import Repository

PACKAGE = Path(pelicanconf.SIMPANAN) / "formulir" / NAME
KEY = "kunci-uji"
NEEDS_PROGRAM = pytest.mark.skipif(
    not PACKAGE.is_file(), reason="program formulir belum diambil; jalankan make formulir"
)

POST = """---
# Diimpor dengan tangan.
id: "urn:uuid:6f0c1f9a-3f55-4d0f-9a55-0d9d3f1a7c21"
title: 'Lomba Membaca'   # seperti di spanduk
date: 2026-05-04
category: pendidikan
tags: [membaca, "041"]
summary: >-
  Dinas membuka
  lomba membaca.
---

Enam desa ikut lomba[^1].

| Desa | Peserta |
|---|---|
| Sumberagung | 12 |

[^1]: Menurut panitia.
"""
AGREEMENT = """---
title: Pendidikan
kind: pks
parties: [{org: pemkab-blora}, {org: ugm}]
numbers:
  - {org: ugm, number: 041.10}   # tercetak begitu
signed: {date: 2025-11-10}
commitments:
  - id: latih-guru
    plain: UGM melatih guru.
    owner: [ugm]
    basis: from_news
# Dicari lagi tiap triwulan.
last_reviewed: 2026-10-01
---
"""
LISTS = {
    "organisasi": """# Lembaga
- {id: pemkab-blora, name: Pemerintah Kabupaten Blora, kind: kabupaten, kode_wilayah: 33.10}
- id: ugm
  name: Universitas Gadjah Mada
- id: undip
  name: Universitas Diponegoro
""",
    "orang": "- id: ani\n  name: Ani Lestari\n",
    "sumber": """- id: kabar
  publisher: Kabar Contoh
  title: Guru Dilatih
  date: 2026-06-01
  url: https://kabar.example/guru
  type: news
""",
}


def repository(folder: Path) -> Repository:
    """Make the repository: a post, an agreement with a promise, a programme, and their lists."""
    made = Repository(folder)
    files = {
        "berita/2026/05/lomba-membaca.md": POST,
        "mou/pendidikan.md": AGREEMENT,
        "program/guru/index.md": "---\ntitle: Guru\nsummary: Guru dilatih.\n---\n",
        **{f"rujukan/{name}.yaml": text for name, text in LISTS.items()},
    }
    made.commit(files, "2026-11-01T12:00:00+07:00")
    return made


@contextmanager
def desk(root: Path) -> Iterator[str]:
    """Offer the forms over a working folder; gives their address with the key."""
    server = open_desk(root, vars(pelicanconf), 0, KEY)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/admin/"
    finally:
        server.shutdown()
        server.server_close()


# The form keeps what is chosen only when it has drawn a new entry to its end; people are slower.
QUIET = """() => new Promise((settled) => {
    let timer = setTimeout(settled, 500);
    new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(settled, 500);
    }).observe(document.body, {subtree: true, childList: true, attributes: true});
})"""


class Hands:
    """Fill forms in as a person does: by labels, lists and buttons."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        page.set_default_timeout(10_000)
        page.goto(f"{address}#kunci={KEY}")
        page.get_by_text("Tanda tangan MoU").first.wait_for()

    def form(self, name: str, entry: str = "") -> None:
        """Open a form for a new record, or for one that is there."""
        place = f"entries/{entry}" if entry else "new"
        # As if the browser had just been opened: what was shown before is not written into.
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}#/collections/{name}/{place}")
        self.page.locator("section.field").first.wait_for()

    def field(self, path: str) -> Locator:
        """Find a field by its path in the header."""
        return self.page.locator(f'section.field[data-key-path="{path}"]')

    def write(self, path: str, text: str) -> None:
        """Write into a field."""
        self.field(path).locator("input, textarea").first.fill(text)

    def choose(self, path: str, label: str) -> None:
        """Choose from a list, or among few."""
        self.field(path).wait_for()
        for role in ("radio", "checkbox"):
            few = self.field(path).get_by_role(role, name=label, exact=True)
            if few.count():
                self._check(few.first)
                return
        self.field(path).locator("[role=combobox]").first.click()
        self.page.get_by_role("option", name=label, exact=True).first.click()

    def _check(self, one: Locator) -> None:
        """Choose one of few; a second click would take the first one back."""
        one.click()
        expect(one).to_have_attribute("aria-checked", "true")

    def add(self, path: str) -> None:
        """Add one more to a list, and wait until it is drawn."""
        self.field(path).locator("button").filter(has_text=re.compile("Tambah")).last.click()
        self.page.evaluate(QUIET)

    def save(self) -> None:
        """Save, and wait until the list is shown again; a click while a field settles is lost."""
        for _ in range(5):
            self.page.get_by_role("button", name="Simpan", exact=True).click()
            with suppress(Error):
                self.page.wait_for_url(re.compile(r"#/collections/[a-z-]+$"), timeout=4000)
                return
        raise AssertionError(self.page.locator("body").inner_text())

    def open_item(self, path: str) -> None:
        """Unfold the first entry of a list."""
        self.field(path).get_by_role("button", name="Buka", exact=True).first.click()
