"""Three exits that are never one form: a signal about something structural, a complaint, and an appeal."""
