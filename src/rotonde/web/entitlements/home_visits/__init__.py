"""Files that go along on home visits: packed for one phone, answered there, and taken back in."""
