"""What a file is, by what stands in it; its name is never believed."""

import io
import zipfile

from rotonde.screening.incoming.faults import BadUpload

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STARTS = (
    (b"%PDF", "is_pdf"),
    (b"\x89PNG", "is_image"),
    (b"\xff\xd8\xff", "is_image"),
    (b"GIF8", "is_image"),
    (b"II*\0", "is_image"),
    (b"MM\0*", "is_image"),
    (b"{\\rtf", "is_document"),
    (b"\x1f\x8b", "is_archive"),
    (b"7z\xbc\xaf", "is_archive"),
    (b"Rar!", "is_archive"),
)
PARQUET = b"PAR1"
WEB_PAGE = (b"<html", b"<!doctype", b"<table", b"<?xml")


def kind_of(content: bytes) -> str:
    """`xlsx`, `parquet` or `csv`, which is any text with columns; raises BadUpload for everything else.

    >>> kind_of(b"dossiernummer;naam")
    'csv'
    """
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise BadUpload("empty")
    for start, code in STARTS:
        if content.startswith(start):
            raise BadUpload(code)
    if content.startswith(OLE):
        raise BadUpload(_inside_ole(content))
    if content.startswith(b"PK"):
        return _inside_zip(content)
    if content.startswith(PARQUET):
        return "parquet"
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:9].lower().startswith(WEB_PAGE):
        raise BadUpload("is_web_page")
    return "csv"


def _inside_ole(content: bytes) -> str:
    """The old way of Office to put files in a file: a workbook, a letter, or an encrypted new workbook."""
    for name, code in (("EncryptedPackage", "is_encrypted"), ("WordDocument", "is_document")):
        if name.encode("utf-16-le") in content:
            return code
    return "is_old_excel"


def _inside_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = parts.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise BadUpload("cut_off_workbook") from None
    if any(name.startswith("xl/workbook") for name in names):
        return "xlsx"
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise BadUpload("is_document")
    if "content.xml" in names and "mimetype" in names:
        raise BadUpload("is_open_document")
    raise BadUpload("is_archive")
