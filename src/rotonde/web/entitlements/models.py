"""Runs over the files of an office and their answers, what a household does with its rights, home visits, doubts."""

import uuid

from django.conf import settings
from django.db import models

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.people.models import Dossier, Upload


class Run(models.Model):
    """The files of an office answered for one set of dates: those of an upload, or, each night, those that are kept.

    The same upload, columns, dates and rights make the same run.

    `sealed` holds the rows left out and the summary; nothing else in a run says something of a person.
    """

    class State(models.TextChoices):
        """How far a run is; a run that is `differs` has no list, because two engines gave two answers."""

        WAITING = "waiting"
        BUSY = "busy"
        DONE = "done"
        FAILED = "failed"
        DIFFERS = "differs"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    office = models.ForeignKey(Office, on_delete=models.PROTECT)
    upload = models.ForeignKey(Upload, on_delete=models.PROTECT, null=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True)
    key = models.BinaryField(max_length=32)
    sealed_columns = models.BinaryField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    trouble = models.CharField(max_length=40, blank=True)
    on = models.DateField()
    law = models.DateField()
    today = models.DateField()
    files = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(auto_now_add=True)
    beat_at = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    ended_at = models.DateTimeField(null=True)
    compared_at = models.DateTimeField(null=True)
    is_shown = models.BooleanField(default=False)
    sealed = models.BinaryField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation", "key"), name="twice_is_once"),
            models.UniqueConstraint(fields=("office",), condition=models.Q(is_shown=True), name="one_list_an_office"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Outcome(models.Model):
    """The answers about one file in one run, sealed: its rows, and what the work list needs of it.

    Where something that they rested on was erased, nothing of them is left but the day: `erased_on`.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    run = models.ForeignKey(Run, on_delete=models.CASCADE)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    sealed = models.BinaryField()
    erased_on = models.DateField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("run", "dossier"), name="one_outcome_a_file"),)

    def __str__(self) -> str:
        return str(self.pk)


class Hold(models.Model):
    """*Wil niet (nu)*: a right that somebody of a household doesn't want until a day. No reason is asked or kept."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    about_index = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    until = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    set_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("dossier", "about_index"), name="one_hold_a_right"),)

    def __str__(self) -> str:
        return str(self.pk)


class PrintedQuestions(models.Model):
    """A question list that was made for a file, sealed: on paper it goes out, and by its code it comes back."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    code = models.CharField(max_length=8)
    sealed = models.BinaryField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("dossier", "code"), name="one_list_a_code"),)

    def __str__(self) -> str:
        return str(self.pk)


class Step(models.Model):
    """One step with a right of a household, from found to received, for one claimant. Steps are only added.

    The state is what the steps make together; `number` counts them, so that of two workers one is first. `sealed`
    holds which right, for whom, which step, and what was written with it; `check_on` is the day to look again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    about_index = models.BinaryField(max_length=32)
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    check_on = models.DateField(null=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("dossier", "about_index", "number"), name="one_step_a_number"),)
        indexes = (models.Index(fields=("organisation", "check_on"), name="steps_to_check"),)

    def __str__(self) -> str:
        return str(self.pk)


class Application(models.Model):
    """*Dit is een aanvraag*: that somebody asked for a right, and when. It is never changed.

    `number` counts the applications of an organisation in a year; together they stand on the receipt.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    about_index = models.BinaryField(max_length=32)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    made_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation", "year", "number"), name="one_application_a_number"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class VisitPack(models.Model):
    """Files that one worker takes along on home visits, until an hour: their question lists, on one phone.

    `sealed_share` is the half of a key that the server keeps; the other half is made of a code in the worker's head.
    Without it what the phone keeps can't be read any more: it goes when the visits are over or the hour has come.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    packed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    packed_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    sealed_share = models.BinaryField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class PackedFile(models.Model):
    """One file in a pack: which question list went along, and, sealed, what stood at its questions then."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    pack = models.ForeignKey(VisitPack, on_delete=models.CASCADE, related_name="files")
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=8)
    sealed = models.BinaryField()
    returned_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("pack", "dossier"), name="a_file_once_a_pack"),)

    def __str__(self) -> str:
        return str(self.pk)


class Doubt(models.Model):
    """*Klopt niet*: what somebody at a desk thinks is wrong about a right, for an editor to answer.

    It belongs to no household: of a file nothing stands in it. `catalogue` is the fingerprint of the rules and
    amounts that were shown; `sealed_text` and `sealed_answer` are free text.
    """

    class State(models.TextChoices):
        """Whether an editor has answered it."""

        OPEN = "open"
        ANSWERED = "answered"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    right = models.CharField(max_length=80)
    catalogue = models.CharField(max_length=80)
    on = models.DateField()
    sealed_text = models.BinaryField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(auto_now_add=True)
    sealed_answer = models.BinaryField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)
