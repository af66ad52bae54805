"""Bringing in the export of an office: a file or a pasted table, what its columns mean, and how far its run is."""
