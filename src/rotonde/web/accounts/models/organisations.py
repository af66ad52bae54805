"""Organisations, their offices and their teams.

`number` is how a register calls the organisation (KBO or OVO). `processes_insz_under` is the norm under which it may
keep national numbers; empty where there is none, and then it keeps none.
"""

import uuid

from django.db import models

from rotonde.web.accounts.sealing import new_wrapped_key


class Organisation(models.Model):
    """A public centre for social welfare or a partner. Another one sees nothing of it that wasn't shared."""

    class Kind(models.TextChoices):
        OCMW = "ocmw"
        CAW = "caw"
        DMW = "dmw"
        CITY_SERVICE = "city_service"
        ASSOCIATION = "association"
        TARGET_GROUP = "target_group"

    class Secrecy(models.TextChoices):
        """What keeps its workers silent: only who is bound by professional secrecy receives what is told under it."""

        PROFESSIONAL = "professional"  # beroepsgeheim
        OFFICIAL = "official"  # ambtsgeheim
        DISCRETION = "discretion"  # discretieplicht

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OCMW)
    secrecy = models.CharField(max_length=20, choices=Secrecy, default=Secrecy.PROFESSIONAL)
    number = models.CharField(max_length=20, blank=True)
    processes_insz_under = models.CharField(max_length=300, blank=True)
    wrapped_key = models.BinaryField(default=new_wrapped_key)
    is_made_up = models.BooleanField(default=False)
    asks_second_step = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """Where workers of an organisation sit; files belong to an office."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="offices")
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="one_office_of_a_name")]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """Workers of an organisation who work together, across offices or within one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=200)
    members = models.ManyToManyField("accounts.User", related_name="teams", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="one_team_of_a_name")]

    def __str__(self) -> str:
        return self.name
