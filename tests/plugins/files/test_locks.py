import threading
from pathlib import Path

from plugins.files.locks import turn


def test_the_second_says_so_and_waits(tmp_path: Path) -> None:
    said: list[str] = []
    spoke = threading.Event()

    def wait() -> None:
        said.append("menunggu")
        spoke.set()

    def second() -> None:
        with turn(tmp_path / "baru" / "kunci", wait):
            said.append("kedua")

    thread = threading.Thread(target=second)
    with turn(tmp_path / "baru" / "kunci", lambda: said.append("tidak boleh")):
        thread.start()
        assert spoke.wait(10)
        said.append("pertama")
    thread.join(10)
    assert said == ["menunggu", "pertama", "kedua"]
