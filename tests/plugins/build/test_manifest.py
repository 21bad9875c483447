import json
from pathlib import Path

from plugins.build.manifest import list_files


def test_every_file_is_listed_but_the_search_index_and_the_list_itself(tmp_path: Path) -> None:
    for name in ("b/index.html", "b-c.txt", "pagefind/pagefind.js", "manifest-berkas.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("isi", encoding="utf-8")
    list_files(tmp_path)
    sha256 = "55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935"
    entries = json.loads((tmp_path / "manifest-berkas.json").read_text(encoding="utf-8"))
    assert entries == [
        {"path": "b-c.txt", "sha256": sha256, "bytes": 3},
        {"path": "b/index.html", "sha256": sha256, "bytes": 3},
    ]
