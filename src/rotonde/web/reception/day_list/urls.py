"""The address of the day list."""

from django.urls import path

from rotonde.web.reception.day_list.views import day_list_page

urlpatterns = [path("<language:lang>/wacht-op-mij/", day_list_page, name="day_list")]
