"""A file that somebody sends stays in memory: nothing of it is ever written to the disk unsealed."""

from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from rotonde.web.look.words import Sentences

MOST_BYTES = 50_000_000
TOO_LARGE = "upload_too_large"

SENTENCES: Sentences = {
    TOO_LARGE: (
        "Dit bestand is groter dan 50 MB. Verdeel het over meer bestanden, of laat kolommen weg die niet nodig zijn.",
        "Ce fichier dépasse 50 Mo. Répartissez-le sur plusieurs fichiers, ou supprimez les colonnes inutiles.",
        "This file is larger than 50 MB. Spread it over more files, or leave out columns that are not needed.",
    ),
}


class InMemoryOnly(FileUploadHandler):
    """Keeps a file in memory, and stops reading one that is too large; `refused_upload` tells the page so."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.parts: list[bytes] = []
        self.size = 0

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *_: Any) -> None:  # noqa: N803
        """Begin a request."""
        self.parts, self.size = [], 0

    def new_file(self, *told: Any, **more: Any) -> None:
        """Begin a file."""
        super().new_file(*told, **more)
        self.parts, self.size = [], 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece; of a file that is too large nothing is kept."""
        self.size += len(raw_data)
        if self.size > MOST_BYTES:
            self.parts = []
            setattr(self.request, _MARK, True)
            raise StopUpload(connection_reset=False)
        self.parts.append(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """Give the whole file."""
        from io import BytesIO

        if was_too_large(self.request):
            return None
        whole = BytesIO(b"".join(self.parts))
        self.parts = []
        return InMemoryUploadedFile(
            file=whole,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type or "",
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


_MARK = "refused_upload"


def was_too_large(request: HttpRequest | None) -> bool:
    """Say whether a file of this request was too large; ask after `request.FILES`."""
    return bool(getattr(request, _MARK, False))
