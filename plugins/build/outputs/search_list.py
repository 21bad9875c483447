"""Where the build leaves what the search finds, for the step that makes the index of it."""

FOLDER = "pagefind"
# Written with the pages, and taken away when the index is made of it.
RECORDS = f"{FOLDER}/catatan.json"
