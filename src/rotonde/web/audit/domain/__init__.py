"""Writing in the log."""
