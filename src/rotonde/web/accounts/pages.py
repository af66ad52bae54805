"""The addresses of our own pages about accounts."""

from django.urls import path

from rotonde.web.accounts.views import account

urlpatterns = [path("<language:lang>/account/", account, name="account")]
