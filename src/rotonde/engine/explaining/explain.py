"""A right as a text for a lawyer or a social worker: conditions, amount, notions, and the amounts of the law."""

from collections.abc import Iterable, Iterator

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, conditions_of
from rotonde.engine.explaining.wording.amounts_of_law import parameter_lines
from rotonde.engine.explaining.wording.groups import say_list
from rotonde.engine.explaining.wording.labels import lowered, raised, with_article
from rotonde.engine.explaining.wording.lists import Lists, SharedList
from rotonde.engine.explaining.wording.numbers import say_number
from rotonde.engine.explaining.wording.readings import days_of, facts_of
from rotonde.engine.explaining.wording.said import Said
from rotonde.engine.explaining.wording.speaker import Notion, Speaker
from rotonde.engine.explaining.wording.truths import say_truth
from rotonde.engine.explaining.wording.words import verbatim, words_of
from rotonde.engine.expressions import Day, Node, Var
from rotonde.engine.rights import Right

Lines = Iterator[str]
CAPITALS = "ABCDEFGHJKLMNP"


def explain_right(catalogue: Catalogue, right_id: str, language: str, dates: Dates) -> str:
    """The rule of a right in words, in nl, fr or en, with the amounts of the day asked about."""
    first = Speaker(words_of(language), catalogue, dates)
    list(_lines(catalogue.rights[right_id], first))
    speaker = Speaker(words_of(language), catalogue, dates, lists=Lists(first.lists.recurring()))
    lines = _lines(catalogue.rights[right_id], speaker)
    return speaker.words.polished("\n".join(lines)).strip() + "\n"


def _lines(right: Right, speaker: Speaker) -> Lines:
    yield from _opening(right, speaker)
    yield from _conditions(right, speaker)
    yield from _amount(right, speaker)
    yield from _notions(speaker)
    yield from _parameters(right, speaker)
    yield from _facts(right, speaker)
    yield from _claim(right, speaker)
    yield from _consequences(right, speaker)
    yield from _not_modelled(right, speaker)
    yield from _sources(speaker)


def _heading(name: str, s: Speaker) -> Lines:
    yield from ("", f"## {s.words.get(f'text.{name}')}", "")


def _opening(right: Right, s: Speaker) -> Lines:
    w, about = s.words, right.about
    yield f"# {right.names(w.language)}"
    yield ""
    yield w.say("text.intro", law=w.day(s.dates.law.toordinal()), on=w.day(s.dates.on.toordinal()))
    yield ""
    yield f"- **{w.get('text.claimant')}**: {w.get(f'text.claimant_is.{right.kind}')}"
    if right.concerns is not None:
        yield f"- **{w.get('text.concerns')}**: {with_article(w.label(right.concerns.labels, right.concerns.id), w)}"
    if about.get("decided_by"):
        yield f"- **{w.get('text.decided_by')}**: {lowered(w.label(about['decided_by']))}"
    if about.get("automation"):
        how = w.get("text.automations").get(about["automation"], about["automation"])
        yield f"- **{w.get('text.automation')}**: {how}"
    if about.get("law"):
        yield f"- **{w.get('text.law')}**{w.get('text.language_of_law')}:"
        yield from (f"  - {verbatim(one)}" for one in about["law"])


def _conditions(right: Right, s: Speaker) -> Lines:
    w = s.words
    yield from _heading("conditions", s)
    many = len(right.conditions)
    yield w.say(f"text.conditions_lead.{'one' if many == 1 else 'many'}", count=w.count(many))
    for number, condition in enumerate(right.conditions, 1):
        yield ""
        s.lists.place = f"condition {number}"
        yield f"### {number}. {raised(w.label(condition.labels, condition.id))}"
        yield ""
        yield f"{w.get('text.law_of')}: {verbatim(condition.law)}"
        yield from _rule(condition.rule.node, s)


def _rule(node: Node, s: Speaker) -> Lines:
    """A rule as points; the day that all of it looks at is told once."""
    yield ""
    yield from _usual_day((node,), s)
    said = _said(node, s)
    if said.is_line:
        yield f"- {raised(said.text)}"
    else:
        yield f"{raised(said.text)}"
        yield ""
        for point in said.points:
            yield from _raised(point).lines()


def _usual_day(nodes: Iterable[Node], s: Speaker) -> Lines:
    """The day that rules look at, told once where it is one and the same."""
    days = {day: None for node in nodes for day in days_of(node) if isinstance(day, Day)}
    s.usual_day = next(iter(days)) if len(days) == 1 else None
    if isinstance(s.usual_day, Day):
        yield s.words.say("text.looked_at", day=s.words.get(f"days.{s.usual_day.name}"))
        yield ""


def _said(node: Node, s: Speaker) -> Said:
    """A rule in words, after a first time to see which long pieces come back in it."""
    s.repeated, said = {}, Said("")
    for _ in range(3):
        s.counted = {}
        s.lists.start(s.lists.place)
        said = say_truth(node, True, s) if node.is_truth else say_number(node, s)
        back = [key for key, count in s.counted.items() if count > 1]
        s.repeated = {key: f"({letter})" for letter, key in zip(CAPITALS, back, strict=False)}
    return said


def _raised(said: Said) -> Said:
    return Said(raised(said.text), said.points)


def _amount(right: Right, s: Speaker) -> Lines:
    w = s.words
    yield from _heading("amount", s)
    if right.amount is None:
        yield str(w.get("text.amount_none"))
        return
    s.lists.place = "amount"
    yield str(w.get(f"text.amount_per.{right.per}"))
    yield from _rule(right.amount.node, s)


def _notions(s: Speaker) -> Lines:
    """Each notion and each list once, those that notions and lists themselves mention included."""
    notions: list[str] = []
    lists: list[str] = []
    told = listed = 0
    while told < len(s.notions) or listed < len(s.lists.numbered):
        if told < len(s.notions):
            notions += _notion(list(s.notions.values())[told], s)
            told += 1
        else:
            number, one = list(s.lists.numbered.values())[listed]
            lists += _list(number, one, s)
            listed += 1
    for name, lines in (("notions", notions), ("lists", lists)):
        if lines:
            yield from _heading(name, s)
            yield str(s.words.get(f"text.{name}_lead"))
            yield from lines


def _list(number: int, one: SharedList, s: Speaker) -> Lines:
    yield from ("", f"### {raised(s.words.say('text.list', number=number))}", "")
    yield from _usual_day(one.parts, s)
    lead, points = say_list(one, s)
    yield from (raised(lead.text), "")
    for point in points:
        yield from _raised(point).lines()


def _notion(notion: Notion, s: Speaker) -> Lines:
    yield ""
    yield f"### [{notion.number}] {raised(notion.label)}"
    yield ""
    if notion.law:
        yield f"{s.words.get('text.law_of')}: {verbatim(notion.law)}"
    s.of_anyone, s.lists.place = notion.of_anyone, f"notion {notion.number}"
    names = s.words.get(f"kinds.{notion.kind}")
    with s.about(Var(notion.kind, 0), str(names["anyone" if notion.of_anyone else "claimant"])):
        if notion.of_anyone:
            yield str(s.words.get("text.notion_anyone"))
        yield from _rule(notion.node, s)
    s.of_anyone = False


def _parameters(right: Right, s: Speaker) -> Lines:
    if not s.parameters:
        return
    yield from _heading("parameters", s)
    yield s.words.say("text.parameters_lead", day=s.words.day(s.dates.on.toordinal()))
    yield ""
    for parameter in s.parameters.values():
        yield from parameter_lines(parameter, right, s)


def _facts(right: Right, s: Speaker) -> Lines:
    w = s.words
    roots = [conditions_of(right), *([right.amount.node] if right.amount is not None else [])]
    facts = facts_of(roots, s.catalogue)
    judged = [fact for fact in facts if fact.type == "judgement"]
    for name, some in (("facts", [fact for fact in facts if fact not in judged]), ("judgements", judged)):
        if some:
            yield from _heading(name, s)
            for kind in dict.fromkeys(fact.record or fact.link or "" for fact in some):
                labels = [w.label(fact.labels, fact.id) for fact in some if (fact.record or fact.link) == kind]
                yield w.say("text.facts_of", who=w.get(f"text.of_kind.{kind}"), labels="; ".join(dict.fromkeys(labels)))


def _claim(right: Right, s: Speaker) -> Lines:
    w, claim = s.words, right.about.get("claim") or {}
    told: list[tuple[str, str]] = [
        (str(w.get(f"text.claims.{name}")), w.label(claim[name]))
        for name in ("window", "back_payment", "appeal")
        if claim.get(name)
    ]
    if right.about.get("where"):
        told.insert(0, (str(w.get("text.claims.where")), w.label(right.about["where"])))
    if claim.get("term_days"):
        told.append((str(w.get("text.claims.term_days")), w.value(claim["term_days"], "day")))
    documents = [w.label(one) for one in right.about.get("documents") or []]
    if told or documents:
        yield from _heading("claim", s)
        yield from (f"- **{name}**: {text}" for name, text in told)
        if documents:
            yield f"- **{w.get('text.claims.documents')}**:"
            yield from (f"  - {one}" for one in documents)


def _consequences(right: Right, s: Speaker) -> Lines:
    yield from _heading("consequences", s)
    for one in right.about.get("consequences", ()):
        after = s.sources_said(one["source"]) if one.get("source") else str(s.words.get("text.no_source"))
        unsure = f"; {s.words.get('text.unsure')}" if one.get("confidence") == "memory" else ""
        yield f"- {s.words.label(one)} ({after}{unsure})"


def _not_modelled(right: Right, s: Speaker) -> Lines:
    """What the law says and the rule leaves out."""
    if right.about.get("not_modelled"):
        yield from _heading("not_modelled", s)
        yield from (f"- {s.words.label(one)}" for one in right.about["not_modelled"])


def _sources(s: Speaker) -> Lines:
    if not s.sources:
        return
    yield from _heading("sources", s)
    for id, number in s.sources.items():
        about = s.catalogue.sources.get(id, {})
        address = str(about.get("url", ""))
        yield f"{number}. {verbatim(str(about.get('title', id)))}{f', {address}' if address.startswith('http') else ''}"
