"""What the forms in which Blogger gives its posts have in common."""

from urllib.parse import unquote, urlsplit, urlunsplit


def address(found: str, site: str) -> str:
    """
    Write the address of a post in its one lasting form.

    The same post is met under http and https, with and without ``www.``, with ``?m=1``, and in an
    export as a bare path: scheme and host come from ``site`` when it is known; query and fragment
    never say which post it is.

    >>> address("http://blog.example/2018/05/a.html?m=1#c7", "https://www.blog.example")
    'https://www.blog.example/2018/05/a.html'
    >>> address("/2018/05/a.html", "https://www.blog.example/")
    'https://www.blog.example/2018/05/a.html'
    >>> address("/2018/05/a.html", ""), address("", "https://www.blog.example")
    ('', '')
    """
    try:
        parts, home = urlsplit(found), urlsplit(site)
    except ValueError:
        return ""
    scheme, host = (home.scheme, home.netloc) if home.netloc else (parts.scheme, parts.netloc)
    if scheme not in {"http", "https"} or not host or not parts.path.strip("/"):
        return ""
    return urlunsplit((scheme, host, parts.path, "", ""))


def slug(found: str) -> str:
    """
    Give the name of a post in its address, empty where there is none.

    >>> slug("https://blog.example/2018/05/kerja-sama.html?m=1"), slug("")
    ('kerja-sama', '')
    """
    try:
        path = unquote(urlsplit(found).path)
    except ValueError:
        return ""
    return path.rstrip("/").rpartition("/")[2].removesuffix(".html")
