"""Django without a memory: no database, no session, no account. The facts live in the form that is posted."""

import os
import secrets

from django.utils.csp import CSP

DEBUG = False
SECRET_KEY = os.environ.get("ROTONDE_SECRET_KEY") or secrets.token_urlsafe(50)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

ROOT_URLCONF = "rotonde.web.urls"
WSGI_APPLICATION = "rotonde.web.wsgi.application"
INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx", "rotonde.web.entitlements"]
MIDDLEWARE = [
    "rotonde.web.guards.only_this_machine",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rotonde.web.guards.keep_nothing",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
DATABASES: dict[str, dict[str, str]] = {}

# What a page may load: its own files, and nothing written inside the page.
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_AGE = None  # gone when the browser closes
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "rotonde.web.entitlements.views.not_from_this_page"
SILENCED_SYSTEM_CHECKS = [
    "security.W004",  # no HTTPS headers: the server listens on this machine alone
    "security.W008",
    "security.W016",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Brussels"
USE_I18N = False  # the three languages stand in entitlements/words.py
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

# A line in the log says which page failed, never what was filled in.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}

# Where the rights are, and the screened folder behind the second page; None: those shipped with Rotonde.
CATALOGUE = os.environ.get("ROTONDE_CATALOGUE") or None
SCREENED = os.environ.get("ROTONDE_SCREENED") or None
