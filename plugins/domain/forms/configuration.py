"""All that the program of the forms is told: where the content lies, and which forms there are."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from plugins.domain.core.rules import Rules
from plugins.domain.forms.form_list import collections

# Where each host is asked by the forms, unless the settings name another address.
HOSTS: Mapping[str, str] = {
    "github": "https://api.github.com",
    "gitlab": "https://gitlab.com/api/v4",
    "gitea": "https://gitea.com/api/v1",
}
# Hosts that know proposals of one entry each; the others get all in one branch of the editors.
_WITH_PROPOSALS = frozenset({"github", "gitlab"})
EDITORS_BRANCH = "redaksi"


class InvalidHost(ValueError):
    """A git host in the settings that the forms cannot work with: what was found, and a remedy."""


def backend(host: Mapping[str, str]) -> dict[str, Any]:
    """
    Check what the settings say of the git host, and complete it; raises InvalidHost.

    >>> backend({"name": "gitea", "repo": "humas/terbuka"})["branch"]
    'redaksi'
    """
    name = host.get("name", "")
    if name not in HOSTS:
        raise InvalidHost(f"host '{name}' tidak dikenal; pilih salah satu: {', '.join(HOSTS)}")
    if host.get("repo", "").count("/") < 1:
        raise InvalidHost(f"repo '{host.get('repo', '')}' tidak sah; tulis seperti pemilik/nama")
    branch = "main" if name in _WITH_PROPOSALS else EDITORS_BRANCH
    return {"api_root": HOSTS[name], "branch": branch, "auth_methods": ["token"], **host}


def called(host: Mapping[str, Any]) -> tuple[str, ...]:
    """
    Give the addresses that the forms may call: those of the git host, and no other.

    >>> called({"api_root": "https://api.github.com"})
    ('https://api.github.com',)
    """
    roots = [str(host[name]) for name in ("api_root", "base_url") if host.get(name)]
    parts = [urlsplit(root) for root in roots]
    return tuple(dict.fromkeys(f"{part.scheme}://{part.netloc}" for part in parts))


def configuration(rules: Rules, host: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Give the whole configuration of the forms."""
    proposals = host["name"] in _WITH_PROPOSALS
    return {
        "backend": {
            "commit_messages": {
                "create": "Tambah {{collection}}: {{slug}}",
                "update": "Ubah {{collection}}: {{slug}}",
                "delete": "Hapus {{collection}}: {{slug}}",
                "uploadMedia": "Tambah berkas {{path}}",
                "deleteMedia": "Hapus berkas {{path}}",
            },
            **host,
        },
        **({"publish_mode": "editorial_workflow"} if proposals else {}),
        "site_url": site,
        "app_title": "Formulir",
        "show_preview_links": False,
        "media_folder": "/content/gambar",
        "public_folder": "/gambar",
        "media_libraries": {
            "default": {"config": {"max_file_size": 10_000_000, "slugify_filename": True}},
            "stock_assets": {"providers": []},
        },
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True}},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80},
        "editor": {"preview": False},
        "collections": collections(rules),
    }
