"""A made-up engine, so that the pages could be drawn before the engine stood. Delete when engine_port is wired."""

import copy
import datetime
import random
from typing import Any

Json = dict[str, Any]


def three(nl: str, fr: str, en: str) -> Json:
    return {"nl": nl, "fr": fr, "en": en}


class SituationError(Exception):
    def __init__(self, problems: list[Json]) -> None:
        super().__init__("; ".join(p["why"] for p in problems))
        self.problems = problems


def fact(fact_id: str, record: str, kind: str, dated: str, labels: Json, **more: Any) -> Json:
    base: Json = {
        "id": fact_id,
        "record": record,
        "link": None,
        "type": kind,
        "dated": dated,
        "labels": labels,
        "values": [],
        "value_labels": {},
        "min": None,
        "max": None,
        "decimals": None,
        "unit": "1",
        "bare": None,
        "sensitivity": "ordinary",
        "question": {},
        "aliases": [],
        "theme": "persons",
        "nothing_under": None,
        "nothing_from": None,
    }
    if kind == "money":
        base |= {"min": 0, "max": 100_000_000, "unit": "EUR"}
    choices = more.pop("values", [])
    base |= {"values": [v["id"] for v in choices], "value_labels": {v["id"]: v["labels"] for v in choices}}
    if kind == "date":
        more = {k: datetime.date.fromisoformat(v).toordinal() if k in {"min", "max"} else v for k, v in more.items()}
    if kind == "number":
        more |= {"max": more["max"] * 10 ** more["decimals"]}
    return base | more


def code(value: str, nl: str, fr: str, en: str) -> Json:
    return {"id": value, "labels": three(nl, fr, en)}


FACTS = [
    fact(
        "birth_date",
        "person",
        "date",
        "fixed",
        three("Geboortedatum", "Date de naissance", "Date of birth"),
        min="1893-01-01",
        max="2134-12-31",
    ),
    fact(
        "taxable_income",
        "person",
        "money",
        "year",
        three("Bruto belastbaar inkomen", "Revenu brut imposable", "Gross taxable income"),
        unit="EUR/year",
        question=three(
            "Wat was het bruto belastbaar inkomen?",
            "Quel était le revenu brut imposable ?",
            "What was the gross taxable income?",
        ),
    ),
    fact(
        "net_wage",
        "person",
        "money",
        "month",
        three("Nettoloon", "Salaire net", "Net wage"),
        unit="EUR/month",
        question=three(
            "Hoeveel nettoloon is er deze maand?",
            "Quel est le salaire net ce mois-ci ?",
            "What is the net wage this month?",
        ),
    ),
    fact(
        "replacement_income",
        "person",
        "money",
        "month",
        three("Uitkering of pensioen", "Allocation ou pension", "Benefit or pension"),
        unit="EUR/month",
    ),
    fact(
        "movable_capital",
        "person",
        "money",
        "state",
        three("Spaargeld en beleggingen", "Épargne et placements", "Savings and investments"),
        question=three("Hoeveel spaargeld is er?", "Combien d’épargne y a-t-il ?", "How much are the savings?"),
    ),
    fact("lives_alone", "person", "bool", "state", three("Woont alleen", "Vit seul(e)", "Lives alone")),
    fact(
        "main_residence_belgium",
        "person",
        "bool",
        "state",
        three("Woont gewoonlijk in België", "Réside habituellement en Belgique", "Usually lives in Belgium"),
    ),
    fact(
        "residence_status",
        "person",
        "enum",
        "state",
        three("Verblijf", "Séjour", "Residence"),
        sensitivity="residence",
        values=[
            code("belgian", "Belg", "Belge", "Belgian"),
            code(
                "eu",
                "EU-burger, langer dan drie maanden",
                "Citoyen UE, plus de trois mois",
                "EU citizen, over three months",
            ),
            code("refugee", "Erkend vluchteling", "Réfugié reconnu", "Recognised refugee"),
            code("other", "Ander", "Autre", "Other"),
        ],
    ),
    fact(
        "is_student",
        "person",
        "bool",
        "state",
        three(
            "Student met een studiecontract (GPMI)",
            "Étudiant avec un contrat (PIIS)",
            "Student with a study contract",
        ),
    ),
    fact(
        "receives.leefloon",
        "person",
        "bool",
        "state",
        three("Krijgt leefloon", "Reçoit le revenu d’intégration", "Receives leefloon"),
        question=three(
            "Sinds wanneer krijgt deze persoon leefloon?",
            "Depuis quand cette personne reçoit-elle le RIS ?",
            "Since when does this person receive leefloon?",
        ),
    ),
    fact(
        "receives.verhoogde_tegemoetkoming",
        "person",
        "bool",
        "state",
        three("Heeft de verhoogde tegemoetkoming", "A l’intervention majorée", "Has the increased reimbursement"),
        question=three(
            "Staat er op de sticker van het ziekenfonds een code die op 1 eindigt?",
            "La vignette de mutuelle porte-t-elle un code finissant par 1 ?",
            "Does the health fund sticker show a code ending in 1?",
        ),
    ),
    fact(
        "receives.inkomensgarantie_ouderen",
        "person",
        "bool",
        "state",
        three("Krijgt een IGO", "Reçoit la GRAPA", "Receives the IGO"),
    ),
    fact(
        "in_debt_mediation",
        "person",
        "bool",
        "state",
        three("Is in schuldbemiddeling", "Est en médiation de dettes", "Is in debt mediation"),
    ),
    fact(
        "in_collective_debt_settlement",
        "person",
        "bool",
        "state",
        three(
            "Is in collectieve schuldenregeling",
            "Est en règlement collectif de dettes",
            "Is in collective debt settlement",
        ),
    ),
    fact(
        "unemployed_since",
        "person",
        "date",
        "fixed",
        three("Volledig werkloos sinds", "Chômage complet depuis", "Fully unemployed since"),
        min="1950-01-01",
        max="2134-12-31",
    ),
    fact(
        "child_benefit",
        "person",
        "bool",
        "state",
        three("Heeft recht op Groeipakket", "A droit au Groeipakket", "Is entitled to Groeipakket"),
    ),
    fact(
        "complete.partner",
        "person",
        "bool",
        "state",
        three(
            "Alle partners staan op deze bladzijde",
            "Tous les partenaires sont repris ici",
            "All partners are listed here",
        ),
    ),
    fact(
        "willing_to_work",
        "person",
        "judgement",
        "state",
        three(
            "Is bereid te werken, of kan niet om gezondheid of billijkheid",
            "Est disposé à travailler, ou ne le peut pas",
            "Is willing to work, or cannot",
        ),
    ),
    fact(
        "other_rights_claimed",
        "person",
        "judgement",
        "state",
        three(
            "Heeft andere sociale rechten uitgeput",
            "A fait valoir ses autres droits",
            "Has claimed other social rights",
        ),
    ),
    fact(
        "main_heating",
        "household",
        "enum",
        "state",
        three("Verwarmt vooral met", "Se chauffe surtout avec", "Mainly heats with"),
        values=[
            code("heating_oil", "Stookolie", "Mazout", "Heating oil"),
            code("gas", "Aardgas", "Gaz naturel", "Natural gas"),
            code("electricity", "Elektriciteit", "Électricité", "Electricity"),
            code("propane", "Propaan in bulk", "Propane en vrac", "Bulk propane"),
            code("other", "Iets anders", "Autre chose", "Something else"),
        ],
    ),
    fact(
        "cadastral_income_other_property",
        "household",
        "money",
        "year",
        three(
            "Kadastraal inkomen van andere woningen of grond",
            "Revenu cadastral d’autres biens",
            "Cadastral income of other property",
        ),
        unit="EUR/year",
        question=three(
            "Heeft het gezin nog een andere woning of grond?",
            "Le ménage a-t-il un autre bien ?",
            "Does the household own other property?",
        ),
    ),
    fact("rent", "household", "money", "month", three("Huur", "Loyer", "Rent"), unit="EUR/month"),
    fact(
        "rooms",
        "household",
        "int",
        "state",
        three("Aantal kamers", "Nombre de pièces", "Number of rooms"),
        min=0,
        max=40,
    ),
    fact(
        "complete.member",
        "household",
        "bool",
        "state",
        three(
            "Alle bewoners staan op deze bladzijde",
            "Tous les habitants sont repris ici",
            "All residents are listed here",
        ),
    ),
    fact(
        "cannot_pay_heating",
        "household",
        "judgement",
        "state",
        three("Kan de verwarming niet betalen", "Ne peut pas payer le chauffage", "Cannot pay for heating"),
    ),
    fact(
        "day",
        "delivery",
        "date",
        "fixed",
        three("Dag van de levering", "Jour de la livraison", "Day of delivery"),
        min="2000-01-01",
        max="2134-12-31",
    ),
    fact(
        "requested",
        "delivery",
        "date",
        "fixed",
        three("Dag van de aanvraag", "Jour de la demande", "Day of the request"),
        min="2000-01-01",
        max="2134-12-31",
    ),
    fact(
        "fuel",
        "delivery",
        "enum",
        "fixed",
        three("Brandstof", "Combustible", "Fuel"),
        values=[
            code("heating_oil_bulk", "Stookolie in bulk", "Mazout en vrac", "Heating oil in bulk"),
            code("heating_oil_pump", "Stookolie aan de pomp", "Mazout à la pompe", "Heating oil at the pump"),
            code("propane_bulk", "Propaan in bulk", "Propane en vrac", "Bulk propane"),
        ],
    ),
    fact(
        "litres",
        "delivery",
        "int",
        "fixed",
        three("Aantal liter", "Nombre de litres", "Number of litres"),
        min=0,
        max=20000,
        unit="litre",
    ),
    fact(
        "price_per_litre",
        "delivery",
        "number",
        "fixed",
        three("Prijs per liter", "Prix au litre", "Price per litre"),
        min=0,
        max=100,
        decimals=4,
        unit="EUR/litre",
        question=three("Wat was de prijs per liter?", "Quel était le prix au litre ?", "What was the price per litre?"),
    ),
    fact(
        "partner.kind",
        "",
        "enum",
        "state",
        three("Soort band", "Type de lien", "Kind of bond"),
        link="partner",
        values=[
            code("married", "Gehuwd", "Mariés", "Married"),
            code("legal", "Wettelijk samenwonend", "Cohabitants légaux", "Legal cohabitants"),
            code("de_facto", "Feitelijk samenwonend", "Cohabitants de fait", "De facto partners"),
        ],
    ),
]

SOURCE = "https://www.mi-is.be/nl"
RIGHTS = [
    {
        "id": "leefloon",
        "names": three("Leefloon", "Revenu d’intégration", "Leefloon (social integration income)"),
        "level": "federal",
        "claimant": "person",
        "decided_by": "BCSD",
        "automation": "on_request",
        "law": "Wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie",
        "where": three(
            "OCMW van de gemeente waar de persoon woont",
            "CPAS de la commune de résidence",
            "OCMW of the municipality of residence",
        ),
        "documents": [
            three("Identiteitskaart", "Carte d’identité", "Identity card"),
            three(
                "Loonbriefjes of bewijs van uitkering",
                "Fiches de paie ou preuve d’allocation",
                "Payslips or proof of benefit",
            ),
            three(
                "Rekeninguittreksels van drie maanden",
                "Extraits de compte de trois mois",
                "Three months of bank statements",
            ),
        ],
        "conditions": [
            {
                "id": "residence",
                "source": "RMI-wet art. 3, 1°",
                "label": three(
                    "Woont gewoonlijk in België en mag er blijven",
                    "Réside en Belgique et peut y séjourner",
                    "Lives in Belgium and may stay",
                ),
            },
            {
                "id": "age",
                "source": "RMI-wet art. 3, 2°",
                "label": three("Is 18 jaar of ouder", "A 18 ans ou plus", "Is 18 or older"),
            },
            {
                "id": "means",
                "source": "RMI-wet art. 3, 4° en 16",
                "label": three(
                    "Heeft minder bestaansmiddelen dan het bedrag van de categorie",
                    "A moins de ressources que le montant de la catégorie",
                    "Has fewer means than the amount of the category",
                ),
            },
            {
                "id": "willing_to_work",
                "source": "RMI-wet art. 3, 5°",
                "label": three("Is bereid te werken", "Est disposé à travailler", "Is willing to work"),
            },
            {
                "id": "rights_claimed",
                "source": "RMI-wet art. 3, 6°",
                "label": three(
                    "Heeft andere rechten uitgeput",
                    "A fait valoir ses autres droits",
                    "Has claimed other rights",
                ),
            },
        ],
        "consequences": [
            three(
                "Het OCMW doet een sociaal onderzoek en kijkt naar het inkomen van wie samenwoont.",
                "Le CPAS mène une enquête sociale et examine les revenus des cohabitants.",
                "The OCMW does a social enquiry and looks at the income of those living together.",
            )
            | {"source": "RMI-wet art. 16 en 19"},
            three(
                "Het OCMW kan het leefloon soms terugvragen aan de ouders.",
                "Le CPAS peut parfois récupérer auprès des parents.",
                "The OCMW may sometimes recover from the parents.",
            )
            | {"source": "RMI-wet art. 26"},
        ],
        "parameters": [],
        "cases": 0,
        "stale": [],
        "gaps": [],
    },
    {
        "id": "verhoogde_tegemoetkoming",
        "names": three("Verhoogde tegemoetkoming", "Intervention majorée", "Increased reimbursement"),
        "level": "federal",
        "claimant": "person",
        "decided_by": "ziekenfonds",
        "automation": "partly",
        "law": "ZIV-wet art. 37 § 19; KB van 15 januari 2014",
        "where": three("Ziekenfonds", "Mutualité", "Health fund"),
        "documents": [
            three(
                "Aanslagbiljet of loonbriefjes",
                "Avertissement-extrait de rôle ou fiches de paie",
                "Tax assessment or payslips",
            )
        ],
        "conditions": [
            {
                "id": "route",
                "source": "KB 15 januari 2014, art. 8 en 17",
                "label": three(
                    "Heeft een status die het recht opent, of een laag inkomen",
                    "A un statut qui ouvre le droit, ou un faible revenu",
                    "Has a status that opens the right, or a low income",
                ),
            }
        ],
        "consequences": [
            three(
                "Het ziekenfonds kijkt elk jaar het inkomen van het gezin na.",
                "La mutualité vérifie chaque année les revenus.",
                "The health fund checks the income every year.",
            )
            | {"source": "KB 15 januari 2014, art. 35"}
        ],
        "parameters": [],
        "cases": 0,
        "stale": [],
        "gaps": [],
    },
    {
        "id": "verwarmingstoelage",
        "names": three("Verwarmingstoelage", "Allocation de chauffage", "Heating allowance"),
        "level": "federal",
        "claimant": "household",
        "decided_by": "OCMW",
        "automation": "on_request",
        "law": "Programmawet van 27 december 2004, art. 203–219",
        "where": three(
            "OCMW, binnen 60 dagen na de levering",
            "CPAS, dans les 60 jours de la livraison",
            "OCMW, within 60 days of the delivery",
        ),
        "documents": [
            three("Factuur of leveringsbon", "Facture ou bon de livraison", "Invoice or delivery note"),
            three("Rekeningnummer", "Numéro de compte", "Account number"),
        ],
        "conditions": [
            {
                "id": "delivery",
                "source": "KB 9 januari 2005, art. 3",
                "label": three(
                    "Er is een levering van stookolie of propaan",
                    "Il y a une livraison de mazout ou propane",
                    "There is a delivery of oil or propane",
                ),
            },
            {
                "id": "in_time",
                "source": "Programmawet art. 213",
                "label": three(
                    "De aanvraag is binnen 60 dagen na de levering",
                    "La demande est faite dans les 60 jours",
                    "The request is within 60 days of delivery",
                ),
            },
            {
                "id": "category",
                "source": "Programmawet art. 205",
                "label": three(
                    "Het gezin hoort bij een van de drie categorieën",
                    "Le ménage relève d’une des trois catégories",
                    "The household is in one of three categories",
                ),
            },
        ],
        "consequences": [
            three(
                "De toelage vraagt elk jaar een nieuwe aanvraag.",
                "Une nouvelle demande est nécessaire chaque année.",
                "A new request is needed every year.",
            )
            | {"source": "Programmawet art. 213"}
        ],
        "parameters": [],
        "cases": 0,
        "stale": [],
        "gaps": [],
    },
    {
        "id": "sociale_toeslag",
        "names": three("Sociale toeslag", "Supplément social", "Social supplement"),
        "level": "flemish",
        "claimant": "household",
        "decided_by": "VUTG",
        "automation": "automatic",
        "law": "Groeipakketdecreet art. 18 en 219–222",
        "where": three(
            "De uitbetaler van het Groeipakket",
            "L’organisme de paiement du Groeipakket",
            "The payer of the Groeipakket",
        ),
        "documents": [],
        "conditions": [
            {
                "id": "children",
                "source": "Groeipakketdecreet art. 18",
                "label": three(
                    "Er is minstens één kind met Groeipakket",
                    "Il y a au moins un enfant avec Groeipakket",
                    "There is at least one child with Groeipakket",
                ),
            },
            {
                "id": "income",
                "source": "Groeipakketdecreet art. 219",
                "label": three(
                    "Het gezinsinkomen ligt niet boven de grens",
                    "Le revenu du ménage ne dépasse pas la limite",
                    "The household income is not above the ceiling",
                ),
            },
        ],
        "consequences": [
            three(
                "Stijgt het inkomen boven de grens, dan kan de toeslag van dat jaar teruggevraagd worden.",
                "Si le revenu dépasse la limite, le supplément peut être réclamé.",
                "If the income rises above the ceiling, the supplement can be reclaimed.",
            )
            | {"source": "BVR sociale toeslag"}
        ],
        "parameters": [],
        "cases": 0,
        "stale": [],
        "gaps": [],
    },
]
RIGHT = {r["id"]: r for r in RIGHTS}
FACT = {(f["record"] or f["link"], f["id"]): f for f in FACTS}
ROOT = {"person": "persons", "household": "households", "delivery": "deliveries"}


def read(situation: Json, kind: str, rid: str, fact_id: str, period: str | None = None) -> tuple[Any, Any] | None:
    """Give the lowest and highest the fact can be, or None."""
    value = situation.get(ROOT[kind], {}).get(rid, {}).get(fact_id)
    if isinstance(value, dict) and period in value:
        value = value[period]
    elif isinstance(value, dict) and not {"min", "max"} & set(value):
        value = None
    if isinstance(value, list):
        last = value[-1]
        value = last.get("value", True)
    if value in (None, "unknown"):
        return None
    return (value["min"], value["max"]) if isinstance(value, dict) else (value, value)


def years(situation: Json, rid: str, day: datetime.date) -> int | None:
    born = read(situation, "person", rid, "birth_date")
    if not born:
        return None
    b = datetime.date.fromisoformat(str(born[0]))
    return day.year - b.year - ((day.month, day.day) < (b.month, b.day))


class Run:
    """One made-up evaluation of one household."""

    def __init__(self, situation: Json, dates: Json) -> None:
        self.s = situation
        self.on = datetime.date.fromisoformat(str(dates.get("on") or situation.get("on") or "2025-11-15"))
        self.home = situation.get("focus") or next(iter(situation.get("households", {"h1": {}})), "h1")
        members = [m["of"] for m in situation.get("links", {}).get("member", []) if m.get("to") == self.home]
        self.members = members or list(situation.get("persons", {}))
        self.adults = [m for m in self.members if (years(situation, m, self.on) or 0) >= 18]
        self.children = [m for m in self.members if m not in self.adults]

    def total(self, period: str) -> tuple[float, float, list[Json]]:
        low = high = 0.0
        missing = []
        for p in self.adults:
            got = read(self.s, "person", p, "taxable_income", period)
            if got is None or got[0] != got[1]:
                missing.append({"fact": "taxable_income", "of": p, "period": period})
            low += float(got[0]) if got else 0
            high += float(got[1]) if got else 1_000_000
        return low, high, missing

    def known_yes(self, fact_id: str, people: list[str]) -> bool:
        return any((read(self.s, "person", p, fact_id) or (None,))[0] is True for p in people)

    def row(self, right: str, of: str, verdict: str, **more: Any) -> Json:
        base = {
            "id": right,
            "of": of,
            "verdict": verdict,
            "amount": {"lower": 0, "upper": 0, "unit": "EUR", "per": "month"},
            "if_granted": {"lower": 0, "upper": 0},
            "worth_year": {"lower": 0, "upper": 0, "estimated": False},
            "reason": None,
            "missing": [],
            "gaps": [],
            "stale": [],
            "receives": {"value": None, "from": None, "source": None},
        }
        return base | more

    def leefloon(self, p: str) -> Json:
        category = 1776.07 if self.children else 876.13 if len(self.adults) > 1 else 1314.20
        spells = self.s["persons"].get(p, {}).get("receives.leefloon")
        receives = (
            {
                "value": bool(spells),
                "from": spells[0].get("from") if isinstance(spells, list) and spells else None,
                "source": "KSZ, 3/11/2025",
            }
            if spells
            else {"value": None, "from": None, "source": None}
        )
        missing, net = [], 0.0
        for f in ("net_wage", "replacement_income"):
            got = read(self.s, "person", p, f, self.on.strftime("%Y-%m"))
            if got is None:
                missing.append({"fact": f, "of": p, "period": self.on.strftime("%Y-%m")})
            else:
                net += float(got[1])
        if read(self.s, "person", p, "movable_capital") is None:
            missing.append({"fact": "movable_capital", "of": p, "period": None})
        amount = round(max(0, category - net), 2)
        if net >= category:
            return self.row("leefloon", p, "not_entitled", reason="means", receives=receives)
        unjudged = [f for f in ("willing_to_work", "other_rights_claimed") if read(self.s, "person", p, f) is None]
        if missing:
            return self.row(
                "leefloon",
                p,
                "unknown",
                reason="means",
                missing=missing,
                amount={"lower": 0, "upper": amount, "unit": "EUR", "per": "month"},
                if_granted={"lower": 0, "upper": amount},
                receives=receives,
            )
        if unjudged:
            return self.row(
                "leefloon",
                p,
                "to_assess",
                reason=unjudged[0].replace("other_", ""),
                missing=[],
                amount={"lower": 0, "upper": amount, "unit": "EUR", "per": "month"},
                if_granted={"lower": amount, "upper": amount},
                receives=receives,
            )
        return self.row(
            "leefloon",
            p,
            "entitled",
            amount={"lower": amount, "upper": amount, "unit": "EUR", "per": "month"},
            if_granted={"lower": amount, "upper": amount},
            receives=receives,
            stale=["leefloon.category_amounts"] if self.on > datetime.date(2026, 2, 28) else [],
        )

    def vt(self, p: str) -> Json:
        period = str(self.on.year - 1)
        low, high, missing = self.total(period)
        ceiling = 27370.91 + 5067.08 * (len(self.members) - 1)
        known = self.s["persons"].get(p, {}).get("receives.verhoogde_tegemoetkoming")
        receives = (
            {"value": True, "from": None, "source": "sticker"}
            if known
            else {"value": None, "from": None, "source": None}
        )
        extra = {"amount": {"lower": None, "upper": None, "unit": None, "per": None}, "receives": receives}
        if self.known_yes("receives.leefloon", self.adults) or high <= ceiling:
            return self.row(
                "verhoogde_tegemoetkoming",
                p,
                "entitled",
                worth_year={"lower": 420, "upper": 420, "estimated": True},
                **extra,
            )
        if low > ceiling:
            return self.row("verhoogde_tegemoetkoming", p, "not_entitled", reason="route", **extra)
        return self.row("verhoogde_tegemoetkoming", p, "unknown", reason="route", missing=missing, **extra)

    def heating(self) -> Json:
        mine = [(d, v) for d, v in self.s.get("deliveries", {}).items() if v.get("owner") == self.home]
        if not mine:
            return self.row("verwarmingstoelage", self.home, "not_entitled", reason="delivery")
        d, v = mine[0]
        missing = [
            {"fact": f, "of": d, "period": None}
            for f in ("day", "requested", "litres", "price_per_litre")
            if v.get(f) in (None, "unknown")
        ]
        litres, price = v.get("litres"), v.get("price_per_litre")
        rate = 0.14 if price is None or float(price) < 1.12 else 0.17
        top = round(min(litres if isinstance(litres, int) else 1500, 1500) * (0.20 if price is None else rate), 2)
        bottom = round(min(litres if isinstance(litres, int) else 0, 1500) * (0.14 if price is None else rate), 2)
        ki = read(self.s, "household", self.home, "cadastral_income_other_property", str(self.on.year - 1))
        low, high, more = self.total(str(self.on.year - 1))
        if ki is None:
            missing.append(
                {"fact": "cadastral_income_other_property", "of": self.home, "period": str(self.on.year - 1)}
            )
        over = low > 24814.75 + 4591.85 * len(self.children)
        if not missing and v.get("day") and v.get("requested"):
            late = (datetime.date.fromisoformat(v["requested"]) - datetime.date.fromisoformat(v["day"])).days > 60
            if late:
                return self.row("verwarmingstoelage", self.home, "not_entitled", reason="in_time")
        if over and not self.known_yes("receives.verhoogde_tegemoetkoming", self.adults):
            return self.row("verwarmingstoelage", self.home, "not_entitled", reason="category")
        if missing or more:
            return self.row(
                "verwarmingstoelage",
                self.home,
                "unknown",
                reason="category",
                missing=missing + more,
                amount={"lower": 0, "upper": top, "unit": "EUR", "per": "year"},
                if_granted={"lower": bottom, "upper": top},
            )
        return self.row(
            "verwarmingstoelage",
            self.home,
            "entitled",
            amount={"lower": bottom, "upper": top, "unit": "EUR", "per": "year"},
            if_granted={"lower": bottom, "upper": top},
        )

    def supplement(self) -> Json:
        n = len(self.children)
        if not n:
            return self.row("sociale_toeslag", self.home, "not_entitled", reason="children")
        low, high, missing = self.total(str(self.on.year - 2))
        each = 73.68 if n < 3 else 108.29
        stale = ["sociale_toeslag.ceiling_low"] if self.on >= datetime.date(2026, 9, 1) else []
        if high <= 40701.59:
            return self.row(
                "sociale_toeslag",
                self.home,
                "entitled",
                amount={
                    "lower": round(each * n, 2),
                    "upper": round(each * n, 2),
                    "unit": "EUR",
                    "per": "month",
                },
                if_granted={"lower": round(each * n, 2), "upper": round(each * n, 2)},
                stale=stale,
            )
        if self.on.year > 2027:
            return self.row(
                "sociale_toeslag",
                self.home,
                "unknown",
                reason="income",
                gaps=["sociale_toeslag.ceiling_low"],
                amount={"lower": 0, "upper": None, "unit": "EUR", "per": "month"},
            )
        if low > 47485.19:
            return self.row("sociale_toeslag", self.home, "not_entitled", reason="income", stale=stale)
        return self.row(
            "sociale_toeslag",
            self.home,
            "unknown",
            reason="income",
            missing=missing,
            amount={"lower": 0, "upper": round(each * n, 2), "unit": "EUR", "per": "month"},
            if_granted={"lower": round(37.31 * n, 2), "upper": round(each * n, 2)},
            stale=stale,
        )


def check(situation: Json, dates: Json) -> Json:
    problems = []
    for pid, person in situation.get("persons", {}).items():
        born = person.get("birth_date")
        if born and datetime.date.fromisoformat(str(born)).year < 1895:
            problems.append(
                {
                    "where": f"persons.{pid}.birth_date",
                    "why": "Deze persoon zou ouder zijn dan 130 jaar.",
                    "what_to_do": "Kijk de geboortedatum na.",
                }
            )
    if problems:
        raise SituationError(problems)
    run = Run(situation, dates)
    rows = (
        [run.leefloon(p) for p in run.adults] + [run.vt(p) for p in run.adults[:1]] + [run.heating(), run.supplement()]
    )
    open_rows = [r for r in rows if r["missing"]]
    question = None
    if open_rows:
        counts: dict[tuple, list[str]] = {}
        for r in open_rows:
            for m in r["missing"]:
                counts.setdefault((m["fact"], m["of"], m["period"]), []).append(r["id"])
        best = max(counts, key=lambda k: len(counts[k]))
        question = {
            "fact": best[0],
            "of": best[1],
            "period": best[2],
            "settles": list(dict.fromkeys(counts[best])),
            "witness": None,
        }
    on = run.on.isoformat()
    return {
        "on": on,
        "claimed": dates.get("claimed") or on,
        "law": dates.get("law") or on,
        "today": datetime.date.today().isoformat(),
        "focus": run.home,
        "rights": rows,
        "next_question": question,
        "contradictions": [],
        "receipt": {
            "engine": "0.1.0",
            "catalogue": "sha256:5f2c9a0d41b7",
            "on": on,
            "facts": copy.deepcopy(situation),
            "told": [],
            "assumptions": ["complete.member h1"],
        },
    }


def checklist(situation: Json, right: str, of: str, lang: str) -> list[Json]:
    answer = check(situation, {})
    row = next(r for r in answer["rights"] if r["id"] == right and r["of"] == of)
    out, reached = [], False
    for c in RIGHT[right]["conditions"]:
        state = "yes"
        if row["reason"] == c["id"]:
            reached = True
            state = {"not_entitled": "no", "to_assess": "judgement", "unknown": "open"}.get(row["verdict"], "yes")
        elif reached and row["verdict"] == "to_assess":
            state = "judgement"
        used = []
        if c["id"] == "age":
            used = [
                {
                    "fact": "birth_date",
                    "of": of,
                    "period": None,
                    "label": "Geboortedatum",
                    "value": situation["persons"][of].get("birth_date"),
                }
            ]
        if c["id"] in {"income", "route", "category"}:
            period = str(int(answer["on"][:4]) - (2 if c["id"] == "income" else 1))
            used = [
                {
                    "fact": "taxable_income",
                    "of": p,
                    "period": period,
                    "label": "Bruto belastbaar inkomen",
                    "value": v["taxable_income"][period],
                }
                for p, v in situation["persons"].items()
                if isinstance(v.get("taxable_income"), dict) and period in v["taxable_income"]
            ]
        if c["id"] == "in_time":
            used = [
                {
                    "fact": f,
                    "of": d,
                    "period": None,
                    "label": FACT["delivery", f]["labels"][lang],
                    "value": v.get(f),
                }
                for d, v in situation.get("deliveries", {}).items()
                for f in ("day", "requested")
            ]
        if c["id"] == "means":
            used = [
                {
                    "fact": f,
                    "of": of,
                    "period": answer["on"][:7],
                    "label": FACT["person", f]["labels"][lang],
                    "value": v,
                }
                for f in ("net_wage", "replacement_income")
                if (v := (read(situation, "person", of, f, answer["on"][:7]) or (None,))[0]) is not None
            ]
        sentence = {
            "yes": "Voldaan.",
            "no": "Niet voldaan met wat we nu weten.",
            "open": "Hangt nog af van wat hieronder ontbreekt.",
            "judgement": "Dit moet een maatschappelijk werker beoordelen.",
        }[state]
        out.append(
            {
                "id": c["id"],
                "label": c["label"][lang],
                "law": c["source"],
                "state": state,
                "sentence": sentence,
                "used": used,
                "missing": row["missing"] if state == "open" else [],
            }
        )
    return out


def amount_steps(situation: Json, right: str, of: str, lang: str) -> list[Json]:
    row = next(r for r in check(situation, {})["rights"] if r["id"] == right and r["of"] == of)
    top = row["if_granted"]["upper"]
    if right == "leefloon":
        return [
            {
                "label": "Bedrag van de categorie (gezin ten laste)",
                "value": 1776.07,
                "unit": "EUR/month",
                "depth": 0,
            },
            {
                "label": "Bestaansmiddelen die meetellen",
                "value": round(1776.07 - top, 2),
                "unit": "EUR/month",
                "depth": 0,
            },
            {"label": "Nettoloon", "value": round(1776.07 - top, 2), "unit": "EUR/month", "depth": 1},
            {"label": "Leefloon per maand", "value": top, "unit": "EUR/month", "depth": 0},
        ]
    if right == "verwarmingstoelage":
        return [
            {"label": "Liters die meetellen (hoogstens 1.500)", "value": 1000, "unit": "litre", "depth": 0},
            {"label": "Toelage per liter bij deze prijs", "value": 0.14, "unit": "EUR/litre", "depth": 0},
            {"label": "Verwarmingstoelage", "value": top, "unit": "EUR/year", "depth": 0},
        ]
    if right == "sociale_toeslag":
        return [
            {"label": "Kinderen die meetellen", "value": 2, "unit": None, "depth": 0},
            {"label": "Toeslag per kind", "value": 73.68, "unit": "EUR/month", "depth": 0},
            {"label": "Sociale toeslag per maand", "value": top, "unit": "EUR/month", "depth": 0},
        ]
    return []


def what_if(situation: Json, fact_id: str, of: str, period: str | None, value: Any, dates: Json) -> Json:
    changed = copy.deepcopy(situation)
    for root in ("persons", "households", "deliveries"):
        if of in changed.get(root, {}):
            record = changed[root][of]
            if period:
                old = record.get(fact_id)
                record[fact_id] = (dict(old) if isinstance(old, dict) else {}) | {period: value}
            else:
                record[fact_id] = value
    return check(changed, dates)


def screened() -> Json:
    rnd = random.Random(7)
    households, rows = {}, []
    for i in range(1, 143):
        adults, kids = rnd.choice([1, 1, 2, 2, 2]), rnd.choice([0, 0, 1, 2, 2, 3])
        persons: Json = {}
        for a in range(adults):
            persons[f"p{a + 1}"] = {
                "birth_date": f"{rnd.randint(1950, 2004)}-0{rnd.randint(1, 9)}-1{rnd.randint(0, 9)}"
            }
            if rnd.random() > 0.12:
                persons[f"p{a + 1}"]["taxable_income"] = {
                    y: rnd.randint(0, 40000) for y in ("2023", "2024") if rnd.random() > 0.06
                }
            for f in ("net_wage", "replacement_income"):
                if rnd.random() > 0.1:
                    persons[f"p{a + 1}"][f] = {"2025-11": rnd.choice([0, 0, 450, 1200, 1900])}
            if rnd.random() > 0.15:
                persons[f"p{a + 1}"]["movable_capital"] = rnd.choice([0, 1200, 8000])
            if rnd.random() > 0.7:
                persons[f"p{a + 1}"] |= {"willing_to_work": True, "other_rights_claimed": True}
            if rnd.random() > 0.93:
                persons[f"p{a + 1}"]["receives.leefloon"] = [{"from": "2025-02-01"}]
        for k in range(kids):
            persons[f"k{k + 1}"] = {
                "birth_date": f"{rnd.randint(2009, 2024)}-0{rnd.randint(1, 9)}-1{rnd.randint(0, 9)}",
                "child_benefit": True,
            }
        home: Json = {}
        if rnd.random() > 0.3:
            home["cadastral_income_other_property"] = {"2024": rnd.choice([0, 0, 0, 900])}
        deliveries = (
            {
                "d1": {
                    "owner": "h1",
                    "day": "2025-10-20",
                    "requested": "2025-11-10",
                    "fuel": "heating_oil_bulk",
                    "litres": rnd.choice([500, 1000, 1500]),
                    "price_per_litre": 0.951,
                }
            }
            if rnd.random() > 0.55
            else {}
        )
        situation = {
            "on": "2025-11-15",
            "focus": "h1",
            "persons": persons,
            "households": {"h1": home},
            "deliveries": deliveries,
            "links": {
                "member": [{"of": p, "to": "h1"} for p in persons],
                "partner": [{"of": "p1", "to": "p2", "kind": "de_facto"}] if adults == 2 else [],
                "parent": [],
            },
        }
        hid = f"G{i:03}"
        households[hid] = situation
        for r in check(situation, {})["rights"]:
            rows.append(
                {
                    "household_id": hid,
                    "person_id": r["of"] if r["of"] != "h1" else None,
                    "right": r["id"],
                    "verdict": r["verdict"],
                    "amount_lower": r["amount"]["lower"],
                    "amount_upper": r["amount"]["upper"],
                    "unit": r["amount"]["unit"],
                    "per": r["amount"]["per"],
                    "reason": r["reason"],
                    "missing": [m["fact"] for m in r["missing"]],
                    "gaps": r["gaps"],
                    "stale": r["stale"],
                    "receives": r["receives"]["value"],
                }
            )
    return {
        "rows": rows,
        "households": households,
        "summary": {"on": "2025-11-15", "households": len(households), "left_out": 0},
    }
