"""The lists of terms are published whole, and every attribute of ours says what it means."""

from typing import Any

from django.test import Client

from rotonde.web.directory.hsds.taxonomies import taxonomy_id, term_id
from rotonde.web.directory.kinds.kinds import domains, kinds
from rotonde.web.directory.terms.published import taxonomies, terms


def read(program: Client, address: str, **asked: str) -> Any:
    return program.get(f"/hsds/{address}", asked).json()


def test_every_term_belongs_to_a_list_and_has_a_code_of_its_own() -> None:
    assert {term.taxonomy_id for term in terms().values()} == set(taxonomies())
    assert len({term.code for term in terms().values()}) == len(terms())
    assert {term.parent_id for term in terms().values()} - {None} <= set(terms())


def test_kinds_stand_under_their_domain_of_life(program: Client) -> None:
    home = term_id("domains", "home")
    under = read(program, "taxonomy_terms", parent_id=str(home), per_page="500")
    assert {one["code"] for one in under["contents"]} == {
        f"kinds/{one.code}" for one in kinds() if one.domain == "home"
    }
    top = read(program, "taxonomy_terms", taxonomy_id=str(taxonomy_id("domains")), top_only="true")
    assert top["total_items"] == len(domains())
    assert read(program, "taxonomy_terms", taxonomy_id=str(taxonomy_id("kinds")), top_only="true")["empty"]


def test_every_attribute_says_what_its_term_means(program: Client, directory: int) -> None:
    services = read(program, "services", full="true", per_page="500")["contents"]
    told = [attribute for service in services for attribute in service["attributes"]]
    assert told
    assert [one for one in told if one["taxonomy_term"]["id"] != one["taxonomy_term_id"]] == []


def test_services_can_be_asked_by_a_term_or_by_a_whole_list(program: Client, directory: int) -> None:
    services = read(program, "services", full="true", per_page="500")["contents"]
    term = next(one for one in services[0]["attributes"] if one["link_type"] == "kinds")

    def having(name: str, value: str) -> list[str]:
        return [one["id"] for one in services if value in {each.get(name) for each in one["attributes"]}]

    def asked(**by: str) -> list[str]:
        return [one["id"] for one in read(program, "services", per_page="500", **by)["contents"]]

    found = asked(taxonomy_term_id=term["taxonomy_term_id"])
    assert found == having("taxonomy_term_id", term["taxonomy_term_id"])
    assert asked(taxonomy_id=str(taxonomy_id("identifiers"))) == having("link_type", "identifiers")
    assert asked(organization_id=services[0]["organization"]["id"]) == [
        one["id"] for one in services if one["organization"]["id"] == services[0]["organization"]["id"]
    ]
