"""The addresses of the reception; a contact is a number without a meaning in them."""

from django.urls import path

from rotonde.web.reception.appointments.urls import urlpatterns as appointments
from rotonde.web.reception.contacts.today_page import reception

urlpatterns = [
    path("<language:lang>/onthaal/", reception, name="reception"),
    *appointments,
]
