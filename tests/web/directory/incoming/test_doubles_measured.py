"""How well doubles are found: made-up services written again with typos, abbreviations and moved addresses."""

from random import Random
from uuid import UUID, uuid5

import pytest

from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.incoming.comparing import document_of
from rotonde.web.directory.incoming.doubles.features import Features, features_of
from rotonde.web.directory.incoming.doubles.nearest import Nearest

OTHERS = UUID(int=59)
SHORTENED = {
    "dienst": "dnst",
    "centrum": "centr.",
    "voor": "v.",
    "sociaal": "soc.",
    "sociale": "soc.",
    "straat": "str.",
}
SEED, WRITTEN_AGAIN = 2026, 150


def mistyped(text: str, random: Random) -> str:
    """The same with one letter that is left out, doubled, or changes place with the next."""
    place = random.randrange(1, max(2, len(text) - 1))
    return random.choice(
        [
            text[:place] + text[place + 1 :],
            text[:place] + text[place] + text[place:],
            text[:place] + text[place : place + 2][::-1] + text[place + 2 :],
        ]
    )


def written(one: Service) -> Features:
    """The features of a service as it is here, without its numbers in registers: they would tell too much."""
    told = document_of(one)
    told["attributes"] = [kept for kept in told.get("attributes", []) if kept["link_type"] != "identifiers"]
    return features_of(told, one.organization.name if one.organization else "")


def shortened(text: str) -> str:
    return " ".join(SHORTENED.get(word.casefold(), word) for word in text.split())


def written_again(one: Service, random: Random) -> tuple[str, Features]:
    """The features of a service as somebody else writes it, and in which way it differs."""
    told = document_of(one) | {"id": str(uuid5(OTHERS, str(one.id)))}
    way = random.choice(["typo", "shortened", "moved", "other phone", "typo and moved"])
    told["attributes"] = []
    organisation = one.organization.name if one.organization else ""
    if "typo" in way:
        told["name"] = mistyped(one.name, random)
        organisation = mistyped(organisation, random)
    if way == "shortened":
        told["name"] = shortened(one.name)
    if "moved" in way:
        told["service_at_locations"] = []
    if way == "other phone":
        told["phones"] = []
    return way, features_of(told, organisation)


@pytest.mark.proof
def test_doubles_are_found_and_few_others_are_taken_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    from rotonde.web.directory.made_up import made_up_services

    random = Random(SEED)
    services = list(made_up_services())
    here = Nearest()
    for one in services:
        here.add(written(one))
    found, proposed, right, missed = 0, 0, 0, []
    chosen = random.sample(services, WRITTEN_AGAIN)
    for one in chosen:
        way, again = written_again(one, random)
        likest = here.like(again)
        ids = [other.id for other, _ in likest]
        proposed, right = proposed + len(ids), right + (one.id in ids)
        found += ids[:1] == [one.id]
        if one.id not in ids:
            missed.append((way, one.name))
    alone = sum(bool(here.like(written(one))) for one in services)
    with capsys.disabled():
        print(  # noqa: T201  the figures are the point
            f"\ndoubles: recall {right / len(chosen):.3f}, first of the list {found / len(chosen):.3f}, "
            f"precision {right / max(1, proposed):.3f}; "
            f"services of which another seems a double: {alone} of {len(services)}"
        )
        for way, name in missed[:12]:
            print("missed", way, name)  # noqa: T201  the figures are the point
    assert right / len(chosen) >= 0.9
    assert right / proposed >= 0.8
