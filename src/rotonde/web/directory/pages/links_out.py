"""Where a page of the directory leads that may not be here: a page that this installation doesn't have gets no link."""

from uuid import UUID

from django.urls import NoReverseMatch, is_valid_path, reverse


def remark_address(service: UUID, lang: str) -> str:
    """Give the address of the form *Klopt er iets niet?*, or nothing."""
    return _if_there("directory_remark", lang=lang, service=service)


def data_address(service: UUID) -> str:
    """Give the address of a service as data (HSDS), or nothing."""
    address = f"/hsds/services/{service}"
    return address if is_valid_path(address) else ""


def card_address(lang: str) -> str:
    """Give the address where a card is made, or nothing."""
    return _if_there("new_card", lang=lang)


def right_address(right: str, lang: str) -> str:
    """Give the address of a right, or nothing."""
    return _if_there("infofiche", lang=lang, right=right)


def _if_there(name: str, **named: object) -> str:
    try:
        return reverse(name, kwargs=named)
    except NoReverseMatch:
        return ""
