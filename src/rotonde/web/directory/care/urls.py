"""The addresses of the care of the directory; a service is a number without a meaning in them."""

from django.urls import path

from rotonde.web.directory.care.history_page import care_history
from rotonde.web.directory.care.list_page import care, care_assure, care_take_back
from rotonde.web.directory.care.new_page import care_new
from rotonde.web.directory.care.remark_page import remark_page
from rotonde.web.directory.care.section_page import care_section
from rotonde.web.directory.care.service_page import (
    care_answer_handover,
    care_answer_remark,
    care_hand_over,
    care_service,
)

CARE = "<language:lang>/hulp/zorg/"
SERVICE = CARE + "<uuid:service>/"

urlpatterns = [
    path("<language:lang>/hulp/dienst/<uuid:service>/melding/", remark_page, name="directory_remark"),
    path(CARE, care, name="directory_care"),
    path(CARE + "nagekeken/", care_assure, name="care_assure"),
    path(CARE + "terug/", care_take_back, name="care_take_back"),
    path(CARE + "nieuw/", care_new, name="care_new"),
    path(CARE + "overdracht/<uuid:handover>/", care_answer_handover, name="care_answer_handover"),
    path(CARE + "melding/<uuid:remark>/", care_answer_remark, name="care_answer_remark"),
    path(SERVICE, care_service, name="care_service"),
    path(SERVICE + "geschiedenis/", care_history, name="care_history"),
    path(SERVICE + "overdragen/", care_hand_over, name="care_hand_over"),
    path(SERVICE + "<slug:section>/", care_section, name="care_section"),
]
