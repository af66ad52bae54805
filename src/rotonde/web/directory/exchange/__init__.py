"""The directory for other systems: read as HSDS 3.1, taken along whole, described by a published profile."""
