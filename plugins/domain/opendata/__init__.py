"""The open data: tables with their schema, catalogues, and the files below /data/."""
