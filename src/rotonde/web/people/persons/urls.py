"""The addresses of persons: a number without a meaning, never a name or a national number."""

from django.urls import path

from rotonde.web.people.linking.views import (
    ask_partners,
    confirm_link,
    doubles,
    merge,
    put_forward_link,
    undo,
    undo_link,
)
from rotonde.web.people.persons.joining_page import join, leave
from rotonde.web.people.persons.views import person_page

urlpatterns = [
    path("<language:lang>/personen/dubbels/", doubles, name="doubles"),
    path("<language:lang>/personen/dubbels/samen/", merge, name="merge_persons"),
    path("<language:lang>/personen/dubbels/los/", undo, name="undo_merge"),
    path("<language:lang>/personen/<uuid:person>/", person_page, name="person"),
    path("<language:lang>/personen/<uuid:person>/dossier/", join, name="join_file"),
    path("<language:lang>/personen/<uuid:person>/dossier/los/", leave, name="leave_file"),
    path("<language:lang>/personen/<uuid:person>/partners/", ask_partners, name="ask_partners"),
    path("<language:lang>/personen/<uuid:person>/koppeling/", put_forward_link, name="put_forward_link"),
    path("<language:lang>/personen/<uuid:person>/koppeling/bevestigen/", confirm_link, name="confirm_link"),
    path("<language:lang>/personen/<uuid:person>/koppeling/los/", undo_link, name="undo_link"),
]
