"""A catalogue as data: out to one file or a folder of rights, and in again with every check."""
