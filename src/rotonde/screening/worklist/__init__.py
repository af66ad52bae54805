"""What a rights worker does with the answers: the list in the order she chose, and the papers that come with it."""
