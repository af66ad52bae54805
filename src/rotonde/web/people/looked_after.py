"""Whose something is to look after: who did it last, as long as they still work in the office that it belongs to.

Where they no longer do, it waits for everybody of that office: nothing waits for somebody who is gone.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from rotonde.web.accounts.models import User

WHO_HELP = (User.Role.RIGHTS_WORKER, User.Role.WORKER)


def looked_after_by(user: User, by: str, office: str, on: date) -> Q:
    """What this user looks after, or nobody any more; `by` and `office` are the columns of who did it and of where."""
    still = User.objects.filter(pk=OuterRef(by), offices=OuterRef(office), is_active=True, role__in=WHO_HELP)
    began = Q(role_from=None) | Q(role_from__lte=on)
    not_over = Q(role_until=None) | Q(role_until__gte=on)
    return Q(**{by: user.pk}) | Q(~Exists(still.filter(began, not_over)))
