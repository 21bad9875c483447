"""A built site behind our own server, with the headers and the compression of a real host."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from plugins.commands.web_server import make_server
from tests.site.builder import Built


@contextmanager
def served(site: Built) -> Iterator[str]:
    """Serve it on a free port, and give the address to put before a path."""
    server = make_server(lambda: site.root, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()
