"""A second import at the same time says so; a killed one leaves no lock behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.store.lock import Locked, lock


def test_the_second_one_is_told_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "impor.lock"
    with lock(path), pytest.raises(Locked, match=str(os.getpid())), lock(path):
        pass
    with lock(path):
        pass


def test_a_killed_holder_frees_it(tmp_path: Path) -> None:
    path = tmp_path / "impor.lock"
    code = (
        "import sys, time; from pathlib import Path; from scraper.store.lock import lock\n"
        "with lock(Path(sys.argv[1])):\n    print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Locked, match=str(holder.pid)), lock(path):
            pass
        holder.kill()
        holder.wait()
        with lock(path):
            pass
