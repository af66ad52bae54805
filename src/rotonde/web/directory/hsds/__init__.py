"""HSDS 3.1, the open standard for data about social help: its objects, described once. No Django, no database."""
