"""A local copy is written whole or not at all, and never over what somebody else wrote."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.content.copies import Copies
from bot.core.edit import FileName, Kind
from bot.core.errors import UserError

NAME = FileName(Kind.DECK, "one")
FIRST, SECOND = b"first\n", b"second\n"


class Disk:
    """A shipped and a local folder, and the copies over them."""

    def __init__(self, root: Path) -> None:
        self.shipped = root / "shipped"
        self.local = root / "data"
        (self.shipped / "reflection_cards").mkdir(parents=True)
        (self.shipped / "prompts").mkdir()
        self.copies = Copies(self.shipped, self.local)
        self.file = self.local / "reflection_cards" / "one.yaml"

    def digest(self) -> str:
        source = self.copies.read(NAME)
        assert source
        assert source.local
        return source.digest

    def entries(self) -> list[str]:
        """All that lies in the local folder of decks, also what is hidden."""
        return sorted(path.name for path in self.file.parent.iterdir())


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


@contextmanager
def refused(key: str) -> Iterator[None]:
    with pytest.raises(UserError) as raised:
        yield
    assert raised.value.key == key


def test_the_local_file_is_read_before_the_shipped_one(disk: Disk) -> None:
    assert disk.copies.read(NAME) is None
    (disk.shipped / "reflection_cards" / "one.yaml").write_bytes(FIRST)
    source = disk.copies.read(NAME)
    assert source
    assert (source.data, source.local, source.path.parts[-3]) == (FIRST, False, "shipped")
    disk.copies.put(NAME, SECOND, None)
    source, shipped = disk.copies.read(NAME), disk.copies.shipped(NAME)
    assert source
    assert shipped
    assert (source.data, source.local, source.path) == (SECOND, True, disk.file)
    assert shipped.data == FIRST


def test_the_digest_is_that_of_sha256(disk: Disk) -> None:
    disk.copies.put(NAME, b"", None)
    assert disk.digest() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_missing_folder_is_made_for_eske_alone(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    for folder in (disk.local, disk.file.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(disk.file.stat().st_mode) == 0o600
    assert disk.entries() == ["one.yaml"]


def test_the_mode_of_a_file_is_kept(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    disk.file.chmod(0o664)
    disk.copies.put(NAME, SECOND, disk.digest())
    assert stat.S_IMODE(disk.file.stat().st_mode) == 0o664
    assert disk.file.read_bytes() == SECOND


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    seen = disk.digest()
    disk.file.write_bytes(b"from a text editor\n")
    for attempt in (None, seen):
        with refused("file-changed-meanwhile"):
            disk.copies.put(NAME, SECOND, attempt)
    with refused("file-changed-meanwhile"):
        disk.copies.remove(NAME, seen)
    assert disk.file.read_bytes() == b"from a text editor\n"
    assert disk.entries() == ["one.yaml"]


def test_a_file_that_was_deleted_meanwhile_is_not_made_again(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    seen = disk.digest()
    disk.file.unlink()
    with refused("file-changed-meanwhile"):
        disk.copies.put(NAME, SECOND, seen)
    with refused("file-changed-meanwhile"):
        disk.copies.remove(NAME, seen)
    assert disk.entries() == []


def test_a_removed_copy_lets_the_shipped_file_show_again(disk: Disk) -> None:
    (disk.shipped / "reflection_cards" / "one.yaml").write_bytes(FIRST)
    disk.copies.put(NAME, SECOND, None)
    disk.copies.remove(NAME, disk.digest())
    source = disk.copies.read(NAME)
    assert source
    assert (source.data, source.local) == (FIRST, False)
    assert disk.entries() == []


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "file-disk-full"),
        (errno.EDQUOT, "file-disk-full"),
        (errno.EROFS, "file-folder-read-only"),
        (errno.EACCES, "file-folder-read-only"),
        (errno.EIO, "file-not-written"),
    ],
)
def test_a_disk_that_refuses_leaves_all_as_it_was(
    disk: Disk, monkeypatch: pytest.MonkeyPatch, call: str, number: int, key: str
) -> None:
    disk.copies.put(NAME, FIRST, None)
    seen = disk.digest()
    honest_open = os.open

    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    def make_no_file(path: Path, flags: int, mode: int = 0o777) -> int:
        return fail() if flags & os.O_CREAT else honest_open(path, flags, mode)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, make_no_file if call == "open" else fail)
        with refused(key):
            disk.copies.put(NAME, SECOND, seen)
    assert (disk.file.read_bytes(), disk.entries()) == (FIRST, ["one.yaml"])
    disk.copies.put(NAME, SECOND, seen)
    assert disk.file.read_bytes() == SECOND


def test_a_disk_that_fills_up_leaves_all_as_it_was(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.copies.put(NAME, FIRST, None)
    honest_fdopen = os.fdopen

    def on_a_full_disk(handle: int, mode: str, closefd: bool = True) -> object:
        if "w" in mode:
            # Linux's own full disk: it can be opened, and every write fails.
            full = os.open("/dev/full", os.O_WRONLY)
            os.dup2(full, handle)
            os.close(full)
        return honest_fdopen(handle, mode, closefd=closefd)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", on_a_full_disk)
        patch.setattr(os, "fchmod", lambda *_: None)
        with refused("file-disk-full"):
            disk.copies.put(NAME, SECOND, disk.digest())
    assert (disk.file.read_bytes(), disk.entries()) == (FIRST, ["one.yaml"])


def test_a_copy_that_cannot_be_removed_stays(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.copies.put(NAME, FIRST, None)

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", forbidden)
        with refused("file-folder-read-only"):
            disk.copies.remove(NAME, disk.digest())
    assert disk.file.read_bytes() == FIRST


def test_a_folder_that_cannot_be_made_is_told(disk: Disk) -> None:
    disk.local.write_bytes(b"a file where the data folder should be")
    with refused("file-not-written"):
        disk.copies.put(NAME, FIRST, None)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    disk.file.parent.chmod(0o500)
    try:
        with refused("file-folder-read-only"):
            disk.copies.put(NAME, SECOND, disk.digest())
        with refused("file-folder-read-only"):
            disk.copies.remove(NAME, disk.digest())
    finally:
        disk.file.parent.chmod(0o700)
    assert disk.file.read_bytes() == FIRST


def test_what_a_kill_left_half_written_does_no_harm(disk: Disk) -> None:
    disk.copies.put(NAME, FIRST, None)
    (disk.file.parent / ".one.yaml.new").write_bytes(b"ha")
    assert disk.copies.names() == [NAME]
    disk.copies.put(NAME, SECOND, disk.digest())
    assert (disk.file.read_bytes(), disk.entries()) == (SECOND, ["one.yaml"])


@pytest.mark.parametrize("link", ["one.yaml", ".one.yaml.new"])
def test_a_link_is_never_followed_out_of_the_folder(disk: Disk, tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(FIRST)
    disk.file.parent.mkdir(parents=True)
    (disk.file.parent / link).symlink_to(outside)
    if link == "one.yaml":
        with refused("file-is-link"):
            disk.copies.put(NAME, SECOND, disk.digest())
        with refused("file-is-link"):
            disk.copies.remove(NAME, disk.digest())
    else:
        disk.copies.put(NAME, SECOND, None)
    assert outside.read_bytes() == FIRST


@pytest.mark.parametrize("file_id", ["../one", "a/b", "", ".", "..", "One", "one.yaml", "a" * 65])
def test_a_name_that_is_no_id_is_refused(disk: Disk, file_id: str) -> None:
    name = FileName(Kind.DECK, file_id)
    for call in (disk.copies.read, disk.copies.shipped, disk.copies.path):
        with refused("file-name-wrong"):
            call(name)
    with refused("file-name-wrong"):
        disk.copies.put(name, FIRST, None)


def test_all_files_are_listed_once_and_by_kind(disk: Disk) -> None:
    (disk.shipped / "reflection_cards" / "one.yaml").write_bytes(FIRST)
    (disk.shipped / "reflection_cards" / "No Deck.yaml").write_bytes(FIRST)
    (disk.shipped / "prompts" / "talk.yaml").write_bytes(FIRST)
    disk.copies.put(NAME, SECOND, None)
    disk.copies.put(FileName(Kind.DECK, "another"), SECOND, None)
    assert disk.copies.names() == [
        FileName(Kind.DECK, "another"),
        NAME,
        FileName(Kind.SCRIPT, "talk"),
    ]
