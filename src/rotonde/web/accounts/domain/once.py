"""A form that is sent twice has its effect once: it carries a key, and the key leads to what it made before.

    # the page that shows the form: context["once"] = new_key()
    # in the form:                  <input type="hidden" name="once" value="{{ once }}">
    made = once(user, request.POST, lambda: str(register(user, told).id))
    return redirect("contact", lang=lang, contact=made)

The act and its key are kept in one transaction: who is cut off halfway sends it again, and nothing was done.

What is kept under the number of its form says itself what of the form counts: `made_once`. The key is compared in one
place for both.
"""

import hashlib
import json
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.http import QueryDict
from django.utils import timezone

from rotonde.web.accounts.models import PostedForm, User
from rotonde.web.accounts.sealing import blind_index

FIELD, NOT_TOLD = "once", ("once", "csrfmiddlewaretoken")
KEPT = timedelta(days=2)


class NoKey(ValueError):
    """The form carries no key: show it again with what was typed, and with a new one."""


class SentDifferently(ValueError):
    """The same form was sent before with other words in it; `made` is what came of it then. Nothing was done now."""

    def __init__(self, made: str) -> None:
        super().__init__("sent before, with other words")
        self.made = made


def new_key() -> str:
    """Give the key that a form carries, once."""
    return str(uuid.uuid4())


def once(user: User, form: QueryDict, act: Callable[[], str]) -> str:
    """Do what a form asks, or give the number of what it made before. Raises NoKey, SentDifferently.

    `act` gives the number of what it made, at most 40 characters. Of two at the same moment one waits for the other.
    """
    return _once(user, _key_of(form), _told(form), act)


def made_once[Made: Model](
    user: User, key: uuid.UUID, told: object, find: Callable[[], Made | None], make: Callable[[], Made]
) -> Made:
    """Give what a form made before under its key, or make it. Raises SentDifferently where it told something else then.

    `told` has a `repr` that says all that counts of it. What was made under a key that is forgotten by now can't be
    compared: that is refused too.
    """

    def act() -> str:
        before = find()
        if before is not None:
            raise SentDifferently(str(before.pk))
        return str(make().pk)

    _once(user, key, repr(told), act)
    made = find()
    assert made is not None, "it was made now or before"
    return made


def _once(user: User, key: uuid.UUID, told: str, act: Callable[[], str]) -> str:
    digest = blind_index(user.organisation, "posted form", hashlib.sha256(told.encode()).hexdigest())
    with transaction.atomic():
        try:
            with transaction.atomic():
                posted = PostedForm.objects.create(organisation=user.organisation, user=user, key=key, told=digest)
        except IntegrityError:
            before = PostedForm.objects.get(user=user, key=key)
            if bytes(before.told) != digest:
                raise SentDifferently(before.made) from None
            return before.made
        made = act()
        PostedForm.objects.filter(id=posted.id).update(made=made)
        PostedForm.objects.filter(user=user, at__lt=timezone.now() - KEPT).delete()
        return made


def _key_of(form: QueryDict) -> uuid.UUID:
    try:
        return uuid.UUID(form.get(FIELD, ""))
    except ValueError:
        raise NoKey from None


def _told(form: QueryDict) -> str:
    return json.dumps(sorted((name, form.getlist(name)) for name in form if name not in NOT_TOLD))
