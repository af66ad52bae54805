"""What templates can say beyond plain words."""
