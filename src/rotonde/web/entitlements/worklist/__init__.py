"""The list of an office: its households in the order chosen, found, filtered, taken along and printed."""
