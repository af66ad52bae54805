"""OpenFisca's country template in our notation: its made-up country, so that two engines can be held side by side.

Ids are those of the template. An age is counted by birthdays; what it is compared with stays a parameter.
"""

from functools import cache

from country.template_parameters import template_parameter

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Link, Vocabulary
from rotonde.engine.notation import Amounts, Record, Rule, choose, number, on, since
from rotonde.engine.rights import Quantity

MOST_AGE = 120
LONG_AGO = "1880-01-01"
CENTS = 100
MILLION = 1_000_000 * CENTS


def template_vocabulary() -> Vocabulary:
    """Persons in households, with a place among the adults or the children; the first code is the default."""
    first_day, last_day = 686_303, 779_350
    facts = [
        Fact("birth", "person", "date", "date", 1, first_day, last_day),
        _monthly("salary", "person", 0),
        _monthly("capital_returns", "person", -MILLION),
        _monthly("rent", "household", 0),
        Fact("accommodation_size", "household", "number", "m2", 100, 0, 10_000 * 100, dated="month"),
        Fact(
            "housing_occupancy_status",
            "household",
            "enum",
            values=("tenant", "owner", "free_lodger", "homeless"),
            dated="month",
        ),
        Fact("member.among", "", "enum", values=("adults", "children"), link="member"),
    ]
    member = Link("member", "person", "household", "home", "members", 1, 60)
    return Vocabulary({"person": 60, "household": 8}, facts, [member])


def _monthly(id: str, record: str, least: int) -> Fact:
    return Fact(id, record, "money", "EUR/month", CENTS, least, MILLION, dated="month")


@cache
def template_catalogue() -> Catalogue:
    """All variables with a formula, and the amounts they read."""
    catalogue = Catalogue(template_vocabulary())
    euros, yearly = "EUR/month", "EUR/m2/year"
    for parameter in (
        template_parameter("benefits/basic_income", euros, 10_000),
        template_parameter("benefits/housing_allowance", "1", 1),
        template_parameter("benefits/meal_price", "EUR", 1_000, threshold_unit=euros),
        template_parameter("benefits/swimming_pool_access_cost_increase", "EUR", 1_000, threshold_unit=euros),
        template_parameter("benefits/parenting_allowance/amount", euros, 10_000),
        template_parameter("benefits/parenting_allowance/income_threshold", euros, 10_000),
        template_parameter("general/age_of_majority", "year", MOST_AGE),
        template_parameter("general/age_of_retirement", "year", MOST_AGE),
        template_parameter("taxes/income_tax_rate", "1", 1),
        template_parameter("taxes/social_security_contribution", "1", 1, threshold_unit=euros),
        template_parameter("taxes/housing_tax", yearly, 1_000, part="rate"),
        template_parameter("taxes/housing_tax", "EUR/year", 10_000, part="minimal_amount"),
    ):
        catalogue.parameters[parameter.id] = parameter
    amounts = Amounts(catalogue.parameters)
    person_rules = _Person(catalogue, amounts)
    _household(catalogue, amounts, person_rules)
    return catalogue.checked()


class _Person:
    """Everything about one person."""

    def __init__(self, catalogue: Catalogue, amounts: Amounts) -> None:
        person = Record(catalogue.vocabulary, "person")
        salary = person.salary.in_("month", on)
        birthdays = [(person.birth <= on.minus(years=age)).count("year") for age in range(1, MOST_AGE + 1)]
        self.age = self._add(catalogue, "age", sum(birthdays[1:], birthdays[0]))
        age = self.age.of(person)
        is_old = age >= amounts.age_of_retirement.at(on)
        self.pension = self._add(catalogue, "pension", is_old.count("EUR/month"))
        nothing = number(0, "EUR/month")
        income = amounts.basic_income.at(on)
        of_age = age >= amounts.age_of_majority.at(on)
        self.basic_income = self._add(
            catalogue,
            "basic_income",
            since(
                {
                    LONG_AGO: nothing,
                    "2015-12-01": choose(of_age & salary.equals(0), income, nothing),
                    "2016-12-01": choose(of_age, income, nothing),
                }
            ),
        )
        taxed = salary + person.capital_returns.in_("month", on) + self.pension.of(person)
        self.income_tax = self._add(catalogue, "income_tax", taxed * amounts.income_tax_rate.at(on))
        self.contribution = self._add(
            catalogue,
            "social_security_contribution",
            amounts.social_security_contribution.over_bands(salary, on),
        )

    def _add(self, catalogue: Catalogue, id: str, rule: Rule) -> Quantity:
        return _added(catalogue, Quantity(id, "person", rule))


def _added(catalogue: Catalogue, quantity: Quantity) -> Quantity:
    catalogue.add(quantity)
    return quantity


def _household(catalogue: Catalogue, amounts: Amounts, each: _Person) -> None:
    """Everything about one household."""
    home = Record(catalogue.vocabulary, "household")
    members = home.members

    def add(id: str, rule: Rule) -> Rule:
        return _added(catalogue, Quantity(id, "household", rule)).of(home)

    def total(quantity: Quantity) -> Rule:
        return members.sum(quantity.of)

    nothing = number(0, "EUR/month")
    salaries = members.sum(lambda one: one.salary.in_("month", on))
    income = add("household_income", salaries)
    allowance = add(
        "housing_allowance",
        since(
            {
                LONG_AGO: nothing,
                "1980-01-01": home.rent.in_("month", on) * amounts.housing_allowance.at(on),
                "2016-12-01": nothing,
            }
        ),
    )
    january = on.start_of("year")
    by_size = home.accommodation_size.in_("month", january) * amounts.housing_tax_rate.at(on)
    pays = home.housing_occupancy_status.in_("month", january).is_("tenant", "owner")
    tax = choose(
        pays, by_size.at_least(amounts.housing_tax_minimal_amount.at(on)), number(0, "EUR/year")
    )
    housing_tax = add("housing_tax", tax)
    adults = members.where(lambda one: members.pair(one, "member.among").is_("adults"))
    alone = adults.count().equals(1)

    def younger(years: int) -> Rule:
        return members.any(lambda one: each.age.of(one) < years)

    cares = (alone & younger(8)) | younger(6)
    is_low = income <= amounts.income_threshold.at(on)
    parenting = add("parenting_allowance", choose(cares & is_low, amounts.amount.at(on), nothing))
    add("meal_price", amounts.meal_price.row_at(income, on))
    above = income - number("0.01", "EUR/month")  # a step counts once the income lies above it
    add("swimming_pool_access", amounts.swimming_pool_access_cost_increase.row_at(above, on))
    taxes = total(each.income_tax) + total(each.contribution) + housing_tax.per_month()
    add("total_taxes", taxes)
    add("total_benefits", total(each.basic_income) + allowance)
    earned = salaries + members.sum(lambda one: one.capital_returns.in_("month", on))
    given = total(each.pension) + total(each.basic_income) + allowance + parenting
    add("disposable_income", earned + given - taxes)
