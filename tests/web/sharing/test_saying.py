"""What is shared is said as a reader would say it."""

import pytest

from rotonde.web.people.sharing.fields import Field
from rotonde.web.people.sharing.saying import groups_said
from rotonde.web.people.sharing.words import Wording

NEVER = [{"from": "1880-01-01", "value": False}]
SINCE = [{"from": "2022-04-04", "value": True}, {"from": "2026-01-01", "value": False}]


@pytest.mark.parametrize(
    ("lang", "never", "since"),
    [
        ("nl", "nee", "4 april 2022; nee: 1 januari 2026"),
        ("fr", "non", "4 avril 2022; non: 1er janvier 2026"),
        ("en", "no", "4 April 2022; no: 1 January 2026"),
    ],
)
def test_what_somebody_never_received_is_no_since_no_day(lang: str, never: str, since: str) -> None:
    told = [Field("income", "receives.leefloon", value) for value in (NEVER, SINCE)]
    (group,) = groups_said(told, ["income"], Wording(lang))
    assert [said for _, said in group.fields] == [never, since]
