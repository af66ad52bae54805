"""The words of one made-up service: its name, what it says, for whom it is and how one gets in."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.directory.made_up.texts import Texts, all_texts

LANGUAGES = ("nl", "fr", "en")
COME = {
    "fr": ("Viens sans rendez-vous ou appelle.", "Tu peux venir avec quelqu’un.", "C’est confidentiel."),
    "en": ("Just walk in, or call us.", "You can bring somebody.", "What you tell us stays with us."),
}
ALSO = {"fr": "Nous parlons aussi français : {name}.", "en": "We also speak English: {name}."}
FOR_WHOM = (
    "Voor iedereen.",
    "Voor wie in Verzonnen woont.",
    "Voor wie een klein inkomen heeft.",
    "Voor wie het nodig heeft, met of zonder papieren.",
    "Voor wie in Verzonnen woont of werkt, en voor het gezin.",
)
HOW = (
    "Kom binnen zonder afspraak.",
    "Bel of mail om een afspraak te maken.",
    "Kom de eerste keer langs. Daarna spreken we af.",
    "Je maatschappelijk werker of dokter meldt je aan. Zelf bellen mag ook.",
    "Vul het formulier op de website in. Wij bellen je terug.",
)
INTERPRETERS = (
    "Wij vragen een sociaal tolk als je dat wilt. Zeg het bij je afspraak. Het kost niets.",
    "Er kan getolkt worden langs de telefoon.",
    "Breng liefst zelf iemand mee die tolkt, maar geen kind.",
)
ENDS = (
    "Wat je vertelt, blijft tussen ons.",
    "Je bent welkom zoals je bent.",
    "Kom gerust met iemand die je vertrouwt.",
    "Weet je niet of je hier juist bent? Bel, wij zeggen het eerlijk.",
    "Lukt het niet om te komen? Laat het weten.",
    "Vraag naar onze vrijwilligers.",
)
CLOSED = "Tijdelijk gesloten. Bel voor je komt."
BUSY = "Het is nu druk. Reken op een langere wachttijd."


@dataclass(frozen=True)
class Words:
    """What a service says of itself."""

    name: str
    other_name: str | None
    description: str
    for_whom: str | None
    how: str | None
    interpreters: str | None
    alert: str | None
    wait: str | None
    ages: tuple[Decimal | None, Decimal | None]


def worded(code: str, number: int, status: str, spoken: Sequence[str], draw: Random) -> Words:
    """Give the words of the service with this number; in another language only where that is spoken."""
    told = all_texts()[code]
    abroad = [language for language in LANGUAGES if language in spoken and language in told.abroad]
    name, other_name = told.names[number % len(told.names)], None
    description = _dutch(told, number, draw)
    if abroad and draw.random() < 0.85:
        language = draw.choice(abroad)
        other_name, (name, text) = name, told.abroad[language]
        description = f"{text} {draw.choice(COME[language])}"
    elif also := [language for language in ALSO if language in spoken and draw.random() < 0.35]:
        other_name = kind(code).name[LANGUAGES.index(also[0])]
        description = f"{description} {ALSO[also[0]].format(name=other_name.lower())}"
    return Words(
        name,
        other_name,
        description,
        _perhaps(FOR_WHOM, 0.55, draw),
        _perhaps(HOW, 0.75, draw),
        _perhaps(INTERPRETERS, 0.3, draw),
        CLOSED if status == "temporarily closed" else _perhaps((BUSY,), 0.04, draw),
        _perhaps(("Ongeveer twee weken", "Ongeveer twee maanden", "Geen"), 0.2, draw),
        told.ages,
    )


def _dutch(told: Texts, number: int, draw: Random) -> str:
    first = told.first[number // len(told.names) % len(told.first)]
    then = draw.sample(told.then, draw.randint(1, len(told.then)))
    return " ".join([first, *then, *([draw.choice(ENDS)] if draw.random() < 0.6 else [])])


def _perhaps(sentences: Sequence[str], chance: float, draw: Random) -> str | None:
    return draw.choice(sentences) if draw.random() < chance else None
