"""Where the public pages lead on to; a page that this installation doesn't have gets no link."""

from django.urls import is_valid_path


def check_address(lang: str) -> str:
    """Give the address of the public check, or nothing."""
    return _if_there(f"/{lang}/check/")


def paper_address(right: str, lang: str) -> str:
    """Give the address of an infofiche as PDF, or nothing."""
    return _if_there(f"/{lang}/recht/{right}.pdf")


def _if_there(address: str) -> str:
    return address if is_valid_path(address) else ""
