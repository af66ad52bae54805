"""What a ground is called in a language."""

from rotonde.web.accounts.functions import functions, papers
from rotonde.web.look.words import Wording


def named(of: str, w: Wording) -> str:
    """Say what `basis:files` or `paper:dpia` is, in the language of these sentences."""
    kind, _, id = of.partition(":")
    if kind == "paper":
        return papers()[id].name[w.position]
    return w.say("legal_basis_of", what=functions()[id].name[w.position])
