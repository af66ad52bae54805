"""The addresses of managing an organisation, and of the link that somebody was given."""

from django.urls import path

from rotonde.web.administration.account_page import account_page, close, give_link, reopen, unlink
from rotonde.web.administration.invitation_page import invitation
from rotonde.web.administration.link_page import chosen, one_time_link
from rotonde.web.administration.organisation_page import administration, new_office, office, second_step
from rotonde.web.administration.outside import pages as outside
from rotonde.web.administration.partners_page import new_team, own_organisation, team

urlpatterns = [
    path("<language:lang>/beheer/", administration, name="administration"),
    path("<language:lang>/beheer/uitnodigen/", invitation, name="invitation"),
    path("<language:lang>/beheer/account/<uuid:user>/", account_page, name="managed_account"),
    path("<language:lang>/beheer/account/<uuid:user>/link/", give_link, name="give_link"),
    path("<language:lang>/beheer/account/<uuid:user>/sluiten/", close, name="close_account"),
    path("<language:lang>/beheer/account/<uuid:user>/openen/", reopen, name="reopen_account"),
    path("<language:lang>/beheer/account/<uuid:user>/ontkoppelen/", unlink, name="unlink_account"),
    path("<language:lang>/beheer/diensten/", new_office, name="new_office"),
    path("<language:lang>/beheer/diensten/<uuid:office>/", office, name="office"),
    path("<language:lang>/beheer/organisatie/", own_organisation, name="own_organisation"),
    path("<language:lang>/beheer/teams/", new_team, name="new_team"),
    path("<language:lang>/beheer/teams/<uuid:team>/", team, name="team"),
    path("<language:lang>/beheer/tweede-stap/", second_step, name="ask_second_step"),
    path("<language:lang>/aanmelden/link/<str:token>/", one_time_link, name="one_time_link"),
    path("aanmelden/overheid/terug/", outside.come_back, name="outside_back"),
    path("<language:lang>/aanmelden/overheid/", outside.begin, name="outside"),
    path("<language:lang>/aanmelden/overheid/kies/", outside.choose, name="outside_choose"),
    path("<language:lang>/aanmelden/overheid/niet/", outside.refused, name="outside_refused"),
    path("<language:lang>/aanmelden/link/<str:token>/overheid/", outside.begin, name="outside_link"),
    path("<language:lang>/aanmelden/gekozen/", chosen, name="password_chosen"),
]
