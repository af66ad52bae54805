"""What a password must be, said in our words: Django's own aren't there in Dutch and French for every rule."""

from django.contrib.auth import password_validation as django_rules

from rotonde.web.accounts.signing_in import words_now


class LongEnough(django_rules.MinimumLengthValidator):
    """At least so many characters."""

    def get_error_message(self) -> str:
        return words_now().say("password_too_short", n=self.min_length)


class NotCommon(django_rules.CommonPasswordValidator):
    """Not one of those that everybody tries first."""

    def get_error_message(self) -> str:
        return words_now()["password_too_common"]


class NotYourName(django_rules.UserAttributeSimilarityValidator):
    """Not the name or the address of who chooses it."""

    def get_error_message(self) -> str:
        return words_now()["password_too_similar"]
