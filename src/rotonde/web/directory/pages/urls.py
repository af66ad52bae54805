"""The addresses of the public pages. Kinds, domains and rights stand in an address; what somebody types never does."""

from django.urls import path

from rotonde.web.directory.pages import paper, service_page, views

urlpatterns = [
    path("<language:lang>/hulp/", views.directory, name="directory"),
    path("<language:lang>/hulp/over/<slug:domain>/", views.directory_domain, name="directory_domain"),
    path("<language:lang>/hulp/soort/<slug:help_kind>/", views.directory_kind, name="directory_kind"),
    path("<language:lang>/hulp/bij/<slug:right>/", views.directory_right, name="directory_right"),
    path("<language:lang>/hulp/van/<uuid:provider>/", views.directory_provider, name="directory_provider"),
    path("<language:lang>/hulp/papier/", paper.directory_paper, name="directory_paper"),
    path("<language:lang>/hulp/dienst/<uuid:service>/", service_page.directory_service, name="directory_service"),
]
