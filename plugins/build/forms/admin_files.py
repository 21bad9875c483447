"""What stands below /admin/: the program, its configuration, and the page that loads both."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from plugins.build.forms import program
from plugins.build.forms.words import words
from plugins.build.generator import Output
from plugins.domain.core.rules import Rules
from plugins.domain.forms.configuration import configuration

_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Formulir - {name}</title>
<link href="config.json" type="application/json" rel="cms-config-url">
<link rel="icon" href="data:,">
{head}</head>
<body>
<noscript><main><h1>Formulir</h1><p>Formulir memerlukan JavaScript. Nyalakan JavaScript bagi \
situs ini, lalu muat ulang halaman.</p></main></noscript>
{body}<script src="formulir.js"></script>
<script src="sveltia/sveltia-cms.js"></script>
</body>
</html>
"""
# The program remembers its language in the browser: Indonesian, until somebody chooses another.
_START = """(() => {
  "use strict";
  const name = "sveltia-cms.prefs";
  let prefs = {};
  try {
    prefs = JSON.parse(localStorage.getItem(name) || "{}");
  } catch {
    prefs = {};
  }
  if (!prefs.locale || prefs.locale === "auto") {
    localStorage.setItem(name, JSON.stringify({ ...prefs, locale: "id" }));
  }
})();
"""


@dataclass(frozen=True, kw_only=True)
class Added:
    """What is added to the page of the forms: HTML of its head and body, styles, a script."""

    head: str = ""
    body: str = ""
    style: str = ""
    script: str = ""


def admin_files(
    package: Path,
    rules: Rules,
    host: Mapping[str, Any],
    *,
    site: str,
    name: str,
    added: "Added | None" = None,
) -> dict[str, bytes]:
    """
    Give the files of the forms by their names below /admin/; raises NoProgram.

    ``added`` is what the forms on this machine add to the page.
    """
    more = added or Added()
    told = configuration(rules, host, site)
    return {
        "index.html": _PAGE.format(name=escape(name), head=more.head, body=more.body).encode(),
        "config.json": json.dumps(told, ensure_ascii=False, indent=1).encode(),
        "formulir.js": (_START + more.script).encode(),
        **({"formulir.css": more.style.encode()} if more.style else {}),
        **program.files(package, words()),
    }


def write(output: Output) -> None:
    """Write the forms where the settings want them in the public site, and nothing where not."""
    build, host = output.build, output.build.options.forms
    if host is None:
        return
    try:
        files = admin_files(
            package_of(build.folders.cache),
            build.site.rules,
            host,
            site=build.identity.url,
            name=build.identity.name,
        )
    except program.NoProgram as error:
        raise SystemExit(str(error)) from None
    for name, content in files.items():
        output.file(f"admin/{name}", content)


def package_of(cache: Path) -> Path:
    """Give where the Makefile puts the package of the program."""
    return cache / "formulir" / program.NAME
