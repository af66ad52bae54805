"""The addresses. A language comes first; what is known of a household never stands in one."""

from django.urls import include, path

urlpatterns = [path("", include("rotonde.web.entitlements.urls"))]

handler404 = "rotonde.web.entitlements.views.not_found"
handler500 = "rotonde.web.entitlements.views.went_wrong"
