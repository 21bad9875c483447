"""One request and its answer: bounded in time and bytes, redirects not followed."""

import re
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpx

from plugins.domain.core.refusals import Refusal
from scraper.reading.unpack import PACKED, Broken, TooLarge, bounded, counted, unpacked
from scraper.web.transport import Deadline, DeadlinePassed, NotPublic, UnknownHost

_CHUNK = 64 * 1024
_START_OF_ERROR = 64 * 1024
_MIB = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """
    What one request may take.

    ``deadline`` is the whole of it in seconds, ``idle`` one wait within; ``raw`` are bytes on the
    wire, ``unpacked`` those after unpacking.
    """

    deadline: float = 60.0
    idle: float = 20.0
    raw: int = 24 * _MIB
    unpacked: int = 64 * _MIB


@dataclass(frozen=True)
class Answer:
    """Status, headers with names in lower case, and body; of an error only the start of it."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""


class Failed(Refusal):
    """A request without a usable answer."""


class Passing(Failed):
    """One that may go well another time."""


class Closed(Passing):
    """One whose host did not even take the connection."""


class Oversized(Failed):
    """One whose answer is too large; ``answer`` holds its start."""

    def __init__(self, finding: str, remedy: str, answer: Answer) -> None:
        super().__init__(finding, remedy)
        self.answer = answer


_CUT = re.compile("incomplete|without sending complete message body")
_LATER = "coba lagi nanti"
_ASK = "periksa alamat itu di peramban, atau hubungi pengelola situsnya"


def exchange(
    transport: httpx.BaseTransport,
    url: httpx.URL,
    headers: Mapping[str, str],
    limits: Limits,
    deadline: Deadline,
) -> Answer:
    """Ask once; raises Failed or one of its kinds."""
    try:
        with deadline.within(limits.deadline):
            # Not through httpx.Client: that one keeps cookies, and reads redirects on its own.
            response = transport.handle_request(_request(url, headers, limits))
            try:
                return _answer(response, limits)
            finally:
                response.close()
    except DeadlinePassed:
        finding = f"jawaban tidak selesai dalam {limits.deadline:g} detik"
        raise Failed(finding, _LATER) from None
    except NotPublic:
        finding = "alamat ini menuju jaringan dalam, bukan Internet umum, jadi tidak dihubungi"
        raise Failed(finding, "pakai alamat umum situs itu") from None
    except UnknownHost as error:
        finding = f"nama situs '{url.host}' tidak ditemukan"
        if error.again:
            raise Closed(finding, "periksa sambungan Internet, lalu ulangi") from None
        raise Failed(finding, "periksa ejaan alamatnya") from None
    except httpx.HTTPError as error:
        raise _failure(error, limits) from None
    except Broken as error:
        raise Passing(str(error), _LATER) from None


def _request(url: httpx.URL, headers: Mapping[str, str], limits: Limits) -> httpx.Request:
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    waits = httpx.Timeout(limits.idle).as_dict()
    return httpx.Request("GET", url, headers=raw, extensions={"timeout": waits})


def _failure(error: httpx.HTTPError, limits: Limits) -> Failed:
    if _has_cause(error, ssl.SSLCertVerificationError):
        return Failed("sertifikat keamanan situs ini tidak sah", _ASK)
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return Closed("situs tidak dapat dihubungi", _LATER)
    if isinstance(error, httpx.TimeoutException):
        return Passing(f"situs diam lebih dari {limits.idle:g} detik", _LATER)
    if isinstance(error, httpx.RemoteProtocolError) and _CUT.search(str(error)):
        return Passing("jawaban terpotong sebelum selesai", _LATER)
    if isinstance(error, httpx.RemoteProtocolError):
        return Passing("jawaban situs bukan HTTP yang sah, atau putus di tengah", _LATER)
    return Passing("sambungan terputus", _LATER)


def _has_cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False


def _answer(response: httpx.Response, limits: Limits) -> Answer:
    headers = _headers(response)
    answer = Answer(response.status_code, headers)
    if answer.status < 200 or 300 <= answer.status < 400:
        return answer  # nobody reads the body of a redirect
    try:
        return Answer(answer.status, headers, _body(response, headers, limits, answer.status))
    except TooLarge as error:
        start = Answer(answer.status, headers, error.start)
        if answer.status >= 400:
            return start
        finding = f"jawaban lebih besar dari batas {error.limit} bita"
        raise Oversized(finding, "periksa apakah alamatnya benar", start) from None


def _headers(response: httpx.Response) -> dict[str, str]:
    """Give the headers byte for byte, each byte a character; repeated ones are joined."""
    headers: dict[str, str] = {}
    for raw, value in response.headers.raw:
        name = raw.decode("latin-1").lower()
        text = value.decode("latin-1")
        headers[name] = f"{headers[name]}, {text}" if name in headers else text
    return headers


def _body(
    response: httpx.Response, headers: Mapping[str, str], limits: Limits, status: int
) -> bytes:
    most = limits.unpacked if status < 400 else _START_OF_ERROR
    chunks: Iterator[bytes] = counted(response.iter_raw(_CHUNK), limits.raw)
    packing = headers.get("content-encoding", "").strip().lower()
    if packing in PACKED:
        chunks = unpacked(chunks, packing)
    elif packing not in {"", "identity"}:
        finding = f"jawaban dipampat dengan cara '{packing[:40]}' yang tidak diminta"
        raise Failed(finding, _ASK)
    return bounded(chunks, most)
