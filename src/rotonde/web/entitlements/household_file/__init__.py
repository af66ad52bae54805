"""One kept household: its page with a way to save, its papers, and what somebody doesn't want now."""
