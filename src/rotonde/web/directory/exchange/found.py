"""What a question to a list finds: how many, and any part of them as documents, always in the same order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Prefetch, QuerySet, TextField
from django.db.models.functions import Cast

from rotonde.web.directory.domain.reading import services
from rotonde.web.directory.exchange.asked import (
    Asked,
    AskedOfOrganizations,
    AskedOfRecords,
    AskedOfServices,
    AskedOfServicesAtPlaces,
    AskedOfTerms,
)
from rotonde.web.directory.exchange.near import near
from rotonde.web.directory.exchange.shown import (
    Document,
    at_location_shown,
    organization_shown,
    service_in_short,
    service_shown,
)
from rotonde.web.directory.exchange.words import has, providers_by_words, services_by_words
from rotonde.web.directory.models import Location, Provider, Service, ServiceAtLocation
from rotonde.web.directory.terms.published import code_of_list, taxonomies, terms

AT_ONCE = 500


class Found(NamedTuple):
    """`total` is how many; `part(start, stop)` gives those from one place up to another; None for all that are left."""

    total: int
    part: Callable[[int, int | None], Iterator[Document]]


def services_found(asked: AskedOfServices) -> Found:
    """Find services: those with these words first by how well they fit, else in the order of their ids."""
    rows = _services_asked_for(asked)
    if asked.minimal:
        return _found(rows, asked, services_by_words, Service.objects.all(), service_in_short)
    return _found(rows, asked, services_by_words, services(), lambda one: service_shown(one, full=asked.full))


def organizations_found(asked: AskedOfOrganizations) -> Found:
    """Find organisations."""
    places = Prefetch("locations", Location.objects.order_by("id"))
    whole = Provider.objects.prefetch_related(places, Prefetch("services", services()))
    full = asked.full or asked.full_service
    return _found(
        _with_terms(Provider.objects.all(), asked),
        asked,
        providers_by_words,
        whole if full else Provider.objects.prefetch_related(places),
        lambda one: organization_shown(one, full=full, full_service=asked.full_service),
    )


def at_locations_found(asked: AskedOfServicesAtPlaces) -> Found:
    """Find services at places; a term, a moment and words are those of the service."""
    of_service = _services_asked_for(asked)
    if asked.search:
        of_service = of_service.filter(id__in=services_by_words(asked.search))
    rows = ServiceAtLocation.objects.filter(service__in=of_service)
    if asked.postcode or asked.proximity:
        rows = rows.filter(id__in=near(rows, asked.postcode, asked.proximity))
    whole = ServiceAtLocation.objects.select_related("location").prefetch_related(Prefetch("service", services()))
    without_words = asked.model_copy(update={"search": ""})
    return _found(rows, without_words, services_by_words, whole, lambda one: at_location_shown(one, full=asked.full))


def taxonomies_found(asked: Asked) -> Found:
    """Find lists of terms."""
    told = [one.bare() for one in taxonomies().values() if has(asked.search, (one.name, one.description))]
    return Found(len(told), lambda start, stop: iter(told[start:stop]))


def terms_found(asked: AskedOfTerms) -> Found:
    """Find terms: `top_only` gives those without a parent."""
    told = [
        one.bare()
        for one in terms().values()
        if has(asked.search, (one.name, one.description))
        and asked.taxonomy_id in (None, one.taxonomy_id)
        and asked.parent_id in (None, one.parent_id)
        and not (asked.top_only and one.parent_id)
    ]
    return Found(len(told), lambda start, stop: iter(told[start:stop]))


def _services_asked_for(asked: AskedOfServices | AskedOfServicesAtPlaces) -> QuerySet[Service]:
    """Keep the services with these terms, of this organisation, changed since this moment."""
    rows = _with_terms(Service.objects.all(), asked)
    if asked.organization_id:
        rows = rows.filter(provider_id=asked.organization_id)
    if asked.modified_after:
        rows = rows.filter(changed_at__gte=asked.modified_after)
    return rows


def _with_terms(rows: QuerySet[Any], asked: AskedOfRecords) -> QuerySet[Any]:
    """Keep the records that have this term, or a term of this list, on themselves or on what they hold inside."""
    signs = [str(asked.taxonomy_term_id)] if asked.taxonomy_term_id else []
    if asked.taxonomy_id:
        code = code_of_list(asked.taxonomy_id)
        signs.append(f'"link_type": "{code}"' if code else str(asked.taxonomy_id))
    for sign in signs:
        rows = rows.alias(as_text=Cast("told", TextField())).filter(as_text__contains=sign)
    return rows


def _found(
    rows: QuerySet[Any],
    asked: Asked,
    by_words: Callable[[str], Sequence[UUID]],
    whole: QuerySet[Any],
    shown: Callable[[Any], Document],
) -> Found:
    if asked.search:
        kept = set(rows.values_list("id", flat=True))
        ids = [id for id in by_words(asked.search) if id in kept]
        return Found(len(ids), lambda start, stop: _these(whole, ids[start:stop], shown))
    ordered = rows.order_by("id")
    return Found(ordered.count(), lambda start, stop: _in_order(ordered, whole, start, stop, shown))


def _these(whole: QuerySet[Any], ids: Sequence[UUID], shown: Callable[[Any], Document]) -> Iterator[Document]:
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        read = whole.in_bulk(some)
        yield from (shown(read[id]) for id in some if id in read)


def _in_order(
    rows: QuerySet[Any], whole: QuerySet[Any], start: int, stop: int | None, shown: Callable[[Any], Document]
) -> Iterator[Document]:
    ids = list(rows.values_list("id", flat=True)[start:stop])
    return _these(whole, ids, shown)
