"""Acting as an administrator: one at a time in an organisation, and only who still is one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models, transaction

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.walls import inside


@contextmanager
def acting(administrator: User, action: str, record: models.Model | None = None) -> Iterator[User]:
    """Give the administrator as they are now, in a transaction in which no other administrator changes anything.

    Raises PermissionDenied where they may not do this with this record, or not any more.
    """
    with inside(administrator.organisation_id), transaction.atomic():
        Organisation.objects.select_for_update().get(pk=administrator.organisation_id)
        now = User.objects.select_related("organisation").get(pk=administrator.pk)
        require(now, action, record)
        yield now
