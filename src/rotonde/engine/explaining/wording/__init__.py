"""Rules in words: the words of each language as data, and the passes that turn a rule into sentences."""
