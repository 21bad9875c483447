"""Suggestions from a text: posts a minute on one core, and how often they are read right."""

import time
from pathlib import Path

from scraper.suggestions.project import Project
from tests.scraper.suggestions.figures import figures
from tests.scraper.suggestions.made_up_posts import posts

_COUNT = 500
_FORMS = {
    "bentuk asal aturan": "",
    "bentuk kedua": "further_",
    "bentuk ketiga": "last_",
    "bentuk keempat": "unseen_",
}


def main() -> None:
    """Measure and print."""
    project = Project(Path())
    print("# Saran dari teks: penandatanganan")
    for name, forms in _FORMS.items():
        told = posts(_COUNT, 21, f"{forms}agreements", agreements=True, further=bool(forms))
        others = posts(_COUNT, 22, f"{forms}others", agreements=False, further=bool(forms))
        start = time.process_time()
        measured = figures(told, others, project.site, project.words)
        rate = 2 * _COUNT / (time.process_time() - start) * 60
        shown = ", ".join(f"{what} {share:.3f}" for what, share in measured.items())
        print(f"{name}: {rate:.0f} tulisan/menit; {shown}")
