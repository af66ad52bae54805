"""The sentences themselves, by page: key, then Dutch, French and English."""

from rotonde.web.entitlements.wording import answers, caseload, claiming, household, pages, worth

SENTENCES: dict[str, tuple[str, str, str]] = {
    **pages.SENTENCES,
    **household.SENTENCES,
    **answers.SENTENCES,
    **worth.SENTENCES,
    **claiming.SENTENCES,
    **caseload.SENTENCES,
}
