"""Who doesn't know their amounts passes over all questions about money at once, once two were not known.

What such a question is for can hardly be settled any more: of the sum one part stays open. The rights stay on the
list, each with the questions that are left.
"""

from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.public_check.carried import Step

SKIPPED = "skipped"
MONEY = ("income", "property")
NOT_KNOWN = 2


def is_about_money(name: str) -> bool:
    """Say whether a fact, or the field of one, tells what somebody earns or owns."""
    fact = fact_named(name.partition("|")[0])
    return fact is not None and fact["sensitivity"] in MONEY


def may_skip_money(steps: list[Step], fact: str) -> bool:
    """Say whether a question about money may be passed over with all others: two were answered with not knowing."""
    not_known = [step for step in steps if step.fields and not any(step.fields.values())]
    about_money = [step for step in not_known if all(map(is_about_money, step.fields))]
    return is_about_money(fact) and len(about_money) >= NOT_KNOWN
