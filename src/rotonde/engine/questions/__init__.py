"""The next best question, with two completions that prove that it matters."""
