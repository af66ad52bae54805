"""The addresses of the exchange. Those of lists are the standard's: without a slash at the end."""

from django.urls import path

from rotonde.web.directory.exchange import views
from rotonde.web.directory.exchange.profile import views as profile

urlpatterns = [
    path("hsds/", views.root, name="hsds"),
    path("hsds/openapi.json", views.described, name="hsds_openapi"),
    path("hsds/export.json", views.export_json, name="hsds_export_json"),
    path("hsds/export.ndjson", views.export_ndjson, name="hsds_export_ndjson"),
    path("hsds/datapackage.zip", views.export_datapackage, name="hsds_datapackage"),
    path("hsds/profile/", profile.index, name="hsds_profile"),
    path("hsds/profile/<str:name>.json", profile.schema, name="hsds_profile_schema"),
    *(path(f"hsds/{name}", view, name=f"hsds_{name}") for name, view in views.lists.items()),
    *(path(f"hsds/{name}/<str:id>", view, name=f"hsds_one_of_{name}") for name, view in views.ones.items()),
]
