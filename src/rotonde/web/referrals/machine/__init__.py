"""The theory of a referral: its states, who may move it, and the clock that runs. No Django, no database."""
