"""The addresses of what an organisation rests on."""

from django.urls import path

from rotonde.web.grounds.views import ground_document, grounds, sign_ground, withdraw_ground

urlpatterns = [
    path("<language:lang>/rechtsgronden/", grounds, name="grounds"),
    path("<language:lang>/rechtsgronden/tekenen/", sign_ground, name="sign_ground"),
    path("<language:lang>/rechtsgronden/<uuid:ground>/intrekken/", withdraw_ground, name="withdraw_ground"),
    path("<language:lang>/rechtsgronden/papier/<str:name>.<str:form>", ground_document, name="ground_document"),
]
