"""Whom a site can write to: the setting KONTAK of the environment, else of ``pelicanconf.py``."""

from collections.abc import Mapping
from pathlib import Path

from scraper.site_settings import setting

NAME = "KONTAK"


def find(root: Path, environment: Mapping[str, str]) -> str:
    """Give the contact of a project, empty where none is set."""
    return environment.get(NAME, "").strip() or setting(root, NAME)
