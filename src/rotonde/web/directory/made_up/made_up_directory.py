"""The directory of the demo: the services of the made-up town, each looked after by the partner whose it is."""

HOW_MANY = 300


def make_made_up_directory() -> None:
    """Fill the directory with made-up services as they are today, if nothing stands in it yet."""
    from django.utils import timezone

    from rotonde.web.accounts.models import Organisation
    from rotonde.web.directory.domain.restoring import restore_services
    from rotonde.web.directory.made_up.services import made_up_services
    from rotonde.web.directory.models import Provider

    if Provider.objects.exists():
        return
    partners = {one.name: one for one in Organisation.objects.filter(is_made_up=True)}
    services = list(made_up_services(HOW_MANY, on=timezone.localdate()))
    providers = {one.organization.id: one.organization.name for one in services if one.organization}
    kept_by = {id: partners[name] for id, name in providers.items() if name in partners}
    restore_services(services, "coordinator", kept_by=kept_by)
