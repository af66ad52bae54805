"""The addresses of what a municipality puts over our own look."""

from django.urls import path

from rotonde.web.look.own_look_views import own_logo, own_style

urlpatterns = [
    path("huisstijl.css", own_style, name="own_style"),
    path("huisstijl/logo", own_logo, name="own_logo"),
]
