"""The API itself: its addresses below /api/v1/ and how they read and refuse."""

from ninja import NinjaAPI

from rotonde.web.api.asking import router as asking
from rotonde.web.api.problems import say_problems
from rotonde.web.api.reading import StrictParser
from rotonde.web.api.reading_catalogue import router as reading_catalogue

DESCRIPTION = (
    "Social rights in Flanders as data: what they are, on what conditions, with every amount, its source and how sure "
    "it is; and an estimate for a household. An answer is never a decision: one may always claim. Reading is open to "
    "every site. What is sent to be answered is never kept. The formats are those of docs/api.md."
)

api = NinjaAPI(
    title="Rotonde",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api-1",
    docs_url=None,
    parser=StrictParser(),
    openapi_extra={"info": {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}},
)
say_problems(api)
api.add_router("", reading_catalogue)
api.add_router("", asking)
