"""A service seen from around it: an organisation with its services, a place with the service that is given there.

They exist only on the way out. The directory keeps a service once, with its organisation and its places inside.
"""

from rotonde.web.directory.hsds.records import Organization, Service, ServiceAtLocation


class OrganizationWithServices(Organization):
    """An organisation, and what it offers."""

    services: list[Service] = []


class ServiceAtLocationWithService(ServiceAtLocation):
    """A place where help is given, and which help."""

    service: Service | None = None
