"""Render a Markdown body as safe HTML; where it is done: :mod:`plugins.domain.markup.renderer`."""

from plugins.domain.markup.renderer import render

__all__ = ["render"]
