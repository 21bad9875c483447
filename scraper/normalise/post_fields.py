"""Turns what a source gives into the fields of our contract, without changing a word of it."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from lxml import html as lxml_html

from plugins.domain.core.refusals import Refusal
from plugins.domain.headers.document import Plain
from plugins.domain.markup.reachable import unreachable
from plugins.domain.markup.work_budget import BodyTooCostly, weigh
from plugins.domain.records.declarations.field_types import IDENTITY, Reading
from plugins.domain.values.moments import Moment
from plugins.domain.values.slugs import Slug, slugify
from plugins.domain.values.wording import format_day
from scraper.markdown.conversion import Converted, convert, running
from scraper.markdown.escape import words
from scraper.model import hashes
from scraper.model.posts import Finding, Picture, RawPost, Record, ordered
from scraper.normalise import double_escapes, sentences
from scraper.normalise.bylines import separate
from scraper.normalise.captions import captioned
from scraper.reading import page_dates
from scraper.reading.config import Config, SourceConfig

MAX_SUMMARY = 300
MAX_MADE_UP_TITLE = 80
# Control characters that are no white space, halves of characters, and marks that turn the
# direction of what follows.
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
)
_LOST_SIGN = "\ufffd"
_JUMP_BREAK = re.compile(
    r"""<a\s[^<>]{0,500}\bname\s{0,5}=\s{0,5}["']?more\b|<!--\s{0,50}more\b""", re.IGNORECASE
)


class Unusable(Refusal, ValueError):
    """A post that cannot be imported as it stands."""


def normalise(raw: RawPost, source: SourceConfig, config: Config) -> Record:
    """
    Give a post in the words of our contract; raises Unusable.

    The same post gives the same record in whatever form its source offers it.
    """
    identity = _identity(raw)
    date = _date(raw, source, config)
    raw, decoded = _decoded(raw)
    converted = captioned(convert(raw.html, raw.url))
    furniture = separate(converted.text, config.towns)
    body = furniture.text.strip("\n")
    try:
        weigh(body)
    except BodyTooCostly as error:
        raise Unusable(f"{error.finding}, tulisan tidak diimpor", error.remedy) from error
    title, found = _title(raw, body, date)
    found += [*decoded, *_broken(raw)]
    summary, more = _summary(raw, running(converted, body), title)
    category, tags = _category(raw.labels, source, config)
    header: dict[str, Plain] = {
        "id": identity,
        "title": title,
        "date": date.text,
        "category": category,
        "tags": tags,
        "summary": summary,
        "dateline": fold(furniture.dateline),
        "author": fold(raw.author) or fold(furniture.reporter),
        "source": {} if raw.own else _source(raw, source, date),
        "processed_from": [
            {key: value for key, value in (("name", entry.name), ("url", entry.url)) if value}
            for entry in furniture.processed_from
        ],
    }
    lost = dict(Counter(converted.lost) + Counter(raw.left_out))
    if furniture.frame:
        lost["bagian kerangka blog"] = len(furniture.frame)
    header = ordered({key: value for key, value in header.items() if value})
    pictures = tuple(_pictures(converted))
    return Record(
        id=identity,
        url=raw.url,
        day=date.day,
        published=date.isoformat(),
        slug=_slug(raw, title, date),
        header=header,
        body=f"{body}\n" if body else "",
        pictures=pictures,
        lost=lost,
        findings=(*raw.findings, *found, *more),
        hash=hashes.of_record(header, body, [picture.url for picture in pictures]),
    )


def fold(text: str) -> str:
    """
    Write a text on one line: runs of white space become one space, control characters go.

    >>> fold(" Judul\\n\\tdua\\x00 baris\\u2028")
    'Judul dua baris'
    """
    return " ".join(_CONTROL.sub("", text).split())


def _decoded(raw: RawPost) -> tuple[RawPost, list[Finding]]:
    """Give a post without signs that its source escaped twice, and say so of its text."""
    html, count = double_escapes.of_html(raw.html)
    plain = replace(
        raw,
        title=double_escapes.of_words(raw.title),
        labels=tuple(map(double_escapes.of_words, raw.labels)),
        author=double_escapes.of_words(raw.author),
        summary=double_escapes.of_html(raw.summary)[0],
        html=html,
    )
    if not count:
        return plain, []
    finding = f"{count} tanda ditulis sumbernya dengan kode ganda (seperti &amp;nbsp;), diperbaiki"
    return plain, [Finding(finding, "bandingkan dengan tulisan aslinya")]


def _broken(raw: RawPost) -> list[Finding]:
    """Say that a text has lost signs, unless the reading of its page has said so."""
    count = raw.title.count(_LOST_SIGN) + raw.html.count(_LOST_SIGN)
    if not count or any(_LOST_SIGN in found.finding for found in raw.findings):
        return []
    finding = f"{count} tempat rusak di sumbernya, ditulis sebagai tanda {_LOST_SIGN}"
    return [Finding(finding, "bandingkan dengan tulisan aslinya")]


def _identity(raw: RawPost) -> str:
    if not raw.id:
        finding = "tulisan tanpa id dan tanpa alamat, tulisan tidak diimpor"
        raise Unusable(finding, "periksa tulisan itu di sumbernya")
    reading = Reading("")
    identity = fold(raw.id)
    if IDENTITY.read(identity, "id", 1, reading) is None:
        raise Unusable(f"id '{identity[:60]}' tidak sah, tulisan tidak diimpor", "ekspor ulang")
    return identity


def _date(raw: RawPost, source: SourceConfig, config: Config) -> Moment:
    if raw.published is None:
        found = raw.findings[0] if raw.findings else Finding("tanggal terbit tidak ada")
        raise Unusable(f"{found.finding}, tulisan tidak diimpor", found.remedy)
    if not isinstance(raw.published, dt.datetime):
        midnight = dt.datetime.combine(raw.published, dt.time())
        return Moment(midnight.replace(tzinfo=config.zone), has_time=False)
    at = raw.published.astimezone(config.zone).replace(second=0, microsecond=0)
    if source.day_only:
        return Moment(at.replace(hour=0, minute=0), has_time=False)
    return Moment(at)


def _title(raw: RawPost, body: str, date: Moment) -> tuple[str, list[Finding]]:
    title = fold(raw.title)
    removed = len(_CONTROL.findall(raw.title))
    findings = []
    if removed:
        findings.append(Finding(f"{removed} karakter kendali dibuang dari judul"))
    if not title:
        title = sentences.shorten(" ".join(_first_sentences(body)), MAX_MADE_UP_TITLE)
        title = title or f"Tanpa judul, {format_day(date.day)}"
        findings.append(Finding(f"judul kosong, dipakai '{title}'", "tulis judul di berkasnya"))
    return title, findings


def _summary(raw: RawPost, body: str, title: str) -> tuple[str, list[Finding]]:
    """
    Give what the author wrote as a summary, else the first sentences.

    None of those comes from behind the jump break that the author set.
    """
    if raw.summary and (told := fold(words(convert(raw.summary, raw.url).text))):
        return sentences.first(sentences.split(told), MAX_SUMMARY), []
    found = _first_sentences(body)
    if not found:
        finding = Finding("tulisan tanpa teks, judul dipakai sebagai ringkasan", "tulis ringkasan")
        return sentences.shorten(title, MAX_SUMMARY), [finding]
    before = _before_jump_break(raw.html)
    lead = [part for part in found if part in before] if before else found
    return sentences.first(lead or found, MAX_SUMMARY), []


def _first_sentences(body: str) -> list[str]:
    """Give at least as many sentences as fill a summary, if there are as many."""
    found: list[str] = []
    length = 0
    for paragraph in _paragraphs(body):
        parts = []
        for part in sentences.each(paragraph):
            parts.append(part)
            length += len(part)
            if length > MAX_SUMMARY:
                return [*found, *parts]
        if found and parts[-1].endswith(":"):  # it announces a list, which is not told here
            parts.pop()
        found.extend(parts)
    return found


def _before_jump_break(html: str) -> str:
    mark = _JUMP_BREAK.search(html)
    if mark is None or not html[: mark.start()].strip():
        return ""
    return fold(str(lxml_html.fragment_fromstring(html[: mark.start()], "div").text_content()))


_NO_PARAGRAPH = re.compile(r"#|\||>|```|(?:[-*+]|\d+[.)])\s|\[\^|<")


def _paragraphs(body: str) -> Iterator[str]:
    """Give the plain text of the paragraphs, without headings, lists, tables and pictures."""
    for block in re.split(r"\n{2,}", body):
        if _NO_PARAGRAPH.match(block) or block.startswith("    "):
            continue
        text = fold(words(block))
        if text and not _is_dated_label(text):
            yield text


def _is_dated_label(text: str) -> bool:
    """Tell whether a paragraph only names a day, such as that of what is told of."""
    label, mark, day = text.partition(":")
    if not mark or len(text) > MAX_MADE_UP_TITLE or "." in label:
        return False
    return page_dates.read(day) is not None


def _category(labels: Iterable[str], source: SourceConfig, config: Config) -> tuple[str, list[str]]:
    """
    Give the category and the tags of a post.

    Labels are compared in lower case and sorted, because exports do not agree on their order; one
    that only repeats the category is no tag.
    """
    folded = {fold(label).casefold(): fold(label) for label in sorted(labels, reverse=True)}
    folded.pop("", None)
    known = (code for label, code in config.labels.items() if label in folded)
    category = next(known, source.category)
    tags = (tag for key, tag in folded.items() if slugify(key) != category)
    return category, sorted(tags, key=lambda tag: (tag.casefold(), tag))


def _source(raw: RawPost, source: SourceConfig, date: Moment) -> dict[str, str]:
    # Nobody owns an address under .invalid (RFC 2606): it is no place to send a reader.
    host = urlsplit(raw.url).hostname or ""
    url = "" if host.endswith(".invalid") or unreachable(raw.url) else raw.url
    values = {
        "kind": "imported",
        "name": source.title,
        "url": url,
        "published": date.day.isoformat() if url else "",
        "licence": source.licence,
    }
    return {key: value for key, value in values.items() if value}


def _pictures(converted: Converted) -> Iterator[Picture]:
    seen = set()
    for image in converted.images:
        if image.url not in seen:
            seen.add(image.url)
            yield Picture(
                url=image.url,
                alt=fold(image.alt),
                caption=fold(image.caption),
                credit=fold(image.credit),
                shown=image.shown,
            )


def _slug(raw: RawPost, title: str, date: Moment) -> Slug:
    return slugify(raw.slug, empty=slugify(title, empty=f"tulisan-{date.day}"))
