"""The addresses of the public pages. Themes and events may stand in an address; what somebody types never does."""

from django.urls import path

from rotonde.web.catalogue import embedding, views

urlpatterns = [
    path("<language:lang>/rechten/", views.rights, name="rights"),
    path("<language:lang>/rechten/thema/<slug:theme>/", views.theme, name="theme"),
    path("<language:lang>/rechten/gebeurtenis/<slug:event>/", views.life_event, name="life_event"),
    path("<language:lang>/rechten/inbedden/", embedding.about_embedding, name="about_embedding"),
    path("<language:lang>/recht/<slug:right>/", views.right, name="infofiche"),
    path("<language:lang>/embed/rechten/", embedding.embedded_rights, name="embedded_rights"),
    path("<language:lang>/embed/recht/<slug:right>/", embedding.embedded_right, name="embedded_right"),
]
