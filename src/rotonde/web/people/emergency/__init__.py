"""Emergency access: a file of another office of the same organisation, for some hours, looked at afterwards."""
