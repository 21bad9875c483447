"""A real SSH server on loopback, for one key of its own."""

import getpass
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.nginx import free_port, wait

SSHD = Path("/usr/sbin/sshd")


@contextmanager
def ssh_server(folder: Path) -> Iterator[tuple[str, str]]:
    """Run one; give the user at the host, and the command that reaches it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host", "kunci"):
        key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(key, check=True)
    port = free_port()
    (folder / "sshd.conf").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\n"
        f"AuthorizedKeysFile {folder}/kunci.pub\nStrictModes no\nUsePAM no\nPidFile none\n"
        "PermitRootLogin prohibit-password\nPasswordAuthentication no\n",
        encoding="utf-8",
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    command = [str(SSHD), "-D", "-q", "-f", str(folder / "sshd.conf")]
    with subprocess.Popen(command) as process:
        try:
            wait(port, process)
            options = "-o BatchMode=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR"
            known = f"-o UserKnownHostsFile={folder}/dikenal"
            reach = f"ssh -p {port} -i {folder}/kunci {options} {known}"
            yield f"{getpass.getuser()}@127.0.0.1", reach
        finally:
            process.terminate()
