"""Keeping the directory fresh: what waits, one button for what is still so, a form, and remarks of anybody."""
