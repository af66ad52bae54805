"""A file that somebody sends is in no file of this machine, and one that is too large gets a sentence."""

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
    assert not uploads.was_too_large(request)


def test_a_file_above_the_limit_is_told_and_nothing_of_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 1_000_000)
    request = sent(bytes(1_000_001))
    assert (dict(request.POST), dict(request.FILES)) == ({"before": ["blijft"]}, {})
    assert uploads.was_too_large(request)
    whole = sent(bytes(1_000_000))
    assert whole.FILES["file"].size == 1_000_000
    assert all("50" in said for said in uploads.SENTENCES[uploads.TOO_LARGE])
