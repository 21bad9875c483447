"""Whom a site can write to: the setting KONTAK of the environment, else of ``pelicanconf.py``."""

from collections.abc import Mapping
from pathlib import Path

from plugins.domain.core.problems import Problem
from scraper.site_settings import setting

NAME = "KONTAK"
# Told where sites are asked and nobody is named.
UNNAMED = Problem(
    "pelicanconf.py",
    1,
    "KONTAK belum diisi, sumber dibaca secara anonim: pengelolanya tidak tahu siapa yang bertanya",
    "isi KONTAK dengan alamat surel pengelola",
    advice=True,
)


def find(root: Path, environment: Mapping[str, str]) -> str:
    """Give the contact of a project, empty where none is set."""
    return environment.get(NAME, "").strip() or setting(root, NAME)
