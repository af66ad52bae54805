"""The pages: facts in, answers out, nothing kept."""
