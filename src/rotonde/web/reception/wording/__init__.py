"""The sentences of the reception: key, then Dutch, French and English."""

from rotonde.web.accounts import wording as accounts
from rotonde.web.reception.wording import contacts

SENTENCES: dict[str, tuple[str, str, str]] = {
    **accounts.SENTENCES,
    **contacts.SENTENCES,
}
