"""Django for one installation. ROTONDE_DATABASE or ROTONDE_DATA says where data are kept; without either, nowhere."""

import os

from django.utils.csp import CSP

from rotonde.web.accounts.outside.provider import from_environment
from rotonde.web.database import database
from rotonde.web.keys import keeps_its_own_database, master_key, secret_key
from rotonde.web.sent_files import keep_no_recording

DEBUG = False
SECRET_KEY = secret_key()
if not keeps_its_own_database():
    master_key()  # says at the start, not at the first file, that it is missing
# The names under which a web server on this machine passes the pages on over HTTPS, with a comma between.
NAMES = [name.strip() for name in os.environ.get("ROTONDE_HOSTS", "").split(",") if name.strip()]
IS_HTTPS = bool(NAMES or os.environ.get("ROTONDE_HTTPS"))
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *NAMES]
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in NAMES]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if NAMES else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if NAMES else 0  # whose tries to sign in are counted

ROOT_URLCONF = "rotonde.web.urls"
WSGI_APPLICATION = "rotonde.web.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django_htmx",
    "django_tasks_db",
    "rotonde.web.look",
    "rotonde.web.people",
    "rotonde.web.editing",
    "rotonde.web.entitlements",
    "rotonde.web.reception",
    "rotonde.web.referrals",
    "rotonde.web.catalogue",
    "rotonde.web.directory",
    "rotonde.web.api",
    "rotonde.web.audit",
    "rotonde.web.administration",
    "rotonde.web.protection",
    "rotonde.web.referrals.cards",
    "rotonde.web.grounds",
    "rotonde.web.accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "rotonde.web.guards.only_this_machine",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rotonde.web.api.for_programs.for_programs",
    "rotonde.web.guards.keep_nothing",
    "rotonde.web.look.language.speak_the_language_of_the_address",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "rotonde.web.audit.domain.session_pseudonyms.remember_the_session",
    "rotonde.web.accounts.walls.keep_inside",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rotonde.web.accounts.sessions.end_in_time",
    "rotonde.web.limits_of_pages.KeepToLimits",
    "rotonde.web.accounts.guards.SignInFirst",
    "rotonde.web.accounts.guards.SecondStepFirst",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "rotonde.web.entitlements.running_catalogue.answer_with_one_catalogue",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "rotonde.web.look.frame.around",
                "rotonde.web.accounts.frame.words",
            ]
        },
    }
]
DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Signing in: by address and password, with a second step for who set one up. Nobody makes an account for themselves.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["rotonde.web.accounts.signing_in.AddressAndPassword"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "rotonde.web.accounts.password_rules.NotYourName",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {"NAME": "rotonde.web.accounts.password_rules.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "rotonde.web.accounts.password_rules.NotCommon"},
]
OUTSIDE_SIGN_IN = from_environment()  # None: nobody comes from the sign-in service of a government
ACCOUNT_ADAPTER = "rotonde.web.accounts.signing_in.Accounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator gave the address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "30/m/ip,5/300s/key", "reauthenticate": "10/m/user"}
MFA_ADAPTER = "rotonde.web.accounts.signing_in.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS  # on this machine itself there is no network to listen on

# How long somebody stays signed in stands in accounts/sessions.py.
SESSION_SERIALIZER = "rotonde.web.accounts.sessions.Sealed"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS

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
CSRF_FAILURE_VIEW = "rotonde.web.look.trouble.not_from_this_page"
SILENCED_SYSTEM_CHECKS = [
    "security.W004",  # no HTTPS headers: the server listens on this machine alone
    "security.W008",
    "security.W016",
]
FILE_UPLOAD_HANDLERS = ["rotonde.web.uploads.InMemoryOnly"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000  # of what is typed or pasted; a file has its own limit
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1  # a file is read into memory, whoever sends it

# Counts of what was tried too often; a small cache could be filled until they fall out.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}},
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Brussels"
USE_I18N = True  # for Django's own words in forms; our sentences stand in each app's wording
LANGUAGES = [("nl", "Nederlands"), ("fr", "Français"), ("en", "English")]
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = keep_no_recording

# A line in the log says which page failed, never what was filled in.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"sparing": {"()": "rotonde.web.log_lines.Sparing"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "sparing"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "rotonde": {"handlers": ["console"], "level": "WARNING", "propagate": False},
    },
}

# Where the rights are; None: those shipped with Rotonde.
CATALOGUE = os.environ.get("ROTONDE_CATALOGUE") or None

# The name, colours and logo of a municipality: a file; None: those of Rotonde.
LOOK = os.environ.get("ROTONDE_LOOK") or None

# What a municipality tells of its own desk at the end of the check: a file; None: nothing is told.
WELCOME = os.environ.get("ROTONDE_WELCOME") or None
