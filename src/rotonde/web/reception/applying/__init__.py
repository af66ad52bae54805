"""*Dit is een aanvraag*, also where no right was picked or somebody else decides: kept at its moment, never refused."""
