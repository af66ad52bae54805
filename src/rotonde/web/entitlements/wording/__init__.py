"""The sentences themselves, by page: key, then Dutch, French and English."""

from rotonde.web.entitlements.wording import answers, caseload, household, pages

SENTENCES: dict[str, tuple[str, str, str]] = {
    **pages.SENTENCES,
    **household.SENTENCES,
    **answers.SENTENCES,
    **caseload.SENTENCES,
}
