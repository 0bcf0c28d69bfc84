"""Zip files: what is packed can be unpacked, and what is hostile or broken is refused."""

import struct
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.archives import MOST_PARTS, MOST_UNPACKED, unzipped, zipped
from bot.core.errors import UserError

AT = datetime(2027, 1, 11, 9, 0)  # noqa: DTZ001 – a zip file knows no zones
GOOD = {"prompts/b.yaml": b"b" * 300, "reflection_cards/a.yaml": "å".encode()}


def packed(*files: tuple[str | ZipInfo, bytes], way: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", way) as archive:
        for name, data in files:
            archive.writestr(name, data, way)
    return made.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        unzipped(data)
    return refused.value.key


def flaws(data: bytes) -> list[tuple[str, str]]:
    return [(flaw.file, flaw.key) for flaw in unzipped(data)[1]]


def test_what_is_packed_can_be_unpacked() -> None:
    found, wrong = unzipped(zipped(GOOD.items(), AT))
    assert {str(path): data for path, data in found} == GOOD
    assert wrong == []


def test_the_same_files_make_the_same_bytes() -> None:
    assert zipped(GOOD.items(), AT) == zipped(GOOD.items(), AT)


def test_what_computers_add_is_passed_over() -> None:
    clutter = ("__MACOSX/prompts/._b.yaml", "prompts/.DS_Store", "Thumbs.db", "prompts/")
    found, wrong = unzipped(packed(("b.yaml", b"b"), *((name, b"") for name in clutter)))
    assert [path for path, _ in found] == [PurePosixPath("b.yaml")]
    assert wrong == []


def test_paths_that_lead_out_are_named_all_at_once() -> None:
    names = ("../a.yaml", "/etc/a.yaml", "prompts\\..\\..\\a.yaml", "C:\\a.yaml")
    data = packed(*((name, b"a") for name in names), ("b.yaml", b"b"))
    assert flaws(data) == [(name, "upload-path-outside") for name in names]


def test_links_and_files_that_come_twice_are_refused() -> None:
    link = ZipInfo("a.yaml")
    link.external_attr = 0o120777 << 16
    assert flaws(packed((link, b"/etc/passwd"))) == [("a.yaml", "upload-link")]
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = packed(("a.yaml", b"a"), ("a.yaml", b"b"))
    assert flaws(twice) == [("a.yaml", "upload-file-twice")]
    assert flaws(packed(("a/b.yaml", b"a"), ("a\\b.yaml", b"b"))) == [
        ("a\\b.yaml", "upload-file-twice")
    ]


def test_bombs_are_refused_by_number_by_size_and_by_how_tight_they_are() -> None:
    assert refusal(packed(("a", b"0" * 1_000_000))) == "upload-zip-bomb"
    many = packed(*((f"{number}.yaml", b"") for number in range(MOST_PARTS + 1)))
    assert refusal(many) == "upload-zip-parts"
    large = packed(*((f"{n}", bytes(range(256)) * 4096) for n in range(17)), way=ZIP_STORED)
    assert len(large) > MOST_UNPACKED
    assert refusal(large) == "upload-zip-large"


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_further_than_it_says() -> None:
    data = packed(("a.yaml", b"0" * 30_000_000))
    lying = data.replace(struct.pack("<L", 30_000_000), struct.pack("<L", 10_000))
    assert refusal(lying) == "upload-zip-broken"


def test_locked_strange_damaged_and_empty_ones_are_told_apart() -> None:
    data = packed(("a.yaml", b"abc"))
    # The first flag of an entry, in the directory at the end and before the entry itself.
    locked = bytearray(data)
    locked[data.index(b"PK\1\2") + 8] |= 1
    assert refusal(bytes(locked)) == "upload-zip-encrypted"
    assert refusal(packed(("a.yaml", b"abc"), way=ZIP_BZIP2)) == "upload-zip-packing"
    assert refusal(b"no zip at all") == "upload-zip-broken"
    assert refusal(data[:-10]) == "upload-zip-broken"
    stored = packed(("a.yaml", b"abc"), way=ZIP_STORED)
    assert refusal(stored.replace(b"abc", b"abd")) == "upload-zip-broken"
    assert unzipped(packed()) == ([], [])


@given(st.binary(max_size=40), st.integers(0, 400), st.integers(0, 40))
def test_a_damaged_file_never_brings_anything_but_a_clear_refusal(
    noise: bytes, at: int, gone: int
) -> None:
    data = zipped(GOOD.items(), AT)
    told = ""
    try:
        unzipped(data[:at] + noise + data[at + gone :])
    except UserError as error:
        told = error.key
    assert told == "" or told.startswith("upload-zip-")
