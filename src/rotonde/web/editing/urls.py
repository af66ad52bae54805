"""The addresses of the editors; `redactie` is said the same in every language. No address tells of a person."""

from django.urls import path

from rotonde.web.editing.changes_page import changes, changes_data, values_file
from rotonde.web.editing.desk_page import desk
from rotonde.web.editing.proposal_page import judge, proposal, take_back
from rotonde.web.editing.value_page import value

urlpatterns = [
    path("<language:lang>/redactie/", desk, name="editors_desk"),
    path("<language:lang>/redactie/waarde/<str:parameter>/", value, name="editors_value"),
    path("<language:lang>/redactie/waarde/<str:parameter>/<str:key>/", value, name="editors_value"),
    path("<language:lang>/redactie/voorstel/<uuid:id>/", proposal, name="editors_proposal"),
    path("<language:lang>/redactie/voorstel/<uuid:id>/beslissen/", judge, name="editors_judge"),
    path("<language:lang>/redactie/wijzigingen/", changes, name="value_changes"),
    path("<language:lang>/redactie/wijzigingen.json", changes_data, name="value_changes_data"),
    path("<language:lang>/redactie/waarden.yaml", values_file, name="published_values"),
    path("<language:lang>/redactie/terugdraaien/<uuid:id>/", take_back, name="editors_take_back"),
]
