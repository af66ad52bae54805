"""OpenFisca's country template in our notation: its made-up country, so that two engines can be held side by side.

Ids are those of the template. An age is counted by birthdays; what it is compared with stays a parameter.
"""

from functools import cache

from country.template_parameters import template_parameter
from rotonde.engine.calendar import EARLIEST, LATEST
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Link, Vocabulary
from rotonde.engine.notation import Amounts, Record, Rule, choose, number, on, since
from rotonde.engine.parameters import Parameter
from rotonde.engine.rights import Quantity

EUROS = "EUR/month"
NOTHING = number(0, EUROS)
LONG_AGO = "1880-01-01"
MOST_AGE = 120
MILLION = 100 * 1_000_000


@cache
def template_catalogue() -> Catalogue:
    """All variables that have a formula, and the amounts that they read."""
    catalogue = Catalogue(template_vocabulary())
    catalogue.parameters = {parameter.id: parameter for parameter in _parameters()}
    amounts = Amounts(catalogue.parameters)
    _persons(catalogue, amounts)
    _households(catalogue, amounts)
    _totals(catalogue)
    return catalogue.checked()


def template_vocabulary() -> Vocabulary:
    """Persons in households, among the adults or the children; the first code of a fact is its default."""
    status = ("tenant", "owner", "free_lodger", "homeless")
    facts = [
        Fact("birth", "person", "date", "date", 1, EARLIEST, LATEST),
        Fact("salary", "person", "money", EUROS, 100, 0, MILLION, dated="month"),
        Fact("capital_returns", "person", "money", EUROS, 100, -MILLION, MILLION, dated="month"),
        Fact("rent", "household", "money", EUROS, 100, 0, MILLION, dated="month"),
        Fact("accommodation_size", "household", "number", "m2", 100, 0, 10_000 * 100, dated="month"),
        Fact("housing_occupancy_status", "household", "enum", values=status, dated="month"),
        Fact("member.among", "", "enum", values=("adults", "children"), link="member"),
    ]
    member = Link("member", "person", "household", "home", "members", 1, 60)
    return Vocabulary({"person": 60, "household": 8}, facts, [member])


def _parameters() -> list[Parameter]:
    return [
        template_parameter("benefits/basic_income", EUROS, 10_000),
        template_parameter("benefits/housing_allowance", "1", 1),
        template_parameter("benefits/meal_price", "EUR", 1_000, threshold_unit=EUROS),
        template_parameter("benefits/parenting_allowance/amount", EUROS, 10_000),
        template_parameter("benefits/parenting_allowance/income_threshold", EUROS, 10_000),
        template_parameter("benefits/swimming_pool_access_cost_increase", "EUR", 1_000, threshold_unit=EUROS),
        template_parameter("general/age_of_majority", "year", MOST_AGE),
        template_parameter("general/age_of_retirement", "year", MOST_AGE),
        template_parameter("taxes/housing_tax", "EUR/year", 10_000, part="minimal_amount"),
        template_parameter("taxes/housing_tax", "EUR/m2/year", 1_000, part="rate"),
        template_parameter("taxes/income_tax_rate", "1", 1),
        template_parameter("taxes/social_security_contribution", "1", 1, threshold_unit=EUROS),
    ]


def _persons(catalogue: Catalogue, amounts: Amounts) -> None:
    person = Record(catalogue.vocabulary, "person")

    def add(id: str, rule: Rule) -> Rule:
        catalogue.add(Quantity(id, "person", rule))
        return catalogue.quantities[id].of(person)

    birthdays = [(person.birth <= on.minus(years=age)).count("year") for age in range(1, MOST_AGE + 1)]
    age = add("age", sum(birthdays[1:], birthdays[0]))
    salary = person.salary.in_("month", on)
    of_age = age >= amounts.age_of_majority.at(on)
    income = amounts.basic_income.at(on)
    versions = {
        LONG_AGO: NOTHING,
        "2015-12-01": choose(of_age & salary.equals(0), income, NOTHING),
        "2016-12-01": choose(of_age, income, NOTHING),
    }
    add("basic_income", since(versions))
    pension = add("pension", (age >= amounts.age_of_retirement.at(on)).count(EUROS))
    taxed = salary + person.capital_returns.in_("month", on) + pension
    add("income_tax", taxed * amounts.income_tax_rate.at(on))
    add("social_security_contribution", amounts.social_security_contribution.over_bands(salary, on))


def _households(catalogue: Catalogue, amounts: Amounts) -> None:
    home = Record(catalogue.vocabulary, "household")
    age = catalogue.quantities["age"]

    def add(id: str, rule: Rule) -> Rule:
        catalogue.add(Quantity(id, "household", rule))
        return catalogue.quantities[id].of(home)

    income = add("household_income", home.members.sum(lambda one: one.salary.in_("month", on)))
    allowance = home.rent.in_("month", on) * amounts.housing_allowance.at(on)
    add("housing_allowance", since({LONG_AGO: NOTHING, "1980-01-01": allowance, "2016-12-01": NOTHING}))
    january = on.start_of("year")
    by_size = home.accommodation_size.in_("month", january) * amounts.housing_tax_rate.at(on)
    pays = home.housing_occupancy_status.in_("month", january).is_("tenant", "owner")
    tax = by_size.at_least(amounts.housing_tax_minimal_amount.at(on))
    add("housing_tax", choose(pays, tax, number(0, "EUR/year")))
    adults = home.members.where(lambda one: home.members.pair(one, "member.among").is_("adults"))
    is_single = adults.count().equals(1)
    cares = (is_single & home.members.any(lambda one: age.of(one) < 8)) | home.members.any(lambda one: age.of(one) < 6)
    is_low = income <= amounts.parenting_allowance_income_threshold.at(on)
    add("parenting_allowance", choose(is_low & cares, amounts.parenting_allowance_amount.at(on), NOTHING))
    add("meal_price", amounts.meal_price.row_at(income, on))
    just_below = income - number("0.01", EUROS)  # a step of this one counts above its threshold, not at it
    add("swimming_pool_access", amounts.swimming_pool_access_cost_increase.row_at(just_below, on))


def _totals(catalogue: Catalogue) -> None:
    home = Record(catalogue.vocabulary, "household")
    quantities = catalogue.quantities

    def of_home(id: str) -> Rule:
        return quantities[id].of(home)

    def total(id: str) -> Rule:
        return home.members.sum(quantities[id].of)

    per_month = of_home("housing_tax").per_month()
    taxes = total("income_tax") + total("social_security_contribution") + per_month
    benefits = total("basic_income") + of_home("housing_allowance")
    returns = home.members.sum(lambda one: one.capital_returns.in_("month", on))
    earned = of_home("household_income") + returns
    left = earned + benefits + total("pension") + of_home("parenting_allowance") - taxes
    catalogue.add(
        Quantity("total_taxes", "household", taxes),
        Quantity("total_benefits", "household", benefits),
        Quantity("disposable_income", "household", left),
    )
