"""The sentences of the check: key, then Dutch, French and English. A question has at most twelve words."""

from rotonde.web.entitlements.public_check.wording import first_steps, pages, results, taking_along
from rotonde.web.entitlements.wording import SENTENCES as OF_ENTITLEMENTS

SHARED = (
    "about_what",
    "about_whether",
    "error_choose",
    "error_day",
    "error_decimals",
    "error_long",
    "error_name",
    "error_no_such_day",
    "error_number",
    "error_range",
    "error_range_day",
    "error_whole",
    "hint_day",
    "years_old_more",
    "years_old_one",
)
"""What the check says as the desk does; it stands here too, so that every language of the check has it."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    **{key: OF_ENTITLEMENTS[key] for key in SHARED},
    **pages.SENTENCES,
    **first_steps.SENTENCES,
    **results.SENTENCES,
    **taking_along.SENTENCES,
}
