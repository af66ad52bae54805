"""A page as PDF, with our own styles and fonts and nothing from anywhere else."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.http import HttpResponse


class NoPaper(RuntimeError):
    """No PDF can be made here: a library of the system is missing."""


def pdf_of(html: str, styles: Sequence[str], *, accessible: bool = False) -> bytes:
    """Print a page; `styles` are the names of static files. Raises NoPaper where the library can't be loaded.

    What is `accessible` is tagged for a screen reader as PDF/UA-1: its page must have a language and a title.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as missing:
        raise NoPaper from missing

    files = [Path(str(finders.find(name))) for name in styles]
    ours = {file.parent for file in files}

    class OnlyOurs(URLFetcher):  # type: ignore[misc,unused-ignore]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            parts = urlsplit(url)
            if parts.scheme != "file" or ours.isdisjoint(Path(unquote(parts.path)).parents):
                raise ValueError("Paper shows only what comes with Rotonde.")
            return super().fetch(url, headers)

    fetcher, fonts = OnlyOurs(), FontConfiguration()
    sheets = [CSS(filename=str(file), url_fetcher=fetcher, font_config=fonts) for file in files]
    page, variant = HTML(string=html, url_fetcher=fetcher), "pdf/ua-1" if accessible else None
    return bytes(page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant=variant))


def pdf_answer(pdf: bytes, name: str) -> HttpResponse:
    """Show a PDF in the browser, under a name to keep it by."""
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )
