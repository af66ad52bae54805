"""What citizens take along to a desk."""

from django.db import models


class CarriedAnswers(models.Model):
    """Answers that somebody takes along to a desk, readable with their code alone: of nobody, for no office.

    `lookup` is a slow hash of the code, and `expires_on` the last day on which the code works.
    """

    lookup = models.CharField(primary_key=True, max_length=64, editable=False)
    ciphertext = models.BinaryField()
    expires_on = models.DateField(db_index=True)

    def __str__(self) -> str:
        return "answers taken along"
