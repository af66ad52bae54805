"""The addresses of talks and plans: numbers without a meaning; a domain of life is a number of the instrument."""

from django.urls import path

from rotonde.web.reception.clarifying.papers import empty_questions, plan_paper
from rotonde.web.reception.clarifying.plan_pages import goal_page, plan
from rotonde.web.reception.clarifying.talk_pages import domain_page, talk

OF_PERSON = "<language:lang>/personen/<uuid:person>"

urlpatterns = [
    path(f"{OF_PERSON}/gesprek/", talk, name="clarify"),
    path(f"{OF_PERSON}/gesprek/<int:number>/", domain_page, name="clarify_domain"),
    path(f"{OF_PERSON}/plan/", plan, name="plan"),
    path(f"{OF_PERSON}/plan/papier/", plan_paper, name="plan_paper"),
    path(f"{OF_PERSON}/plan/<uuid:goal>/", goal_page, name="goal"),
    path("<language:lang>/gesprek/vragen.pdf", empty_questions, name="empty_questions"),
]
