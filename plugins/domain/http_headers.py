"""The HTTP headers that hosts and our own servers send: the file ``/_headers``."""

from collections.abc import Iterator, Mapping

# Only what the pages use: own pictures, own styles, forms to our own search page. No script.
_POLICY = (
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(_POLICY),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Calendars, feeds and data are made to be fetched by the programs of others.
SHARED: Mapping[str, str] = {"Access-Control-Allow-Origin": "*"}
# The theme's addresses carry a mark of their content, but pictures named in a style sheet do not.
LASTING: Mapping[str, str] = {"Cache-Control": "public, max-age=604800"}

RULES: Mapping[str, Mapping[str, str]] = {
    "/*": EVERYWHERE,
    "/feeds/*": SHARED,
    "/data/*": SHARED,
    "/kalender/*": SHARED,
    "/theme/*": LASTING,
}


def write(rules: Mapping[str, Mapping[str, str]] = RULES) -> str:
    """
    Write the rules in the form that static hosts read.

    >>> write({"/*": {"X-Content-Type-Options": "nosniff"}})
    '/*\\n  X-Content-Type-Options: nosniff\\n'
    """
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in rules.items()
    )


def read(text: str) -> dict[str, dict[str, str]]:
    """
    Read the file back.

    >>> read("/feeds/*\\n  A: b: c\\n")
    {'/feeds/*': {'A': 'b: c'}}
    """
    rules: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            current[name] = value
        elif line:
            current = rules.setdefault(line, {})
    return rules


def headers_for(path: str, rules: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """
    Give the headers of a path: those of every pattern that fits, in the file's order.

    >>> dict(headers_for("/feeds/a.xml", {"/*": {"A": "1"}, "/feeds/*": {"B": "2"}}))
    {'A': '1', 'B': '2'}
    """
    for pattern, headers in rules.items():
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            yield from headers.items()
