"""The plain words of a fact and of a right in any language of the check, as `rights` has them."""

from rotonde.engine.facts import Fact
from rotonde.rights.languages import of_questions
from rotonde.rights.plain_words import picture_of_right, plain_words, status_names
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import in_language, raised

STATUS = "receives."


def fact_of(fact: Json) -> Fact:
    """Give a fact as the engine knows it."""
    return engine_port.catalogue().vocabulary.facts[str(fact["id"])]


def is_plain(fact: Json) -> bool:
    """Say whether we have plain words for a fact; another pack may bring facts of its own."""
    return fact["id"] in plain_words()


def question_text(fact: Json, lang: str) -> str:
    """Give the question of a fact in a language, in the words for who answers it about themselves."""
    return of_questions.question(fact_of(fact), lang).text if fact["question"] else ""


def label_text(fact: Json, lang: str) -> str:
    """Give the label of a fact as it stands inside a sentence; nothing in a language that has none."""
    return str(fact["labels"].get(lang) or "")


def hint_text(fact: Json, lang: str) -> str:
    """Say where the answer can be found, or what counts."""
    hint = of_questions.hint(fact_of(fact), lang) if is_plain(fact) else None
    return hint.text if hint else ""


def why_text(fact: Json, lang: str) -> str:
    """Say why something delicate is asked."""
    why = of_questions.why(fact_of(fact), lang) if is_plain(fact) else None
    return why.text if why else ""


def answer_texts(fact: Json, lang: str) -> dict[str, str]:
    """Give the answers to choose from, by code."""
    plain = (
        {code: said.text for code, said in of_questions.answers(fact_of(fact), lang).items()} if is_plain(fact) else {}
    )
    return plain or {str(code): in_language(words, lang) for code, words in fact["choices"]}


def status_text(fact: Json, lang: str) -> str:
    """Name what somebody may receive, as it stands on a list to tick."""
    right = str(fact["id"]).removeprefix(STATUS)
    return received_text(right, lang) if right in status_names() else raised(in_language(fact["labels"], lang))


def received_text(right: str, lang: str) -> str:
    """Name what somebody may receive, by its right; one of another pack by its id."""
    if right not in status_names():
        return raised(right.replace("_", " "))
    return raised(of_questions.status_name(right, lang).text)


def right_text(right: Json, lang: str) -> str:
    """Name a right."""
    return of_questions.right_name(engine_port.catalogue().rights[right["id"]], lang).text


def in_short(right: Json, lang: str) -> str:
    """Say what a right is, in one line; nothing of a right that doesn't tell."""
    known = engine_port.catalogue().rights[right["id"]]
    return of_questions.in_short(known, lang).text if known.about.get("in_short") else ""


def picture_of_fact(fact: Json) -> str:
    """Name the picture of a question; nothing where there is none."""
    return plain_words()[fact["id"]].picture if is_plain(fact) else ""


def picture_for_right(right: str) -> str:
    """Name the picture of a right; nothing where there is none."""
    try:
        return picture_of_right(right)
    except KeyError:
        return ""
