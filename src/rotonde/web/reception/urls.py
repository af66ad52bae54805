"""The addresses of the reception; a contact is a number without a meaning in them."""

from django.urls import path

from rotonde.web.reception.contacts.contact_page import contact_page, waiting_page
from rotonde.web.reception.contacts.today_page import reception
from rotonde.web.reception.contacts.who_page import who_page

CONTACT = "<language:lang>/onthaal/<uuid:contact>/"

urlpatterns = [
    path("<language:lang>/onthaal/", reception, name="reception"),
    path(CONTACT, contact_page, name="contact"),
    path(CONTACT + "wachtzaal/", waiting_page, name="contact_waiting"),
    path(CONTACT + "wie/", who_page, name="contact_who"),
]
