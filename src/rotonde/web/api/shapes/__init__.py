"""What goes in and comes out, typed: the OpenAPI description is made from these."""
