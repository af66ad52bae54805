"""Who offers help, where, and which: the four records of HSDS.

`told` is the record as an object of HSDS (`directory.hsds.records`) without its id and without what a column or another
record says. A column exists where a query needs it.
"""

import uuid

from django.db import models

from rotonde.web.accounts.models import Organisation


class Provider(models.Model):
    """An organisation that offers help. It needs no account here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=300)
    told = models.JSONField(default=dict)
    changed_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.name


class Location(models.Model):
    """A place, a postbox, or no place that anybody is told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.ForeignKey(Provider, models.PROTECT, null=True, related_name="locations")
    told = models.JSONField(default=dict)
    changed_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.told.get("name") or self.id)


class Service(models.Model):
    """One kind of help. `kept_by` is the partner who looks after what stands here; empty: the coordinator does."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.ForeignKey(Provider, models.PROTECT, null=True, related_name="services")
    name = models.CharField(max_length=300)
    status = models.CharField(max_length=20)
    assured_on = models.DateField(null=True, db_index=True)
    kept_by = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    told = models.JSONField(default=dict)
    changed_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.name


class ServiceAtLocation(models.Model):
    """A service at a place."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="at_locations")
    location = models.ForeignKey(Location, models.PROTECT, null=True, related_name="services_here")
    place = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=dict)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return str(self.id)
