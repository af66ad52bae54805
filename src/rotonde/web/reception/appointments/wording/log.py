"""What the log says of appointments, in three languages."""

NAMES: dict[str, tuple[str, str, str]] = {
    "appointments.published": ("bood momenten aan", "a proposé des moments", "offered moments"),
    "appointments.withdrawn": ("bood momenten niet meer aan", "ne propose plus des moments", "offered moments no more"),
    "appointments.made": ("maakte een afspraak", "a fixé un rendez-vous", "made an appointment"),
    "appointments.moved": ("verzette een afspraak", "a déplacé un rendez-vous", "moved an appointment"),
    "appointments.cancelled": ("zegde een afspraak af", "a annulé un rendez-vous", "cancelled an appointment"),
    "appointments.outcome_said": (
        "zei of een afspraak doorging",
        "a dit si un rendez-vous a eu lieu",
        "said whether an appointment took place",
    ),
    "appointments.booked_by_partner": (
        "boekte als partner een moment",
        "a réservé un moment comme partenaire",
        "booked a moment as a partner",
    ),
    "appointments.freed_by_partner": (
        "gaf als partner een moment terug",
        "a libéré un moment comme partenaire",
        "gave a moment back as a partner",
    ),
    "appointments.read": ("bekeek een afspraak", "a consulté un rendez-vous", "looked at an appointment"),
    "appointments.list_read": (
        "bekeek de lijst van afspraken",
        "a consulté la liste des rendez-vous",
        "looked at the list of appointments",
    ),
    "appointments.free_read": (
        "bekeek de vrije momenten voor een persoon",
        "a consulté les moments libres pour une personne",
        "looked at the free moments for a person",
    ),
    "appointments.card_made": ("maakte een kaart", "a créé une carte", "made a card"),
    "appointments.reminded": ("herinnerde aan een afspraak", "a rappelé un rendez-vous", "reminded of an appointment"),
    "appointments.tried": ("zocht iemand opnieuw op", "a recontacté quelqu’un", "looked for somebody again"),
    "appointments.follow_up_read": (
        "bekeek een opvolging",
        "a consulté un suivi",
        "looked at a follow-up",
    ),
    "appointments.follow_up_closed": (
        "zei hoe het verder ging na een gemiste afspraak",
        "a dit comment cela s’est poursuivi après un rendez-vous manqué",
        "said how it went on after something was missed",
    ),
    "appointments.session_planned": (
        "plande een onthaalmoment",
        "a prévu un moment d’accueil",
        "planned a reception session",
    ),
    "appointments.session_cancelled": (
        "liet een onthaalmoment niet doorgaan",
        "a annulé un moment d’accueil",
        "cancelled a reception session",
    ),
    "appointments.session_read": (
        "bekeek een onthaalmoment",
        "a consulté un moment d’accueil",
        "looked at a reception session",
    ),
    "appointments.enrolled": (
        "nodigde iemand uit voor een onthaalmoment",
        "a invité quelqu’un à un moment d’accueil",
        "invited somebody to a reception session",
    ),
    "appointments.taken_off": (
        "haalde iemand van een onthaalmoment",
        "a retiré quelqu’un d’un moment d’accueil",
        "took somebody off a reception session",
    ),
    "appointments.attendance_said": (
        "zei wie er was op een onthaalmoment",
        "a dit qui était à un moment d’accueil",
        "said who was at a reception session",
    ),
    "slotseries": ("reeks momenten", "série de moments", "series of moments"),
    "slot": ("moment", "moment", "moment"),
    "booking": ("boeking", "réservation", "booking"),
    "appointment": ("afspraak", "rendez-vous", "appointment"),
    "session": ("onthaalmoment", "moment d’accueil", "reception session"),
    "enrolment": ("uitnodiging", "invitation", "invitation"),
    "followup": ("opvolging", "suivi", "follow-up"),
}
