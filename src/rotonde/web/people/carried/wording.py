"""What the log says of codes that are opened, in three languages; never which code."""

NAMES: dict[str, tuple[str, str, str]] = {
    "people.carried_opened": (
        "opende een meegebrachte code",
        "a ouvert un code apporté",
        "opened a code brought along",
    ),
    "people.carried_refused": (
        "een code ging niet open",
        "un code ne s’est pas ouvert",
        "a code did not open",
    ),
    "people.carried_discarded": (
        "gooide meegebrachte antwoorden weg",
        "a jeté des réponses apportées",
        "threw away answers brought along",
    ),
    "carriedanswers": ("meegebrachte antwoorden", "réponses apportées", "answers brought along"),
}
