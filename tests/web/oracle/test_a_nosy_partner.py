"""A partner's worker learns nothing of a client who didn't agree: not by any address, method, form or body.

What is asked of another organisation gets, byte for byte, the answer to what isn't there.
"""

import logging
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.urls import get_resolver

from web.oracle.nosy_partner import METHODS, SECRETS, Asking, Partners, a_partnership
from web.oracle.test_every_address import address, names

pytestmark = pytest.mark.postgres
READ_AS_IDS = {  # what a form or address calls by an id, with what of another organisation is tried there
    **dict.fromkeys(("kantoor", "office", "offices"), "office office"),
    **dict.fromkeys(("one", "other", "voor", "of", "papier", "take"), "secret person"),
    **dict.fromkeys(("expert", "account", "end", "agree"), "user user"),
    **dict.fromkeys(("recipient", "recipients", "partner"), "secret share"),
    "merge": "secret merge",
    "pair": "secret pair",
    "emergency": "emergency emergency",
    "doubt": "secret dossier",
    "right": "secret dossier",
}
NEVER_READ = (
    *("dossier", "person", "consent", "share", "organisation", "user", "giver", "receiver", "id", "pk", "next"),
    *("organisation_id", "giver_id", "receiver_id", "office_id", "person_id", "captured_by", "told_to", "said_by"),
)
NO_SECRET = "service service"  # anybody reads which services there are: the directory is public
TEXTS_IN_FORMS = ("number", "name", "insz", "words", "q", "email", "login", "code", "note", "sentence", "key", "token")
FILLED_IN = {
    "agreed": "1",
    "reason": "danger",
    "sentence": "Een reden van tien tekens.",
    "hours": "1",
    "purpose": "referral",
    "categories": ["name"],
    "until": "31/12/2026",
    "language": "nl",
    "channel": "paper",
    "do": "show",
    "kind": "access",
    "what": "x",
    "version": "1",
    "answer": "x",
    "was_needed": "1",
    "informed": "1",
    "agrees": "1",
    "same_purpose": "1",
    "only_needed": "1",
    "role": "worker",
    "seen": "x",
}


@pytest.fixture
def partners(application: Any, postgres: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Partners]:
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)  # thousands are refused, and rightly
    with transaction.atomic():
        yield a_partnership()
        transaction.set_rollback(True)


def parts_of(name: str) -> list[str]:
    """What an address of this name holds that calls a record by its id."""
    pattern = get_resolver().reverse_dict.getlist(name)[0]
    converters = pattern[3]
    return [part for part in pattern[0][0][1] if type(converters[part]).__name__ == "UUIDConverter"]


def records() -> list[str]:
    return sorted(name for name in names(get_resolver()) if ":" not in name and parts_of(name))


def pages() -> list[str]:
    return sorted(name for name in names(get_resolver()) if ":" not in name and not parts_of(name))


def told_apart(asking: Asking, partners: Partners, part: int = 0, of: int = 1) -> Iterator[str]:
    """The addresses at which something of another organisation answers otherwise than what isn't there."""
    for name in [one for place, one in enumerate(records()) if place % of == part]:
        for method in METHODS:
            for how in ({}, {"headers": {"HX-Request": "true"}}) if method in ("get", "post") else ({},):
                nothing = {key: uuid.uuid4() for key in parts_of(name)}
                expected = asking.ask(method, address(name, nothing), {}, *nothing.values(), **how)
                for called, foreign in partners.foreign.items():
                    if called.endswith(NO_SECRET):
                        continue
                    there = dict.fromkeys(nothing, foreign)
                    got = asking.ask(method, address(name, there), {}, foreign, **how)
                    if got != expected:
                        yield f"{method} {name}, {called}: {got[:300]} instead of {expected[:300]}"


def told_apart_by_forms(asking: Asking, partners: Partners, part: int = 0, of: int = 1) -> Iterator[str]:
    """The pages of one's own that answer otherwise to what another organisation has than to what isn't there."""
    own = {key: one for words in partners.own.records.values() for key, one in words.items()}
    known = [name for name in records() if set(parts_of(name)) <= set(own)]
    wanted = [*(address(name) for name in pages()), *(address(name, own) for name in known)]
    for where in [one for place, one in enumerate(wanted) if place % of == part]:
        for method in ("get", "post"):
            for field, kind in READ_AS_IDS.items():
                yield from _by_ids(asking, partners, method, where, (field,), kind)
            yield from _by_ids(asking, partners, method, where, (*READ_AS_IDS, *NEVER_READ), "")
            for secret in SECRETS.values():
                other = "9" * len(secret) if secret.isdigit() else secret[::-1]
                got = asking.ask(method, where, FILLED_IN | dict.fromkeys(TEXTS_IN_FORMS, secret), secret)
                if got != asking.ask(method, where, FILLED_IN | dict.fromkeys(TEXTS_IN_FORMS, other), other):
                    yield f"{method} {where} with {secret}"


def _by_ids(
    asking: Asking, partners: Partners, method: str, where: str, fields: tuple[str, ...], kind: str
) -> Iterator[str]:
    filled, nothing = FILLED_IN | {"one": str(partners.own.records["person"]["person"])}, uuid.uuid4()
    shape = "{}:worker" if fields[0].startswith("recipient") else "{}"
    expected = asking.ask(method, where, filled | dict.fromkeys(fields, shape.format(nothing)), nothing)
    for called, foreign in partners.foreign.items():
        if called.endswith(kind) and not called.endswith("organisation"):  # who the partners are is no secret
            got = asking.ask(method, where, filled | dict.fromkeys(fields, shape.format(foreign)), foreign)
            if got != expected:
                yield f"{method} {where} with {fields[0]} of {called}: {got[:300]} instead of {expected[:300]}"


def test_some_addresses_tell_a_partner_nothing(partners: Partners) -> None:
    asking = Asking(partners.nosy)
    partners.foreign = {called: one for called, one in partners.foreign.items() if "secret" in called}
    own, nothing = partners.own.records["person"], {"person": uuid.uuid4()}
    assert asking.ask("get", address("person", own)) != asking.ask("get", address("person", nothing))
    assert "\n".join(told_apart(asking, partners, part=3, of=30)) == ""
    assert asking.secrets_shown == []


@pytest.mark.proof
@pytest.mark.parametrize("part", range(4))
def test_no_address_and_no_method_tells_a_partner_what_is_there(partners: Partners, part: int) -> None:
    asking = Asking(partners.nosy)
    assert "\n".join(told_apart(asking, partners, part, of=4)) == ""
    assert asking.secrets_shown == []
    print(f"{asking.asked} requests")  # noqa: T201  the figures are the point


@pytest.mark.proof
@pytest.mark.parametrize("part", range(4))
def test_no_form_tells_a_partner_what_is_there(partners: Partners, part: int) -> None:
    asking = Asking(partners.nosy)
    assert "\n".join(told_apart_by_forms(asking, partners, part, of=4)) == ""
    assert asking.secrets_shown == []
    assert asking.ask("get", "/nl/onthaal/").startswith("(200,"), "signed in until the end"
    print(f"{asking.asked} requests")  # noqa: T201  the figures are the point
