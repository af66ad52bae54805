"""A file that somebody sends stays in memory: nothing of it is ever written to the disk unsealed."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from rotonde.screening.incoming.uploaded import MOST_BYTES


class InMemoryOnly(FileUploadHandler):
    """Keeps a file in memory. One that is too large isn't read further and isn't in `request.FILES`.

    What stands in the form after such a file is lost with it: the file comes last.
    """

    parts: list[bytes]
    size = 0

    def new_file(self, *told: Any, **more: Any) -> None:
        """Begin a file."""
        super().new_file(*told, **more)
        self.parts, self.size = [], 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece; of a file that is too large nothing is kept."""
        self.size += len(raw_data)
        if self.size > MOST_BYTES:
            self.parts = []
            raise StopUpload(connection_reset=False)
        self.parts.append(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Give the whole file."""
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
