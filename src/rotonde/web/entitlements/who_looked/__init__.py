"""*Wie keek in mijn gegevens*: what the log tells about one person, for that person, on a page and on paper."""
