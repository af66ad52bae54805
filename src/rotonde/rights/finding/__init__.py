"""How a citizen finds a right without knowing its name: by theme, by what happens in a life, by everyday words."""

from rotonde.rights.finding.life_events import LifeEvent, Relevant, life_events, rights_of_event
from rotonde.rights.finding.themes import Theme, rights_of_theme, themes

__all__ = ["LifeEvent", "Relevant", "Theme", "life_events", "rights_of_event", "rights_of_theme", "themes"]
