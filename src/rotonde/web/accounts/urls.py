"""The addresses of signing in. django-allauth's own pages stand behind names of ours; what isn't here doesn't exist."""

from allauth.account import views as allauth
from django.urls import path

# Those behind i18n_patterns: the language at the head is filled in by itself, because allauth knows no language.
urlpatterns = [
    path("aanmelden/", allauth.login, name="account_login"),
    path("afmelden/", allauth.logout, name="account_logout"),
    path("aanmelden/afgesloten/", allauth.account_inactive, name="account_inactive"),
    path("aanmelden/opnieuw/", allauth.reauthenticate, name="account_reauthenticate"),
    path("account/wachtwoord/", allauth.password_change, name="account_change_password"),
]
