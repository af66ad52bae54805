"""The addresses of appointments: numbers without a meaning."""

from django.urls import path

from rotonde.web.reception.appointments.appoint_page import appoint, invite, move_appointment
from rotonde.web.reception.appointments.appointment_pages import (
    appointment,
    appointment_calendar,
    appointment_outcome,
    booking,
    cancel_appointment,
    coming_calendar,
)
from rotonde.web.reception.appointments.card_page import appointment_card
from rotonde.web.reception.appointments.follow_up_page import follow_up
from rotonde.web.reception.appointments.list_page import appointments
from rotonde.web.reception.appointments.session_pages import (
    cancel_reception_session,
    reception_session,
    reception_sessions,
    session_sheet,
    take_off_session,
)
from rotonde.web.reception.appointments.slots_page import slot_series, slots, withdraw_series, withdraw_slot

urlpatterns = [
    path("<language:lang>/afspraken/", appointments, name="appointments"),
    path("<language:lang>/afspraken/agenda.ics", coming_calendar, name="coming_calendar"),
    path("<language:lang>/afspraken/momenten/", slots, name="slots"),
    path("<language:lang>/afspraken/momenten/<uuid:series>/", slot_series, name="slot_series"),
    path("<language:lang>/afspraken/momenten/<uuid:series>/weg/", withdraw_series, name="withdraw_series"),
    path("<language:lang>/afspraken/moment/<uuid:slot>/weg/", withdraw_slot, name="withdraw_slot"),
    path("<language:lang>/afspraken/boeking/<uuid:booking>/", booking, name="booking"),
    path("<language:lang>/afspraken/<uuid:appointment>/", appointment, name="appointment"),
    path("<language:lang>/afspraken/<uuid:appointment>/verzetten/", move_appointment, name="move_appointment"),
    path("<language:lang>/afspraken/<uuid:appointment>/afzeggen/", cancel_appointment, name="cancel_appointment"),
    path("<language:lang>/afspraken/<uuid:appointment>/verloop/", appointment_outcome, name="appointment_outcome"),
    path("<language:lang>/afspraken/<uuid:appointment>/kaart/", appointment_card, name="appointment_card"),
    path("<language:lang>/afspraken/<uuid:appointment>/agenda.ics", appointment_calendar, name="appointment_calendar"),
    path("<language:lang>/opvolgen/<uuid:missed>/", follow_up, name="follow_up"),
    path("<language:lang>/personen/<uuid:person>/afspraak/", appoint, name="appoint"),
    path("<language:lang>/personen/<uuid:person>/onthaalmoment/", invite, name="invite"),
    path("<language:lang>/onthaalmomenten/", reception_sessions, name="reception_sessions"),
    path("<language:lang>/onthaalmomenten/blad/", session_sheet, name="session_sheet"),
    path("<language:lang>/onthaalmomenten/<uuid:session>/", reception_session, name="reception_session"),
    path(
        "<language:lang>/onthaalmomenten/<uuid:session>/niet/",
        cancel_reception_session,
        name="cancel_reception_session",
    ),
    path("<language:lang>/onthaalmomenten/van-de-lijst/<uuid:enrolment>/", take_off_session, name="take_off_session"),
]
