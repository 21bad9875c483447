"""Feeds of any site: RSS, RDF and Atom."""
