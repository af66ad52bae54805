"""One human of an organisation: how to reach them and where not to, their language, and their national number."""
