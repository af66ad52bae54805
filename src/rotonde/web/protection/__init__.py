"""What a person may ask about their data, how long those are kept, and how they go."""
