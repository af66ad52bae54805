"""Needs clarification (*vraagverheldering*): what the question behind the question is, in the client's own words."""
