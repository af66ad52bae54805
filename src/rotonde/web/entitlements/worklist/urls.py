"""The addresses of a list: what is chosen stands behind the question mark, never a name or a file number."""

from django.urls import path

from rotonde.web.entitlements.worklist.downloads import KINDS
from rotonde.web.entitlements.worklist.views import caseload, find, take_along

urlpatterns = [
    path("<language:lang>/dossiers/", caseload, name="caseload"),
    *(
        path(f"<language:lang>/dossiers/{kind}", take_along, {"kind": kind}, name=f"take_{kind.replace('.', '_')}")
        for kind in KINDS
    ),
    path("<language:lang>/dossiers/zoeken/", find, name="find_file"),
]
