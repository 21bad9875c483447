from plugins.domain.headers.document import dump_entries
from plugins.domain.site.published_files import published_files
from tests.site.texts import agreement, event, page, post, programme, site_of


def test_only_what_published_records_name_is_copied() -> None:
    site = site_of(
        {
            "berita/2024/05/a.md": post(
                "![A](/gambar/isi.png) `/gambar/kode.png`",
                photos=[{"file": "foto.png", "alt": "F"}],
            ),
            "berita/2024/06/dicabut.md": post(
                "![A](/gambar/dicabut.png)",
                title="Dicabut",
                photos=[{"file": "dicabut-foto.png", "alt": "F"}],
                withdrawn={"at": "2024-06-02", "reason": "Keliru."},
            ),
            "halaman/h.md": page("[Unduh](/dokumen/h.pdf)"),
            "program/p/index.md": programme("![P](/gambar/program.png)"),
            "program/p/e.md": event("![E](/gambar/peristiwa.png)"),
            "mou/m.md": agreement(
                documents=[
                    {"title": "A", "path": "terbuka.pdf", "access": "public"},
                    {"title": "B", "path": "samar.pdf", "access": "redacted"},
                    {"title": "C", "path": "tertutup.pdf", "access": "withheld"},
                    {"title": "D", "access": "not_obtained"},
                ]
            ),
            "rujukan/sumber.yaml": dump_entries(
                [
                    {"id": "a", "publisher": "P", "title": "T", "path": "s.pdf", "type": "news"},
                    {
                        "id": "b",
                        "publisher": "P",
                        "title": "T",
                        "url": "https://a.id/",
                        "type": "news",
                    },
                ]
            ),
        }
    )
    assert published_files(site) == {
        "gambar/isi.png",
        "gambar/foto.png",
        "gambar/program.png",
        "gambar/peristiwa.png",
        "dokumen/h.pdf",
        "dokumen/terbuka.pdf",
        "dokumen/samar.pdf",
        "dokumen/s.pdf",
    }
