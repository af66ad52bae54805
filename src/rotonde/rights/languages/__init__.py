"""What citizens read in languages beside Dutch, French and English: a folder per language, a file per part."""
