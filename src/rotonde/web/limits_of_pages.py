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
READING = Limit("public pages", by_one=120, by_network=1_200, by_all=12_000, seconds=MINUTE)

POSTED: Mapping[str, Limit] = {
    "find_file": SEARCHING,
    "join_file": SEARCHING,
    "contact_who": SEARCHING,
    "doubles": COMPARING,
}
ASKED: Mapping[str, Limit] = dict.fromkeys(
    ("rights", "theme", "life_event", "infofiche", "infofiche_pdf", "embedded_rights", "embedded_right", "card_page"),
    READING,
)


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
