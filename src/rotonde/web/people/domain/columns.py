"""What the columns of a sort of export mean is remembered for the next time, sealed, for the whole organisation."""

from django.db import transaction

from rotonde.screening.incoming.mapping import Mapping, fingerprint
from rotonde.screening.incoming.uploaded import Upload
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import RememberedColumns

PURPOSE = "people.columns"


def remembered_columns(organisation: Organisation, upload: Upload) -> Mapping | None:
    """What the columns of a file with these headings meant the last time; None where it is new."""
    index = blind_index(organisation, PURPOSE, fingerprint(upload))
    found = RememberedColumns.objects.filter(organisation=organisation, headings_index=index).first()
    if found is None:
        return None
    try:
        return Mapping.from_json(unseal_json(organisation, PURPOSE, bytes(found.sealed)))
    except ValueError:
        return None  # written by an earlier version


@transaction.atomic
def remember_columns(user: User, upload: Upload, mapping: Mapping) -> None:
    """Keep what the columns of this sort of export mean."""
    organisation = user.organisation
    kept, _ = RememberedColumns.objects.update_or_create(
        organisation=organisation,
        headings_index=blind_index(organisation, PURPOSE, fingerprint(upload)),
        defaults={"sealed": seal_json(organisation, PURPOSE, mapping.to_json())},
    )
    record_write(user, "people.columns_remembered", kept)
