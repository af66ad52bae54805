"""Which version of the standard this is."""

VERSION_OF_HSDS = "3.1"
