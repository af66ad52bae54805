"""The pages of answers taken along: making a code after the check, and opening it at the desk."""
