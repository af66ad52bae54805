"""What was done with somebody's questions on a home visit, in plain words for that person."""

DONE_ON_VISITS: dict[str, tuple[str, str, str]] = {
    "entitlements.visits_packed": (
        "nam vragen voor je mee op huisbezoek",
        "a emporté des questions pour vous en visite",
        "took questions for you along on a home visit",
    ),
    "entitlements.visits_opened": (
        "opende de vragen voor je op huisbezoek",
        "a ouvert les questions pour vous en visite",
        "opened the questions for you on a home visit",
    ),
    "entitlements.visit_returned": (
        "schreef in het dossier wat je op huisbezoek vertelde",
        "a noté dans le dossier ce que vous avez dit en visite",
        "wrote in the file what you told on a home visit",
    ),
}
