"""Which records may be one human: stated rules, printed weights, and a sentence of why. Nothing is joined by itself."""
