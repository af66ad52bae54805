"""What a service costs, in words: free, an amount, the reduced price; what isn't known is said so."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rotonde.web.directory.hsds.details import CostOption
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import codes_of
from rotonde.web.directory.pages.wording import SENTENCES
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import notation


def prices_on(service: Service, day: date) -> list[CostOption]:
    """The prices that count on a day."""
    return [
        one
        for one in service.cost_options
        if (one.valid_from is None or one.valid_from <= day) and (one.valid_to is None or day <= one.valid_to)
    ]


def is_reduced(price: CostOption) -> bool:
    """Whether a price is for who has the reduced price (*kansentarief*)."""
    return "kansentarief" in codes_of(price, "tariff")


def price_said(service: Service, day: date, w: Wording) -> str:
    """Say the price in one line: the lowest of everybody, and that with *kansentarief*."""
    prices = prices_on(service, day)
    usual = _lowest([one for one in prices if not is_reduced(one)])
    reduced = _lowest([one for one in prices if is_reduced(one)])
    parts = [_amount(usual, w)] if usual is not None else []
    if reduced is not None and reduced != usual:
        parts.append(w["free_reduced"] if not reduced else w.say("price_reduced", amount=_amount(reduced, w)))
    return " · ".join(parts) or told_price(service, prices) or w["price_unknown"]


def price_rows(service: Service, day: date, w: Wording) -> list[tuple[str, str, str]]:
    """Give each price that counts: for whom in our words, the amount, and what the service adds in its own."""
    return [
        (
            w["for_reduced"] if is_reduced(one) else w["for_everybody"],
            _amount(one.amount, w) if one.amount is not None else "",
            " · ".join(dict.fromkeys(_added(one))),
        )
        for one in prices_on(service, day)
    ]


def _added(price: CostOption) -> Iterator[str]:
    """What the service adds that our words don't say already."""
    ours = {"kansentarief"} if is_reduced(price) else set()
    if price.amount == 0:
        ours |= {text.casefold() for text in SENTENCES["free"]}
    yield from (text for text in (price.option, price.amount_description) if text and text.casefold() not in ours)


def told_price(service: Service, prices: list[CostOption]) -> str:
    """What the service itself says of its price, where no amount is known."""
    return service.fees_description or next((text for one in prices if (text := one.amount_description)), "")


def _lowest(prices: list[CostOption]) -> Decimal | None:
    return min((one.amount for one in prices if one.amount is not None), default=None)


def _amount(amount: Decimal, w: Wording) -> str:
    return w["free"] if amount == 0 else notation.money(amount, w.lang)
