"""How often a page may be asked: a table, kept before the page is made. Who asks too often is told when to come back.

Somebody who signed in is counted as themselves, a visitor by their address. What a limit refuses uses up nothing of
what there is for others. Signing in, the check, national numbers and what is asked of partners count for themselves
(`settings`, `people.carried.limits`, `people.persons.views`, `people.linking.asking_partners`).
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from rotonde.web.counting import Limit, TooOften, client_of, count
from rotonde.web.look.trouble import too_often

MINUTE = 60
LATER = 300
"""After how many seconds to come back where nobody counted them."""

SEARCHING = Limit("search files", by_one=60, by_all=3_000, seconds=MINUTE)
COMPARING = Limit("look for doubles", by_one=20, by_all=200, seconds=MINUTE)
REMARKING = Limit("remarks", by_one=10, by_network=60, by_all=600, seconds=10 * MINUTE)
TAKING_ALONG = Limit("whole directory", by_one=6, by_network=20, by_all=60, seconds=MINUTE)
READING = Limit("public pages", by_one=120, by_network=1_200, by_all=12_000, seconds=MINUTE)
PRINTING = Limit("public papers", by_one=20, by_network=100, by_all=600, seconds=MINUTE)

POSTED: Mapping[str, Limit] = {
    "find_file": SEARCHING,
    "join_file": SEARCHING,
    "contact_who": SEARCHING,
    "doubles": COMPARING,
    "directory_remark": REMARKING,
    "directory_paper": PRINTING,
}
PUBLIC = """
    rights theme life_event infofiche infofiche_pdf embedded_rights embedded_right card_page
    directory directory_domain directory_kind directory_right directory_provider directory_service
    hsds hsds_openapi hsds_profile hsds_profile_schema
    hsds_services hsds_organizations hsds_service_at_locations hsds_taxonomies hsds_taxonomy_terms
    hsds_one_of_services hsds_one_of_organizations hsds_one_of_service_at_locations
    hsds_one_of_taxonomies hsds_one_of_taxonomy_terms
"""
WHOLE = "hsds_export_json hsds_export_ndjson hsds_datapackage"
ASKED: Mapping[str, Limit] = dict.fromkeys(PUBLIC.split(), READING) | dict.fromkeys(WHOLE.split(), TAKING_ALONG)


def count_whole(request: HttpRequest) -> None:
    """Count that somebody takes the whole directory along by an address that gives parts too. Raises TooOften."""
    count(TAKING_ALONG, client_of(request))


class KeepToLimits:
    """Refuse a page that was asked too often before any of it is made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 429 and "Retry-After" not in response:
            response["Retry-After"] = str(LATER)
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        match = request.resolver_match
        name = match.url_name if match and match.url_name else ""
        limit = ASKED.get(name) or (POSTED.get(name) if request.method == "POST" else None)
        if limit is None:
            return None
        user = getattr(request, "user", None)
        who = str(user.pk) if user is not None and user.is_authenticated else client_of(request)
        try:
            count(limit, who)
        except TooOften as refused:
            response = too_often(request)
            response["Retry-After"] = str(refused.seconds)
            return response
        return None
