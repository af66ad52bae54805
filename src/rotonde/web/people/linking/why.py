"""Why two records may be one human, in a sentence: each thing that both say, the heaviest first."""

from collections.abc import Mapping

from rotonde.web.look.words import Wording
from rotonde.web.people.linking.scoring import weights


def why(because: Mapping[str, str], w: Wording) -> str:
    """Give the sentence, such as: Waarom: geboortedatum gelijk, familienaam klinkt gelijk."""
    weight = weights().levels
    known = [(aspect, level) for aspect, level in because.items() if level != "missing"]
    known.sort(key=lambda both: -abs(weight[both[0]][both[1]]))
    said = [f"{w['aspect_' + aspect]} {w['level_' + level]}" for aspect, level in known]
    return w.say("why_said", reasons=", ".join(said))
