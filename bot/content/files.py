"""Files of decks and scripts on disk: which there are, and their bytes, whatever lies there."""

import os
import stat
from pathlib import Path

from bot.content.encoding import MOST_BYTES
from bot.core.errors import UserError

# `.yml` is not used, but listed, so that its owner learns of it.
_ENDINGS = (".yaml", ".yml")


def shipped_home() -> Path:
    """The folder that holds what Eske ships: the installed package, or the repository."""
    package = Path(__file__).resolve().parent.parent
    return package if (package / "reflection_cards").is_dir() else package.parent


def yaml_files(folder: Path, needed: bool) -> list[Path]:
    """The YAML files in a folder, by name; UserError where it cannot be listed.

    A folder that does not exist is empty, unless it is needed.
    """
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        if needed:
            raise UserError("mistake-folder-missing") from None
        return []
    except OSError as error:
        raise UserError("mistake-folder-unreadable", reason=error.strerror or "?") from error
    return [path for path in paths if path.name.lower().endswith(_ENDINGS) and path.name[0] != "."]


def read_file(path: Path) -> bytes:
    """The bytes of a file; UserError where it is none, is too large, or cannot be read."""
    try:
        # Not blocking: a named pipe that nobody writes to would stop the bot.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        raise UserError("mistake-file-missing") from None
    except OSError as error:
        raise UserError("mistake-file-unreadable", reason=error.strerror or "?") from error
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise UserError("mistake-file-none")
        if found.st_size > MOST_BYTES:
            raise UserError("mistake-file-large", most=MOST_BYTES // 1024)
        with os.fdopen(handle, "rb", closefd=False) as file:
            # One byte more: a file that grows meanwhile is still found to be too large.
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError("mistake-file-unreadable", reason=error.strerror or "?") from error
    finally:
        os.close(handle)
