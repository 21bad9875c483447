"""Connections that go only to checked addresses and end at one deadline."""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore
import httpx

Resolve = Callable[[str, int], list[str]]
Allowed = Callable[[str, int], bool]
Clock = Callable[[], float]
_Options = Iterable[
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
]


class NotPublic(Exception):
    """A host that stands, by one of its addresses at least, where we do not go."""


class UnknownHost(Exception):
    """A host name that no name server knows; ``again`` says that asking later may help."""

    def __init__(self, host: str, *, again: bool) -> None:
        super().__init__(host)
        self.again = again


class DeadlinePassed(Exception):
    """A request that took longer than it may."""


@dataclass
class Deadline:
    """The end of the request that is under way."""

    clock: Clock
    end: float = float("inf")

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Let everything inside take at most so many seconds together."""
        self.end = self.clock() + seconds
        try:
            yield
        finally:
            self.end = float("inf")

    @contextmanager
    def cut(self, timeout: float | None) -> Iterator[float]:
        """Give how long one wait inside may be; raises DeadlinePassed when that was the last."""
        left = self.end - self.clock()
        if left <= 0:
            raise DeadlinePassed
        wait = left if timeout is None else min(left, timeout)
        try:
            yield wait
        except httpcore.TimeoutException:
            if wait == left:
                raise DeadlinePassed from None
            raise


def system_resolve(host: str, port: int) -> list[str]:
    """Ask the system for all addresses of a host; raises UnknownHost."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise UnknownHost(host, again=error.errno == socket.EAI_AGAIN) from None
    except UnicodeError:
        raise UnknownHost(host, again=False) from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class _Stream(httpcore.NetworkStream):
    """A connection whose every step is cut at the deadline: a slow drip ends, too."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._deadline.cut(timeout) as wait:
            return self._inner.read(max_bytes, wait)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with self._deadline.cut(timeout) as wait:
            self._inner.write(buffer, wait)

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        with self._deadline.cut(timeout) as wait:
            inner = self._inner.start_tls(ssl_context, server_hostname, wait)
        return _Stream(inner, self._deadline)

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Resolves a host once, checks every address, and connects to a checked one itself."""

    def __init__(self, resolve: Resolve, allowed: Allowed, deadline: Deadline) -> None:
        self._resolve = resolve
        self._allowed = allowed
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _Options | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._resolved(host, port)
        if not all(self._allowed(address, port) for address in addresses):
            raise NotPublic(host)
        for address in addresses[:-1]:
            try:
                return self._connect(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(addresses[-1], port, timeout, local_address, socket_options)

    def _connect(
        self,
        address: str,
        port: int,
        timeout: float | None,
        local_address: str | None,
        socket_options: _Options | None,
    ) -> httpcore.NetworkStream:
        with self._deadline.cut(timeout) as wait:
            stream = self._inner.connect_tcp(address, port, wait, local_address, socket_options)
        return _Stream(stream, self._deadline)

    def _resolved(self, host: str, port: int) -> list[str]:
        # The system's resolver knows no deadline: a thread of its own waits for it.
        answer: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answer.put(self._resolve(host, port))
            except Exception as error:  # handed over, not hidden
                answer.put(error)

        threading.Thread(target=ask, daemon=True).start()
        with self._deadline.cut(threading.TIMEOUT_MAX) as wait:
            try:
                found = answer.get(timeout=wait)
            except queue.Empty:
                raise DeadlinePassed from None
        if isinstance(found, Exception):
            raise found
        if not found:
            raise UnknownHost(host, again=False)
        return found


class Transport(httpx.HTTPTransport):
    """An HTTP transport over such connections; certificates are checked for the host's name."""

    def __init__(
        self, resolve: Resolve, allowed: Allowed, deadline: Deadline, verify: ssl.SSLContext
    ) -> None:
        # No proxy from the environment: behind one, somebody else would choose the address.
        super().__init__(verify=verify, trust_env=False)
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=verify,
            max_connections=4,
            keepalive_expiry=30.0,
            network_backend=_Backend(resolve, allowed, deadline),
        )
