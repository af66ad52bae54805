"""The addresses of signing in. django-allauth's own pages stand behind names of ours; what isn't here doesn't exist.

They are used with `i18n_patterns`: allauth knows of no language in an address, and Django fills it in.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from rotonde.web.accounts.passkeys import sign_in_with_passkey
from rotonde.web.accounts.views import change_password, out_of_role

urlpatterns = [
    path("aanmelden/", account.login, name="account_login"),
    path("aanmelden/sleutel/", login_not_required(sign_in_with_passkey), name="mfa_login_webauthn"),
    path("aanmelden/tweede-stap/", factors.authenticate, name="mfa_authenticate"),
    path("aanmelden/afgesloten/", account.account_inactive, name="account_inactive"),
    path("aanmelden/niet-vandaag/", login_not_required(out_of_role), name="account_out_of_role"),
    path("aanmelden/opnieuw/", account.reauthenticate, name="account_reauthenticate"),
    path("aanmelden/opnieuw/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("aanmelden/opnieuw/sleutel/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("afmelden/", account.logout, name="account_logout"),
    path("account/wachtwoord/", change_password, name="account_change_password"),
    path("account/veilig/", factors.index, name="mfa_index"),
    path("account/veilig/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/veilig/app/uit/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/veilig/codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/veilig/codes/nieuw/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/veilig/codes/bestand/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/veilig/sleutels/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("account/veilig/sleutels/nieuw/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("account/veilig/sleutels/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("account/veilig/sleutels/<int:pk>/weg/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
]
