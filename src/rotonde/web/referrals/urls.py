"""The addresses of referrals: numbers without a meaning."""

from django.urls import path

from rotonde.web.referrals.pages.agree import refer_consent
from rotonde.web.referrals.pages.as_task import referral_task
from rotonde.web.referrals.pages.board import board
from rotonde.web.referrals.pages.conversation import move_referral, referral_page, take_up
from rotonde.web.referrals.pages.counts import counts
from rotonde.web.referrals.pages.refer import refer, rewrite_referral

urlpatterns = [
    path("<language:lang>/doorverwijzen/<uuid:person>/", refer, name="refer"),
    path("<language:lang>/doorverwijzingen/", board, name="referrals"),
    path("<language:lang>/doorverwijzingen/cijfers/", counts, name="referral_counts"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/", referral_page, name="referral"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/aanpassen/", rewrite_referral, name="rewrite_referral"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/toestemming/", refer_consent, name="refer_consent"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/taak.json", referral_task, name="referral_task"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/stap/", move_referral, name="move_referral"),
    path("<language:lang>/doorverwijzingen/<uuid:referral>/opgenomen/", take_up, name="pick_up_referral"),
]
