"""The neutral directory of social help: who can help, where, when, in which language, at what price."""
