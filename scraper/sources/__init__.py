"""Where posts come from: one class a kind of source, all behind the protocol in ``source.py``."""
