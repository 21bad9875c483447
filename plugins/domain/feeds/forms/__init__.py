"""The forms a feed is written in: RSS, Atom, JSON Feed, and the list of all as OPML."""
