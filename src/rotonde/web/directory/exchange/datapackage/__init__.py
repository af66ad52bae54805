"""The directory as tables: a file of values for each object of the standard, and a description that ties them."""
