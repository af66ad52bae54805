"""Every sentence of *wie keek in mijn gegevens*, in three languages."""

from rotonde.web.audit.naming import NAMES
from rotonde.web.entitlements.who_looked.done_wording import DONE, FUNCTIONS, PURPOSE_OF, PURPOSES
from rotonde.web.entitlements.who_looked.wording import SENTENCES
from rotonde.web.look import words

OTHER = "other"


class Wording(words.Wording):
    """The sentences of this page in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def function(self, code: str) -> str:
        """Who did it: by function, never by name."""
        return FUNCTIONS.get(code, FUNCTIONS[OTHER])[self.position]

    def did(self, action: str) -> str:
        """What was done, as the person is told it; else in the words of the log."""
        return (DONE.get(action) or NAMES.get(action) or DONE[OTHER])[self.position]

    def purpose_of(self, action: str) -> str:
        """What an action is for where its line says nothing."""
        return next((purpose for start, purpose in PURPOSE_OF if action.startswith(start)), OTHER)

    def purpose(self, code: str) -> str:
        """What it was for."""
        return (PURPOSES.get(code) or NAMES.get(f"purpose.{code}") or PURPOSES[OTHER])[self.position]

    def field(self, name: str) -> str:
        """What sort of thing was shown."""
        code = f"field.{name}"
        return NAMES[code][self.position] if code in NAMES else name.replace("_", " ")
