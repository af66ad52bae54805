"""The day on which somebody is due, as a law: nothing that happens to another ever puts it off."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.protection.due import DECIDED, HELP_ENDED, LAST_CONTACT, NotDue, Period, clock_of, due_on, months_after

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
periods = st.builds(Period, st.integers(1, 240), st.sampled_from([LAST_CONTACT, HELP_ENDED, DECIDED]))


@given(st.lists(days, max_size=4), days, st.lists(days, max_size=3), st.lists(days, max_size=4), periods)
def test_whatever_happens_with_others_after_a_split_never_keeps_who_left(
    before: list[date], left: date, decided: list[date], later: list[date], period: Period
) -> None:
    after = [left + timedelta(days=1) + (day - date(2015, 1, 1)) for day in later]
    alone = due_on(clock_of(before, left, decided), ["file"], {"file": period})
    merged = due_on(clock_of(before + after, left, decided + after), ["file"], {"file": period})
    assert merged == alone


@given(st.lists(days, max_size=5), days, st.integers(1, 240))
def test_who_left_is_due_so_long_after_they_left(contacts: list[date], left: date, months: int) -> None:
    for start in (LAST_CONTACT, HELP_ENDED):
        assert due_on(clock_of(contacts, left), ["file"], {"file": Period(months, start)}) == months_after(left, months)


@given(st.lists(days, min_size=1), st.dictionaries(st.sampled_from(["file", "application"]), st.integers(1, 240)))
def test_a_category_without_a_period_is_never_due(contacts: list[date], months: dict[str, int]) -> None:
    told = {category: Period(n, LAST_CONTACT) for category, n in months.items()}
    answer = due_on(clock_of(contacts, None), ["file", "application"], told)
    if set(told) == {"file", "application"}:
        assert answer == max(months_after(max(contacts), n) for n in months.values())
    else:
        assert answer == NotDue("no_rule", "file" if "file" not in told else "application")


@given(days, st.integers(0, 240))
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).month != later.month
