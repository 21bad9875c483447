"""The HTTP headers that hosts and our own servers send: the file ``/_headers``."""

from collections.abc import Iterable, Iterator, Mapping


def _policy(scripts: str = "'self'") -> str:
    """Allow what the pages use: own pictures, styles and scripts, forms to our own search page."""
    # Audits of pages fetch robots.txt in the page's name, and the search its index: our own alone.
    return "; ".join(
        (
            "default-src 'none'",
            "img-src 'self'",
            "style-src 'self'",
            f"script-src {scripts}",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def admin_policy(hosts: Iterable[str]) -> str:
    """
    Allow what the forms use: their own files, pictures that they show, and calls to the git host.

    >>> "connect-src 'self' blob: data: https://api.github.com;" in admin_policy(["https://api.github.com"])
    True
    """
    return "; ".join(
        (
            "default-src 'none'",
            "img-src 'self' blob: data:",
            # The program writes its styles into the page.
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            "script-src 'self'",
            " ".join(("connect-src 'self' blob: data:", *hosts)),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def with_forms(
    rules: Mapping[str, Mapping[str, str]], hosts: Iterable[str]
) -> Mapping[str, Mapping[str, str]]:
    """Add the rule of the forms, which nobody keeps longer than a visit, to those of a site."""
    own = {"Content-Security-Policy": admin_policy(hosts), "Referrer-Policy": "no-referrer"}
    return {**rules, "/admin/*": own}


# What is named by its content never changes; a page may be another one after each publication.
FOREVER: Mapping[str, str] = {"Cache-Control": "public, max-age=31536000, immutable"}

EVERYWHERE: Mapping[str, str] = {
    "Cache-Control": "public, max-age=300",
    "Content-Security-Policy": _policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Calendars, feeds and data are made to be fetched by the programs of others.
SHARED: Mapping[str, str] = {"Access-Control-Allow-Origin": "*"}
# The search runs Pagefind, which is WebAssembly; no other page may.
SEARCH: Mapping[str, str] = {"Content-Security-Policy": _policy("'self' 'wasm-unsafe-eval'")}
# The theme's addresses carry a mark of their content, but pictures named in a style sheet do not.
LASTING: Mapping[str, str] = {"Cache-Control": "public, max-age=604800"}

RULES: Mapping[str, Mapping[str, str]] = {
    "/*": EVERYWHERE,
    "/feeds/*": SHARED,
    "/data/*": SHARED,
    "/kalender/*": SHARED,
    "/theme/*": LASTING,
    "/kartu/*": FOREVER,
    "/gambar/ukuran/*": FOREVER,
    "/cari/": SEARCH,
    **{f"/pagefind/{folder}/*": LASTING for folder in ("filter", "fragment", "index")},
}

# A year, as browsers' lists ask. Other names below the host's domain are not ours to promise for.
SECURE: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}


def rules_for(url: str) -> Mapping[str, Mapping[str, str]]:
    """
    Give the rules of a site: one that is read by https is never asked for by http again.

    >>> "Strict-Transport-Security" in rules_for("https://blora.example")["/*"]
    True
    """
    if not url.lower().startswith("https://"):
        return RULES
    return {**RULES, "/*": {**EVERYWHERE, **SECURE}}


def write(rules: Mapping[str, Mapping[str, str]] = RULES) -> str:
    """
    Write the rules in the form that static hosts read.

    Where a later rule gives another value, the line with ``!`` takes the former one off: hosts that
    know it would send both, others ignore it.

    >>> print(write({"/*": {"A": "1"}, "/cari/": {"A": "2"}}), end="")
    /*
      A: 1
    /cari/
      ! A
      A: 2
    """
    return "".join(f"{line}\n" for line in _lines(rules))


def _lines(rules: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    before: dict[str, Mapping[str, str]] = {}
    for pattern, headers in rules.items():
        yield pattern
        former = headers_for(pattern, before)
        before[pattern] = headers
        for name, value in headers.items():
            if name in former:
                yield f"  ! {name}"
            yield f"  {name}: {value}"


def read(text: str) -> dict[str, dict[str, str]]:
    """
    Read the file back.

    >>> read("/feeds/*\\n  A: b: c\\n")
    {'/feeds/*': {'A': 'b: c'}}
    """
    rules: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("  ! "):
            continue
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            current[name] = value
        elif line:
            current = rules.setdefault(line, {})
    return rules


def headers_for(path: str, rules: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """
    Give the headers of a path: those of every pattern that fits; the last value counts.

    >>> headers_for("/feeds/a.xml", {"/*": {"A": "1", "B": "2"}, "/feeds/*": {"B": "3"}})
    {'A': '1', 'B': '3'}
    """
    found: dict[str, str] = {}
    for pattern, headers in rules.items():
        if _fits(pattern, path):
            found.update(headers)
    return found


def _fits(pattern: str, path: str) -> bool:
    return path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1]))
