"""The reading in frames: tables of a database, joined along links; a second opinion beside lists and arrays."""
