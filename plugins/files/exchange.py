"""
Two folders change places in one step, so that a reader finds the one or the other at any moment.

A rename puts no folder in the place of one that holds files, and two renames leave a moment
without either. Linux exchanges two names at once (renameat2 with RENAME_EXCHANGE), which Python
does not offer.
"""

import ctypes
import errno
import os
from pathlib import Path

# Of <fcntl.h> and <linux/fs.h>.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# What a kernel or a file system answers that knows no exchange: see rename(2).
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def replace(new: Path, place: Path) -> Path:
    """Put a folder in the place of another and say where that one is now; on OSError both stay."""
    if exchange(new, place):
        return new
    old = new.with_name(f"{new.name}-lama")
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    return old


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where that is not known and nothing was done."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if call(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))
