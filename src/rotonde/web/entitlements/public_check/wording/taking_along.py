"""What the result says of taking answers along in a code; the pages behind it have sentences of their own."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "carry": ("Antwoorden meenemen", "Emporter tes réponses", "Take answers along"),
    "carry_lead": (
        "Ga je langs? Met een code hoef je niet alles opnieuw te vertellen. Jij kiest wat meegaat.",
        "Tu passes à l’accueil ? Avec un code, tu ne dois pas tout redire. Tu choisis ce que tu emportes.",
        "Going there? With a code you needn’t tell everything again. You choose what goes along.",
    ),
    "carry_go": ("Kies wat meegaat", "Choisis quoi emporter", "Choose what goes along"),
}
