"""A command-line parser that speaks Indonesian."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

USAGE = 2

_MESSAGES = (
    (r"the following arguments are required: (.+)", r"belum ada: \1"),
    (r"unrecognized arguments: (.+)", r"tidak dikenal: \1"),
    (
        r"argument [^:]+: invalid choice: ('.*') \(choose from (.+)\)",
        r"\1 tidak dikenal; pilih: \2",
    ),
    (r"argument (\S+): expected (?:one|at least one) arguments?", r"\1: nilainya belum ada"),
    (r"argument ([^:]+): invalid (?:int|float) value: ('.*')", r"\1: \2 bukan bilangan"),
    (r"argument ([^:]+): invalid \S+ value: ('.*')", r"\1: nilai \2 tidak dapat dipakai"),
    (r"argument ([^:]+): not allowed with argument (\S+)", r"\1 tidak dapat bersama \2"),
    (r"argument ([^:]+): ignored explicit argument ('.*')", r"\1 tidak memakai nilai, hapus \2"),
    (r"one of the arguments (.+) is required", r"salah satu harus ada: \1"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 kurang jelas; pilih: \2"),
    (r"argument ([^:]+): (.+)", r"\1: \2"),
)


class Formatter(argparse.HelpFormatter):
    """Heads the line of usage in Indonesian."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argparse parser with Indonesian headings, help and errors."""

    def __init__(self, **options: Any) -> None:
        wants_help = options.pop("add_help", True)
        super().__init__(**options, add_help=False, formatter_class=Formatter, allow_abbrev=False)
        self._optionals.title = "pilihan"
        self._positionals.title = "isian"
        if wants_help:
            self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and how the command is used, then stop with exit code 2."""
        for pattern, text in _MESSAGES:
            if re.fullmatch(pattern, message, re.DOTALL):
                message = re.sub(pattern, text, message, flags=re.DOTALL)
                break
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")
