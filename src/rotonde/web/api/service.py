"""The API itself: its addresses below /api/v1/ and how they read and refuse."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from rotonde.web.api.asking import router as asking
from rotonde.web.api.problems import CONTENT_TYPE, say_problems
from rotonde.web.api.reading import StrictParser
from rotonde.web.api.reading_catalogue import router as reading_catalogue

DESCRIPTION = (
    "Social rights in Flanders as data: what they are, on what conditions, with every amount, its source and how sure "
    "it is; and an estimate for a household. An answer is never a decision: one may always claim. Reading is open to "
    "every site. What is sent to be answered is never kept. The formats are those of docs/api.md."
)


class DescribedApi(NinjaAPI):
    """An API whose description says that a refusal comes as a problem."""

    def get_openapi_schema(self, **asked: Any) -> OpenAPISchema:
        described = super().get_openapi_schema(**asked)
        for methods in described["paths"].values():
            for operation in methods.values():
                for status, response in operation["responses"].items():
                    if int(status) >= 400:
                        response["content"] = {CONTENT_TYPE: response["content"]["application/json"]}
        return described


api = DescribedApi(
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
