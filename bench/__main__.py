"""Run every benchmark, or the named ones: ``python -m bench [importer ...]``."""

import importlib
import sys

# Each is a module of this folder with a function main(), which prints its results.
MODULES = (
    "importer",
    "extract",
    "feeds",
    "register",
    "search",
    "builds",
    "federation",
    "suggestions",
)


def main(names: list[str]) -> int:
    """Run the benchmarks one after the other and give the exit code."""
    unknown = [name for name in names if name not in MODULES]
    if unknown:
        print(f"Tolok ukur '{unknown[0]}' tidak dikenal; pilih: {', '.join(MODULES)}")
        return 2
    for name in names or MODULES:
        importlib.import_module(f"bench.{name}").main()
    return 0


if __name__ == "__main__":
    try:
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
