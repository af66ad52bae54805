"""Every sentence of the work list and of the papers that come with it, in Dutch, French and English."""

from rotonde.screening.worklist.wording import orders, outcomes, papers, questions, shared

LANGUAGES = ("nl", "fr", "en")

THIRD_PERSON: dict[str, tuple[tuple[str, str], ...]] = {
    "nl": (
        ("je Groeipakket", "het Groeipakket"),
        ("je ziekenfonds", "het ziekenfonds"),
        ("je waterbedrijf", "het waterbedrijf"),
        ("je ", "de "),
    ),
    "fr": (
        ("ton Groeipakket", "le Groeipakket"),
        ("ta société", "la société"),
        ("ton organisme", "l’organisme"),
        ("ta ", "la "),
        ("ton ", "le "),
    ),
    "en": (("your ", "the "),),
}
"""A catalogue speaks to the person: in a paper about them, what is theirs is *the* municipality, *the* health fund."""

WORDS = shared.SENTENCES | orders.SENTENCES | outcomes.SENTENCES | papers.SENTENCES | questions.SENTENCES
