"""The addresses of the reception; a contact is a number without a meaning in them."""

from django.urls import path

from rotonde.web.reception.applying.pages import apply_page, hand_over_page, receipt_page, receipt_pdf
from rotonde.web.reception.appointments.urls import urlpatterns as appointments
from rotonde.web.reception.checking.page import check_here
from rotonde.web.reception.contacts.contact_page import contact_page, waiting_page
from rotonde.web.reception.contacts.today_page import reception
from rotonde.web.reception.contacts.who_page import who_page
from rotonde.web.reception.exits.pages import (
    appeal_page,
    appeal_pdf,
    complaint_page,
    complaint_pdf,
    complaint_receipt,
    signal_page,
    signals_page,
    take_up_page,
)

APPLICATION = "<language:lang>/onthaal/aanvraag/<uuid:application>/"
COMPLAINT = "<language:lang>/onthaal/klacht/<uuid:complaint>/"
CONTACT = "<language:lang>/onthaal/<uuid:contact>/"

urlpatterns = [
    path("<language:lang>/onthaal/", reception, name="reception"),
    path("<language:lang>/onthaal/signaal/", signal_page, name="signal"),
    path("<language:lang>/onthaal/signalen/", signals_page, name="signals"),
    path("<language:lang>/onthaal/signalen/<uuid:signal>/", take_up_page, name="take_up_signal"),
    path("<language:lang>/onthaal/beroep/", appeal_page, name="appeal"),
    path("<language:lang>/onthaal/beroep/lijst.pdf", appeal_pdf, name="appeal_list"),
    path(CONTACT + "klacht/", complaint_page, name="complaint"),
    path(COMPLAINT, complaint_receipt, name="complaint_receipt"),
    path(COMPLAINT + "bewijs.pdf", complaint_pdf, name="complaint_receipt_pdf"),
    path(CONTACT, contact_page, name="contact"),
    path(CONTACT + "wachtzaal/", waiting_page, name="contact_waiting"),
    path(CONTACT + "rechten/", check_here, name="check_here"),
    path(CONTACT + "wie/", who_page, name="contact_who"),
    *appointments,
    path(CONTACT + "aanvraag/", apply_page, name="apply_here"),
    path(APPLICATION, receipt_page, name="reception_receipt"),
    path(APPLICATION + "doorgegeven/", hand_over_page, name="hand_over"),
    path(APPLICATION + "ontvangstbewijs.pdf", receipt_pdf, name="reception_receipt_pdf"),
]
