"""The elements of HTML by what may stand inside them."""

# fmt: off
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Those that a body may have, and nothing else.
INLINE = frozenset({
    "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
})
BLOCKS = HEADINGS | {
    "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol",
    "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}
# Their meaning is the page's, not a body's: they become divs, which keep their words apart.
GROUPS = frozenset({
    "address", "article", "aside", "center", "details", "fieldset", "footer", "header", "legend",
    "main", "nav", "section", "summary",
})
# What stands in these was never meant to be read.
UNREAD = frozenset({
    "iframe", "math", "noembed", "noframes", "noscript", "script", "style", "svg", "template",
})
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})
# fmt: on
