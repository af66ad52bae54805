"""Every sentence about appointments, in three languages, and hours as people say them."""

from datetime import datetime

from babel.dates import format_date
from django.utils.timezone import localtime

from rotonde.screening.worklist.notation import DAYS
from rotonde.web.look import words
from rotonde.web.reception.appointments.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def day(self, moment: datetime) -> str:
        """The day of a moment by the clock in Brussels, with its weekday.

        >>> from datetime import UTC
        >>> Wording("nl").day(datetime(2026, 3, 29, 23, 30, tzinfo=UTC))
        'maandag 30 maart 2026'
        """
        shown = localtime(moment).date()
        first = "d'er'" if self.lang == "fr" and shown.day == 1 else "d"
        return str(format_date(shown, f"EEEE {first} MMMM y", locale=DAYS[self.lang]))

    def hour(self, moment: datetime) -> str:
        r"""The hour of a moment by the clock in Brussels.

        >>> from datetime import UTC
        >>> Wording("nl").hour(datetime(2026, 3, 30, 7, tzinfo=UTC)), Wording("fr").hour(
        ...     datetime(2026, 1, 5, 7, 30, tzinfo=UTC))
        ('9.00 uur', '8\xa0h\xa030')
        """
        at = localtime(moment)
        return self.say("hour_said", hours=at.hour, minutes=f"{at.minute:02}")

    def when(self, moment: datetime) -> str:
        """The day and the hour."""
        return self.say("when_said", day=self.day(moment), hour=self.hour(moment))
