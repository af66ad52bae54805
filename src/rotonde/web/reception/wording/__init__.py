"""The sentences of the reception: key, then Dutch, French and English."""

from rotonde.web.accounts import wording as accounts
from rotonde.web.reception.wording import applications, checking, contacts, exits

SENTENCES: dict[str, tuple[str, str, str]] = {
    **accounts.SENTENCES,
    **contacts.SENTENCES,
    **checking.SENTENCES,
    **applications.SENTENCES,
    **exits.SENTENCES,
}
