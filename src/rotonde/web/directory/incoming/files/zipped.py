"""What is inside a zip file, before and while it is unpacked: how many files, how large, how far they unpack."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from rotonde.web.directory.incoming.files.faults import BadFile

MOST_FILES, MOST_UNPACKED, MOST_RATIO, SMALL = 100, 300_000_000, 200, 1_000_000


def names_in(content: bytes) -> list[str]:
    """The names of the files; none where this is no zip file or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            return zipped.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return []


def unpacked(content: bytes, ending: str) -> dict[str, bytes]:
    """Give the files with this ending by their name without folder and ending; raises BadFile."""
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        parts = zipped.infolist()
        if len(parts) > MOST_FILES or any(map(_leads_away, parts)):
            raise BadFile("zip_strange")
        if any(one.flag_bits & 1 for one in parts):
            raise BadFile("zip_locked")
        if sum(one.file_size for one in parts) > MOST_UNPACKED or any(map(_unpacks_too_far, parts)):
            raise BadFile("zip_unpacks")
        try:
            return {
                PurePosixPath(one.filename).stem.lower(): _read(zipped, one)
                for one in parts
                if one.filename.lower().endswith(ending)
            }
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError):
            raise BadFile("cut_zip") from None


def _read(zipped: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A size that a zip file tells of a part may be a lie: no more than that is read."""
    with zipped.open(part) as opened:
        content = opened.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise BadFile("zip_unpacks")
    return content


def _unpacks_too_far(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(SMALL, MOST_RATIO * part.compress_size)


def _leads_away(part: zipfile.ZipInfo) -> bool:
    name = part.filename.replace("\\", "/")
    return name.startswith("/") or ".." in name.split("/") or ":" in name
