"""The catalogue as it would be with a proposal published, beside the one that runs."""

from rotonde.engine.catalogue import Catalogue
from rotonde.rights.published_values import PublishedValue, with_published
from rotonde.web.editing.domain.ledger import Ledger, values_without
from rotonde.web.editing.models import Proposal
from rotonde.web.entitlements.running_catalogue import running, shipped


def with_value(value: PublishedValue) -> Catalogue:
    """The running catalogue with one more value; raises BadPublishedValue where it doesn't fit."""
    return with_published(shipped(), [*_fitting(Ledger().values()), value])


def with_proposal(proposal: Proposal) -> Catalogue:
    """The running catalogue with a proposal carried out; raises BadPublishedValue where it doesn't fit."""
    if proposal.takes_back is None:
        return with_value(proposal.told)
    return with_published(shipped(), _fitting(values_without(proposal.takes_back)))


def _fitting(values: list[PublishedValue]) -> list[PublishedValue]:
    """Those of the values that the running catalogue could take in."""
    left_out = [value for value, _ in running().refused]
    return [one for one in values if one not in left_out]
