"""What is done with requests, periods and data that are due: one verb a function, one transaction each."""
