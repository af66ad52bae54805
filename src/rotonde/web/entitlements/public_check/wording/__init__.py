"""The sentences of the check: key, then Dutch, French and English. A question has at most twelve words."""

from rotonde.web.entitlements.public_check.wording import first_steps, pages, results, taking_along

SENTENCES: dict[str, tuple[str, str, str]] = {
    **pages.SENTENCES,
    **first_steps.SENTENCES,
    **results.SENTENCES,
    **taking_along.SENTENCES,
}
