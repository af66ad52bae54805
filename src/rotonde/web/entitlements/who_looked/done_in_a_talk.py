"""What was done with what a person told, with their plan and with what waits, in plain words for that person."""

DONE_IN_A_TALK: dict[str, tuple[str, str, str]] = {
    "reception.clarifying_read": (
        "bekeek wat je vertelde over je leven",
        "a consulté ce que vous avez dit de votre vie",
        "looked at what you told about your life",
    ),
    "reception.clarified": (
        "schreef op wat je vertelde",
        "a noté ce que vous avez dit",
        "wrote down what you told",
    ),
    "reception.plan_read": ("bekeek je plan", "a consulté votre plan", "looked at your plan"),
    "reception.goal_written": ("schreef aan je plan", "a écrit dans votre plan", "wrote in your plan"),
    "reception.plan_printed": (
        "drukte je plan af",
        "a imprimé votre plan",
        "printed your plan",
    ),
    "reception.day_list_read": (
        "zag je naam bij wat nog te doen is",
        "a vu votre nom parmi ce qui reste à faire",
        "saw your name among what is still to be done",
    ),
}
