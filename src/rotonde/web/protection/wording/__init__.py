"""The sentences of protection: key, then Dutch, French and English."""

from rotonde.web.accounts import wording as accounts
from rotonde.web.protection.wording import pack, pages, periods

SENTENCES: dict[str, tuple[str, str, str]] = {
    **accounts.SENTENCES,
    **pages.SENTENCES,
    **periods.SENTENCES,
    **pack.SENTENCES,
}
