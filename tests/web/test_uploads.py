"""A file that somebody sends is in no file of this machine, and of one that is too large nothing is kept."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from rotonde.web import uploads

PLANTED = b"Annelies Planteyn 85.07.30-033.28"


def sent(content: bytes) -> Any:
    file = SimpleUploadedFile("dossiers.csv", content, content_type="text/csv")
    return RequestFactory().post("/nl/bestand/", {"before": "blijft", "file": file})


def test_a_large_file_arrives_whole_and_touches_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content = PLANTED * 300_000
    request = sent(content)
    arrived = request.FILES["file"]
    assert list(tmp_path.rglob("*")) == []
    assert arrived.read() == content
    assert (arrived.name, arrived.size) == ("dossiers.csv", len(content))


def test_of_a_file_above_the_limit_nothing_is_kept_and_the_form_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 1_000_000)
    request = sent(bytes(1_000_001))
    assert (dict(request.POST), dict(request.FILES)) == ({"before": ["blijft"]}, {})
    whole = sent(bytes(1_000_000))
    assert whole.FILES["file"].size == 1_000_000
