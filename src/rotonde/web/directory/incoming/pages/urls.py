"""The addresses of bringing services in."""

from django.urls import path

from rotonde.web.directory.incoming.pages.columns import brought_columns
from rotonde.web.directory.incoming.pages.saying import say_of_two
from rotonde.web.directory.incoming.pages.views import bring_services, brought_services, forget_brought, keep_harmless

ONE = "<language:lang>/hulp/binnenbrengen/<uuid:bringing>/"

urlpatterns = [
    path("<language:lang>/hulp/binnenbrengen/", bring_services, name="bring_services"),
    path(ONE, brought_services, name="brought_services"),
    path(ONE + "kolommen/", brought_columns, name="brought_columns"),
    path(ONE + "bewaren/", keep_harmless, name="keep_harmless"),
    path(ONE + "dubbel/<int:row>/", say_of_two, name="say_of_two"),
    path(ONE + "wissen/", forget_brought, name="forget_brought"),
]
