"""The addresses of emergency access."""

from django.urls import path

from rotonde.web.people.emergency.pages import emergency, end, review

urlpatterns = [
    path("<language:lang>/noodtoegang/", emergency, name="emergency"),
    path("<language:lang>/noodtoegang/<uuid:emergency>/sluiten/", end, name="end_emergency"),
    path("<language:lang>/noodtoegang/nakijken/", review, name="review_emergencies"),
]
