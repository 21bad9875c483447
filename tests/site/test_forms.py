"""The forms in a real browser over a real git repository: what they write, and leave alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser

from plugins.domain.headers.document import parse
from tests.plugins.repository import Repository
from tests.site import forms_desk
from tests.site.forms_desk import AGREEMENT, POST, Hands

pytestmark = [pytest.mark.browser, pytest.mark.site, forms_desk.NEEDS_PROGRAM]

POST_FILE, AGREEMENT_FILE = "berita/2026/05/lomba-membaca.md", "mou/pendidikan.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator["Desk"]:
    repository = forms_desk.repository(tmp_path_factory.mktemp("forms") / "repo")
    with forms_desk.desk(repository.root) as address:
        page = browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="en-US"
        ).new_page()
        requests: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda told: complaints.append(f"{told.type}: {told.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        yield Desk(repository, Hands(page, address), address, requests, complaints)
        page.context.close()


class Desk:
    """The forms over the repository, in one page."""

    def __init__(
        self,
        repository: Repository,
        hands: Hands,
        address: str,
        requests: list[str],
        complaints: list[str],
    ) -> None:
        self.repository, self.hands, self.address = repository, hands, address
        self.requests, self.complaints = requests, complaints
        self._last = repository.git("rev-parse", "HEAD")

    def changed(self) -> list[str]:
        """Give the files that changed since it was asked last, all of them committed."""
        assert self.repository.git("status", "--porcelain") == ""
        names = self.repository.git("diff", "--name-only", self._last, "HEAD").splitlines()
        self._last = self.repository.git("rev-parse", "HEAD")
        return names

    def text(self, name: str) -> str:
        return (self.repository.content / name).read_text(encoding="utf-8")

    def assert_short(self) -> None:
        """At most 12 fields on 3 screens, before anything is unfolded."""
        fields = self.hands.page.locator("section.field")
        heights = fields.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert len(heights) <= 12
        assert sum(heights) <= 3 * 900

    def check(self) -> list[str]:
        told = subprocess.run(
            [sys.executable, "-m", "plugins.checks", "--content", str(self.repository.content)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, told.stdout
        return told.stdout.splitlines()


def test_a_post_with_a_photo(made: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "Foto Lomba (1).jpg"
    Image.new("RGB", (400, 300), "green").save(photo)
    hands = made.hands
    hands.form("berita-singkat")
    made.assert_short()
    hands.write("title", 'Lomba: "Gemar" & Cepat')
    hands.write("date", "2026-11-28")
    hands.choose("category", "Pendidikan")
    hands.write("summary", "Dinas membuka lomba.")
    hands.add("photos")
    hands.field("photos.0.file").locator("input[type=file]").first.set_input_files(photo)
    hands.write("photos.0.alt", "Anak membaca")
    hands.write("photos.0.caption", "Anak membaca di taman.")
    hands.write("photos.0.credit", "Humas")
    hands.choose("agreements", "Pendidikan (pendidikan)")
    hands.field("body").locator("[contenteditable=true]").click()
    hands.page.keyboard.type("Lomba dibuka hari ini.")
    hands.save()
    post, picture = made.changed()
    assert picture.startswith("content/gambar/20")
    header, body = parse(made.text(post.removeprefix("content/")))
    assert header.pop("id").startswith("urn:uuid:")
    assert dict(header) == {
        "title": 'Lomba: "Gemar" & Cepat',
        "date": "2026-11-28",
        "category": "pendidikan",
        "summary": "Dinas membuka lomba.",
        "photos": [
            {
                "file": picture.removeprefix("content/gambar/"),
                "alt": "Anak membaca",
                "caption": "Anak membaca di taman.",
                "credit": "Humas",
            }
        ],
        "agreements": ["pendidikan"],
    }
    assert body == "Lomba dibuka hari ini.\n"
    made.check()


def test_an_agreement_with_three_parties_and_two_promises(made: Desk) -> None:
    hands = made.hands
    hands.form("tanda-tangan-mou")
    made.assert_short()
    hands.write("title", "Perpustakaan keliling")
    hands.choose("kind", "Perjanjian Kerja Sama")
    orgs = ("Pemerintah Kabupaten Blora", "Universitas Gadjah Mada", "Universitas Diponegoro")
    for number, org in enumerate(orgs):
        hands.add("parties")
        hands.choose(f"parties.{number}.org", org)
    hands.field("signed").get_by_role("checkbox").click()
    hands.write("signed.date", "2026-11-10")
    promises = (("sediakan-mobil", orgs[0]), ("latih-pengelola", orgs[1]))
    for number, (name, owner) in enumerate(promises):
        hands.add("commitments")
        hands.write(f"commitments.{number}.id", name)
        hands.write(f"commitments.{number}.plain", f"Janji {name}.")
        hands.choose(f"commitments.{number}.owner", owner)
        hands.write(f"commitments.{number}.due", "../2027-06")
        hands.choose(f"commitments.{number}.basis", "Menurut berita, naskah belum diperoleh")
    hands.save()
    assert made.changed() == ["content/mou/perpustakaan-keliling.md"]
    header, _body = parse(made.text("mou/perpustakaan-keliling.md"))
    assert dict(header) == {
        "title": "Perpustakaan keliling",
        "kind": "pks",
        "parties": [{"org": "pemkab-blora"}, {"org": "ugm"}, {"org": "undip"}],
        "signed": {"date": "2026-11-10"},
        "commitments": [
            {
                "id": name,
                "plain": f"Janji {name}.",
                "owner": [owner],
                "due": "../2027-06",
                "basis": "from_news",
            }
            for name, owner in (("sediakan-mobil", "pemkab-blora"), ("latih-pengelola", "ugm"))
        ],
    }
    made.check()


def test_news_of_a_promise_changes_nothing_else(made: Desk) -> None:
    hands = made.hands
    hands.form("kabar-janji", "pendidikan")
    hands.open_item("commitments")
    hands.choose("commitments.0.recorded", "Terpenuhi")
    hands.write("commitments.0.met_on", "2026-06")
    hands.add("commitments.0.evidence")
    hands.choose("commitments.0.evidence.0.source", "Guru Dilatih (Kabar Contoh)")
    hands.choose("commitments.0.evidence.0.shows", "Hasil")
    hands.save()
    assert made.changed() == [f"content/{AGREEMENT_FILE}"]
    before, after = AGREEMENT.split("commitments:")[0], made.text(AGREEMENT_FILE)
    assert after.startswith(before)
    assert after.endswith("# Dicari lagi tiap triwulan.\nlast_reviewed: 2026-10-01\n---\n")
    assert parse(after)[0]["commitments"] == [
        {
            "id": "latih-guru",
            "plain": "UGM melatih guru.",
            "owner": ["ugm"],
            "basis": "from_news",
            "recorded": "met",
            "met_on": "2026-06",
            "evidence": [{"source": "kabar", "shows": "result"}],
        }
    ]
    made.check()


def test_a_correction_keeps_the_text_to_the_letter(made: Desk) -> None:
    hands = made.hands
    hands.form("koreksi", "2026/05/lomba-membaca")
    hands.add("corrections")
    hands.write("corrections.0.at", "2026-05-06T09:30")
    hands.choose("corrections.0.kind", "Ralat")
    hands.write("corrections.0.before", "lima desa")
    hands.write("corrections.0.after", "enam desa")
    hands.save()
    assert made.changed() == [f"content/{POST_FILE}"]
    after = made.text(POST_FILE)
    told = (
        'corrections:\n  - at: "2026-05-06 09:30"\n    kind: ralat\n'
        "    before: lima desa\n    after: enam desa\n"
    )
    assert after.replace(told, "") == POST
    made.check()


def test_a_withdrawal_leaves_the_post(made: Desk) -> None:
    hands = made.hands
    before = made.text(POST_FILE)
    hands.form("pencabutan", "2026/05/lomba-membaca")
    hands.field("withdrawn").get_by_role("checkbox").click()
    hands.write("withdrawn.at", "2026-05-07T08:00")
    hands.write("withdrawn.reason", "Tidak dapat dipastikan.")
    hands.save()
    assert made.changed() == [f"content/{POST_FILE}"]
    told = 'withdrawn:\n  at: "2026-05-07 08:00"\n  reason: Tidak dapat dipastikan.\n'
    after = made.text(POST_FILE)
    assert told in after
    assert after.replace(told, "") == before
    made.check()


def test_a_finding_of_the_check_is_shown(made: Desk) -> None:
    hands = made.hands
    hands.form("kabar-janji", "perpustakaan-keliling")
    hands.open_item("commitments")
    hands.choose("commitments.0.recorded", "Terpenuhi")
    hands.save()
    box = hands.page.locator("#temuan")
    box.locator("summary").get_by_text("1 kesalahan harus diperbaiki sebelum terbit").wait_for()
    assert "content/mou/perpustakaan-keliling.md, baris" in box.locator("li").first.text_content()


def test_nothing_is_loaded_from_elsewhere_and_what_we_add_has_no_barriers(made: Desk) -> None:
    outside = [
        url
        for url in made.requests
        if not url.startswith(made.address.partition("admin")[0])
        and not url.startswith(("data:", "blob:"))
    ]
    assert made.requests
    assert outside == []
    assert [told for told in made.complaints if told.startswith("error")] == []
    found = Axe().run(made.hands.page, context={"include": [["#temuan"]]})
    assert found.violations_count == 0, found.generate_report()


def test_nobody_is_invited_into_another_language(made: Desk) -> None:
    assert made.hands.page.evaluate("navigator.language").startswith("en")
    made.hands.form("peristiwa")
    said = made.hands.page.locator("body").inner_text()
    assert "Simpan" in said
    assert "English" not in said
