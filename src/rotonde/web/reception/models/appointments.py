"""Moments that an office offers, who booked one, what became of it, and sessions for who is new.

Nothing that somebody said stands here. What a partner books holds a reference without a meaning: who it is for is known
to the partner alone.
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.people.models import Person


class SlotSeries(models.Model):
    """That an office offers moments: on these weekdays (Monday is 0), between these hours, each so many minutes.

    `worker` is whom they are with, where that is said. `place`, `phone` and `bring` are told to whoever comes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    weekdays = models.JSONField()
    opens_at = models.TimeField()
    closes_at = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    places = models.PositiveSmallIntegerField(default=1)
    first_day = models.DateField()
    last_day = models.DateField()
    skips_holidays = models.BooleanField(default=True)
    for_partners = models.BooleanField(default=False)
    place = models.CharField(max_length=200)
    phone = models.CharField(max_length=40, blank=True)
    bring = models.CharField(max_length=300, blank=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.pk)


class Slot(models.Model):
    """One moment that is offered, for as many bookings as it has places. Withdrawn, it is offered no more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    series = models.ForeignKey(SlotSeries, models.CASCADE, related_name="slots")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("series", "begins_at"), name="one_slot_a_moment"),)
        indexes = (models.Index(fields=("organisation", "begins_at"), name="slots_in_time"),)

    def __str__(self) -> str:
        return str(self.pk)


class Booking(models.Model):
    """That a place in a slot is taken. Its owner writes it, who booked reads it; nobody else sees that it is there.

    It repeats when and where, as who booked doesn't see the slot. `is_held` is false once it was moved or cancelled:
    then the place is free again. Two held bookings never have the same place, whoever comes first.
    """

    class State(models.TextChoices):
        """What became of it."""

        BOOKED = "booked"
        MOVED = "moved"
        CANCELLED = "cancelled"
        CAME = "came"
        DID_NOT_HAPPEN = "did_not_happen"

    class Why(models.TextChoices):
        """What came between, without a fault of anybody."""

        NOT_THERE = "not_there"
        SOMETHING_FOR_THEM = "something_for_them"
        SOMETHING_FOR_US = "something_for_us"
        LANGUAGE = "language"
        NOT_NEEDED = "not_needed"
        NOT_KNOWN = "not_known"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    booker = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    slot = models.ForeignKey(Slot, models.PROTECT, related_name="bookings")
    number = models.PositiveSmallIntegerField()
    reference = models.CharField(max_length=12)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    phone = models.CharField(max_length=40, blank=True)
    bring = models.CharField(max_length=300, blank=True)
    booked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=20, choices=State, default=State.BOOKED)
    why = models.CharField(max_length=20, choices=Why, blank=True)
    is_held = models.BooleanField(default=True)
    asks_another = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("slot", "number"), condition=models.Q(is_held=True), name="one_booking_a_place"
            ),
        )
        indexes = (models.Index(fields=("owner", "begins_at"), name="bookings_in_time"),)

    def __str__(self) -> str:
        return str(self.pk)


class Appointment(models.Model):
    """That a person has a moment: here, or at a partner who isn't told who they are.

    `booking` is the moment as it stands; moving gives another one. `reminder` says how the person agreed to be
    reminded; empty is not. `home_index` tells whether their address is another one since. `version` goes up by one
    with each change, and who changes says which was read.
    """

    class Reminder(models.TextChoices):
        """How somebody agreed to be reminded, without a word about what."""

        NONE = ""
        MAIL = "mail"
        SMS = "sms"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="appointments")
    booking = models.ForeignKey(Booking, models.PROTECT, related_name="+")
    reminder = models.CharField(max_length=4, choices=Reminder, blank=True)
    home_index = models.BinaryField(max_length=32, null=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("booking",), name="one_appointment_a_booking"),)

    def __str__(self) -> str:
        return str(self.pk)


class Reminded(models.Model):
    """That somebody was reminded of a booking, once, in one way."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="reminders")
    booking = models.UUIDField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("appointment", "booking"), name="one_reminder_a_booking"),)

    def __str__(self) -> str:
        return str(self.pk)


class Session(models.Model):
    """A *onthaalmoment*: several people who are new hear the same, in a language, at a place and an hour."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    language = models.CharField(max_length=3)
    interpreter = models.CharField(max_length=3, blank=True)
    places = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    cancelled_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class Enrolment(models.Model):
    """That a person is invited to a session, and whether they came. `number` is their place, while it `is_held`."""

    class Attendance(models.TextChoices):
        """Whether they were there; nobody said yet where it is empty."""

        NOT_SAID = ""
        CAME = "came"
        DID_NOT_COME = "did_not_come"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    session = models.ForeignKey(Session, models.PROTECT, related_name="enrolments")
    person = models.ForeignKey(Person, models.CASCADE, related_name="enrolments")
    number = models.PositiveSmallIntegerField()
    is_held = models.BooleanField(default=True)
    attendance = models.CharField(max_length=20, choices=Attendance, blank=True)
    enrolled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    enrolled_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("session", "number"), condition=models.Q(is_held=True), name="one_enrolment_a_place"
            ),
            models.UniqueConstraint(
                fields=("session", "person"), condition=models.Q(is_held=True), name="one_enrolment_a_person"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class FollowUp(models.Model):
    """That something was missed and somebody looks for the person again. It has the number of what was missed.

    Only a person closes it, after two tries or once the person was reached.
    """

    class Closed(models.TextChoices):
        """How it went on."""

        REACHED = "reached"
        ANOTHER_MOMENT = "another_moment"
        NOT_WANTED = "not_wanted"
        NOT_REACHED = "not_reached"

    id = models.UUIDField(primary_key=True, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    begun_at = models.DateTimeField(default=timezone.now)
    closed_how = models.CharField(max_length=20, choices=Closed, blank=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return str(self.pk)


class Try(models.Model):
    """One try to reach a person again: on which day, how, and whether they were reached."""

    class Way(models.TextChoices):
        """How it was tried."""

        PHONE = "phone"
        MESSAGE = "message"
        LETTER = "letter"
        VISIT = "visit"
        VIA_SOMEBODY = "via_somebody"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="tries")
    number = models.PositiveSmallIntegerField()
    on = models.DateField()
    way = models.CharField(max_length=20, choices=Way)
    reached = models.BooleanField()
    tried_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("follow_up", "number"), name="one_try_a_number"),)

    def __str__(self) -> str:
        return str(self.pk)
