"""Why somebody doesn't come in by the sign-in service. What is logged is one of our own phrases, never what came in."""


class Refused(Exception):
    """Not let in. `said` names the sentence that the person reads."""

    said = "outside_trouble"


class ServiceDown(Refused):
    """The sign-in service gives no usable answer."""

    said = "outside_down"


class Cancelled(Refused):
    """The person, or the service, broke off."""

    said = "outside_cancelled"


class NotLinked(Refused):
    """The service knows this person, and no account here is linked with them."""

    said = "outside_not_linked"


class ForAnotherOrganisation(Refused):
    """They came for an organisation in which they have no account."""

    said = "outside_another_organisation"


class LinkedAlready(Refused):
    """They have another account in this organisation, which is linked."""

    said = "outside_linked_already"


NO_ACCOUNT = (NotLinked, ForAnotherOrganisation, LinkedAlready)
"""The service knows them, and that isn't enough."""
