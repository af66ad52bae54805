"""The sentences of the day list, in three languages."""

from rotonde.web.look import wording as frame

NAMES: dict[str, tuple[str, str, str]] = {
    "reception.day_list_read": ("bekeek de daglijst", "a consulté la liste du jour", "looked at the day list"),
}
"""What the log says of this page."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "page_day_list": ("Wat wacht op mij", "Ce qui m’attend", "What waits for me"),
    "day_list_lead": (
        "Alleen wat op jou wacht. Wat het langst over tijd is, staat bovenaan.",
        "Seulement ce qui vous attend. Le plus en retard est en haut.",
        "Only what waits for you. What is latest stands on top.",
    ),
    "part_late": ("Over tijd", "En retard", "Late"),
    "part_today": ("Vandaag", "Aujourd’hui", "Today"),
    "part_later": ("Verder", "Ensuite", "Further"),
    "when_due": ("tegen {day}", "pour le {day}", "by {day}"),
    "when_today": ("vandaag", "aujourd’hui", "today"),
    "when_since": ("sinds {day}", "depuis le {day}", "since {day}"),
    "somebody": ("Iemand zonder naam", "Quelqu’un sans nom", "Somebody without a name"),
    "more_one": (
        "Er wacht nog één ding. Het komt hier te staan als je iets afwerkt.",
        "Une autre chose attend. Elle apparaîtra ici dès que vous en terminez une.",
        "One more thing waits. It comes here as soon as you finish something.",
    ),
    "more_more": (
        "Er wachten nog {n} dingen. Ze komen hier te staan als je iets afwerkt.",
        "{n} autres choses attendent. Elles apparaîtront ici à mesure que vous avancez.",
        "{n} more things wait. They come here as you finish others.",
    ),
    "nothing_waits": (
        "Er wacht niets op jou. Mooi zo.",
        "Rien ne vous attend. C’est très bien.",
        "Nothing waits for you. Well done.",
    ),
    "nothing_waits_lead": (
        "Wat je afspreekt om later na te kijken, komt hier op die dag vanzelf te staan.",
        "Ce que vous prévoyez de revoir plus tard apparaîtra ici de lui-même ce jour-là.",
        "What you agree to look at later comes here by itself on that day.",
    ),
}
