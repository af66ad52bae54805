"""The addresses. A language comes first; what is known of a household never stands in one."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, register_converter

from rotonde.web.look.language import LanguageConverter

register_converter(LanguageConverter, "language")

urlpatterns = [
    path("", include("rotonde.web.look.urls")),
    path("", include("rotonde.web.entitlements.urls")),
    path("", include("rotonde.web.catalogue.urls")),
    path("", include("rotonde.web.directory.care.urls")),
    path("", include("rotonde.web.directory.incoming.pages.urls")),
    path("", include("rotonde.web.directory.pages.urls")),
    path("", include("rotonde.web.api.urls")),
    path("", include("rotonde.web.directory.exchange.urls")),
    path("", include("rotonde.web.accounts.pages")),
    path("", include("rotonde.web.people.persons.urls")),
    path("", include("rotonde.web.audit.urls")),
    path("", include("rotonde.web.administration.urls")),
    path("", include("rotonde.web.people.sharing.urls")),
    path("", include("rotonde.web.people.emergency.urls")),
    path("", include("rotonde.web.grounds.urls")),
    path("", include("rotonde.web.editing.urls")),
    path("", include("rotonde.web.protection.urls")),
    path("", include("rotonde.web.referrals.cards.urls")),
    path("", include("rotonde.web.referrals.urls")),
    path("", include("rotonde.web.reception.urls")),
    path("", include("rotonde.web.reception.day_list.urls")),
    path("", include("rotonde.web.reception.clarifying.urls")),
    *i18n_patterns(path("", include("rotonde.web.accounts.urls"))),
]

handler403 = "rotonde.web.look.trouble.not_allowed"
handler404 = "rotonde.web.look.trouble.not_found"
handler429 = "rotonde.web.look.trouble.too_often"
handler500 = "rotonde.web.look.trouble.went_wrong"
