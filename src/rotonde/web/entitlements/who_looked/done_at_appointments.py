"""What was done about somebody's appointments, in plain words for that person."""

DONE_AT_APPOINTMENTS: dict[str, tuple[str, str, str]] = {
    "appointments.made": ("maakte een afspraak voor je", "a fixé un rendez-vous pour vous", "made you an appointment"),
    "appointments.moved": ("verzette je afspraak", "a déplacé votre rendez-vous", "moved your appointment"),
    "appointments.cancelled": ("zegde je afspraak af", "a annulé votre rendez-vous", "cancelled your appointment"),
    "appointments.outcome_said": (
        "schreef op of je afspraak doorging",
        "a noté si votre rendez-vous a eu lieu",
        "wrote down whether your appointment took place",
    ),
    "appointments.read": ("bekeek je afspraak", "a consulté votre rendez-vous", "looked at your appointment"),
    "appointments.list_read": (
        "zag je naam in de lijst van afspraken",
        "a vu votre nom dans la liste des rendez-vous",
        "saw your name on the list of appointments",
    ),
    "appointments.free_read": (
        "zocht een vrij moment voor je",
        "a cherché un moment libre pour vous",
        "looked for a free moment for you",
    ),
    "appointments.card_made": ("maakte een kaart voor je", "a créé une carte pour vous", "made a card for you"),
    "appointments.reminded": ("stuurde je een bericht", "vous a envoyé un message", "sent you a message"),
    "appointments.tried": (
        "probeerde je te bereiken na een afspraak die niet doorging",
        "a essayé de vous joindre après un rendez-vous qui n’a pas eu lieu",
        "tried to reach you after an appointment that did not take place",
    ),
    "appointments.follow_up_read": (
        "keek hoe we je opnieuw bereiken",
        "a regardé comment vous joindre à nouveau",
        "looked at how to reach you again",
    ),
    "appointments.follow_up_closed": (
        "schreef op hoe het verder ging",
        "a noté la suite",
        "wrote down how it went on",
    ),
    "appointments.session_read": (
        "zag je naam bij een onthaalmoment",
        "a vu votre nom à un moment d’accueil",
        "saw your name at a reception session",
    ),
    "appointments.enrolled": (
        "nodigde je uit voor een onthaalmoment",
        "vous a invité à un moment d’accueil",
        "invited you to a reception session",
    ),
    "appointments.taken_off": (
        "haalde je van de lijst van een onthaalmoment",
        "vous a retiré de la liste d’un moment d’accueil",
        "took you off the list of a reception session",
    ),
    "appointments.attendance_said": (
        "schreef op of je op een onthaalmoment was",
        "a noté si vous étiez à un moment d’accueil",
        "wrote down whether you were at a reception session",
    ),
}
