"""The household rules, written from docs/households.md, docs/policy-packs.md and docs/conformance.md."""

from itertools import product

CIRCUMSTANCES = ["LEFT_BEHIND", "POVERTY", "DISABLED", "RELEASED_PRISONER"]
LINKED = {"id": "linked", "class": "LINKED", "when": {"type": "HAS_CIRCUMSTANCE"}}


def rule(name, when):
    return {"id": name, "class": name.upper(), "when": when}


def income(comparison):
    return {"type": "INCOME", "comparison": comparison, "percent": 100}


def rated(how, years):
    return {"type": "SAFE_FAMILY", "rated": how, "years": years}


SHARED = {"referenceYearsBack": 1, "incomeMeasure": "HOUSEHOLD", "knownIncomePercent": 50,
          "circumstances": CIRCUMSTANCES, "gapOutcome": "MANUAL_DECISION"}
PACKS = {
    "hanyin-321": dict(SHARED, rules=[
        LINKED,
        rule("concern", {"type": "ALL", "of": [income("BELOW"), rated("NO_YEAR", 2)]}),
        rule("reassured", {"type": "ALL", "of": [income("ABOVE"), rated("EVERY_YEAR", 3)]})]),
    "shiquan-321": dict(SHARED, rules=[
        LINKED,
        rule("concern", {"type": "ANY", "of": [income("BELOW"), {"type": "HAS_OPEN_CLAIM"}]}),
        rule("reassured", {"type": "OTHERWISE"})])}


def settings(pack, as_of):
    """What is in force on a day: of each parameter the last value that has begun."""
    if isinstance(pack, str):
        return PACKS[pack]
    values = dict(PACKS[pack["extends"]])
    for name, dated in pack.get("household", {}).items():
        for entry in dated:
            if entry.get("from", "") <= as_of:
                values[name] = entry["value"]
    return values


# Three-valued truth: True, False, None for unknown.

def negation(value):
    return None if value is None else not value


def conjunction(values):
    values = list(values)
    return False if False in values else None if None in values else True


def disjunction(values):
    return negation(conjunction(map(negation, values)))


def truth(condition, facts, before):
    kind = condition["type"]
    if kind == "HAS_CIRCUMSTANCE":
        return facts["CIRCUMSTANCES"]
    if kind == "HAS_OPEN_CLAIM":
        return facts["OPEN_CLAIMS"]
    if kind == "INCOME":
        stands = facts["STANDING"]
        return None if stands is None else condition["comparison"] in stands[condition.get("percent", 100)]
    if kind == "SAFE_FAMILY":
        years = [facts["SAFE_FAMILY_%d" % (facts["YEAR"] - back)] for back in range(condition["years"])]
        if condition["rated"] == "EVERY_YEAR":
            return conjunction(years)
        any_year = disjunction(years)
        return any_year if condition["rated"] == "ANY_YEAR" else negation(any_year)
    if kind == "OTHERWISE":
        return negation(disjunction(before))
    if kind == "NOT":
        return negation(truth(condition["of"], facts, before))
    parts = [truth(part, facts, before) for part in condition["of"]]
    return conjunction(parts) if kind == "ALL" else disjunction(parts)


def decide(rules, facts, gap):
    """The outcome, the rule at which it was found or given up, and the truth of every rule."""
    values = []
    for one in rules:
        values.append(truth(one["when"], facts, list(values)))
    for one, value in zip(rules, values):
        if value is None:
            return "MANUAL_DECISION", one, values
        if value:
            return one["class"], one, values
    return gap, None, values


def leaves(condition):
    of = condition.get("of", [])
    parts = [of] if isinstance(of, dict) else of
    return [leaf for part in parts for leaf in leaves(part)] or [condition]


def compared(own, average):
    return "BELOW" if own < average else "ABOVE" if own > average else "AT"


def standing(fen, residents, sums, percents):
    """How an income stands to each percentage of the average, compared in whole numbers."""
    return {percent: {compared(100 * fen * sums["weight"], percent * sums["fen"] * residents)}
            for percent in percents}


def standings(percents):
    """Every way in which an income may stand to all percentages at once."""
    ordered = sorted(percents)
    ways = []
    for at in range(2 * len(ordered) + 1):
        ways.append({percent: {"ABOVE" if at > 2 * i + 1 else "AT" if at == 2 * i + 1 else "BELOW"}
                     for i, percent in enumerate(ordered)})
    if len(ordered) > 1:
        ways.append({percent: {"AT"} for percent in ordered})
    return ways


def village(given, year, measure):
    households = list(given["others"])
    if "villageOfIncomes" not in given and "yearOfIncomes" not in given:
        households.append(given["household"])
    sums = {"households": len(households), "known": 0, "fen": 0, "weight": 0}
    for one in households:
        own = one.get("income", {})
        if own.get("year") != year or (measure == "PER_HEAD" and not one.get("residents")):
            continue
        sums["known"] += 1
        sums["fen"] += own["fen"]
        sums["weight"] += one["residents"] if measure == "PER_HEAD" else 1
    return sums


def classify(given):
    values = settings(given["pack"], given["asOf"])
    year = int(given["asOf"][:4]) - values["referenceYearsBack"]
    if given.get("villageOfIncomes", "610921100201") != given["household"].get("village", "610921100201"):
        return {"accepted": False, "reason": "INCOME_OF_OTHER_VILLAGE"}
    if given.get("yearOfIncomes", year) != year:
        return {"accepted": False, "reason": "INCOME_OF_OTHER_YEAR"}
    rules = values["rules"]
    asked = [leaf for one in rules for leaf in leaves(one["when"])]
    percents = sorted({leaf.get("percent", 100) for leaf in asked if leaf["type"] == "INCOME"})
    facts, missing = known(given, values, year, percents, asked)
    outcome, stop, truths = decide(rules, facts, values["gapOutcome"])
    answer = {"outcome": outcome,
              "matched": [one["id"] for one, value in zip(rules, truths) if value],
              "missing": []}
    if stop is None:
        return answer
    if truths[rules.index(stop)]:
        answer["decidedBy"] = stop["id"]
    else:
        answer["missing"] = deciding(rules, stop, facts, missing, values["gapOutcome"], percents)
    return answer


def known(given, values, year, percents, asked):
    """The facts, and for each that is unknown the names under which it is missing."""
    household = given["household"]
    facts, missing = {"YEAR": year}, {}
    circumstances = household.get("circumstances")
    counted = values["circumstances"]
    if circumstances is None:
        facts["CIRCUMSTANCES"] = None
    elif any(one in circumstances["present"] for one in counted):
        facts["CIRCUMSTANCES"] = True
    else:
        facts["CIRCUMSTANCES"] = None if any(one in circumstances["unknown"] for one in counted) else False
    claims = household.get("openClaims")
    facts["OPEN_CLAIMS"] = None if claims is None else claims > 0
    per_head = values["incomeMeasure"] == "PER_HEAD"
    sums = village(given, year, values["incomeMeasure"])
    own = household.get("income", {})
    lacks = []
    if own.get("year") != year:
        lacks.append("INCOME")
    if per_head and not household.get("residents"):
        lacks.append("RESIDENTS")
    too_few = 100 * sums["known"] < values["knownIncomePercent"] * sums["households"]
    if sums["known"] == 0 or too_few:
        lacks.append("VILLAGE_AVERAGE")
    facts["STANDING"] = None if lacks else standing(
        own["fen"], household["residents"] if per_head else 1, sums, percents)
    for name in ("CIRCUMSTANCES", "OPEN_CLAIMS"):
        if facts[name] is None:
            missing[name] = [name]
    if lacks:
        missing["STANDING"] = lacks
    ratings = household.get("safeFamily", {"years": []})
    for back in range(max([leaf["years"] for leaf in asked if leaf["type"] == "SAFE_FAMILY"], default=0)):
        name, rated_year = "SAFE_FAMILY_%d" % (year - back), year - back
        is_known = ratings.get("knownFrom", 0) <= rated_year <= ratings.get("knownTo", -1)
        facts[name] = rated_year in ratings["years"] if is_known else None
        if not is_known:
            missing[name] = [name]
    return facts, missing


FACTS = {"HAS_CIRCUMSTANCE": "CIRCUMSTANCES", "HAS_OPEN_CLAIM": "OPEN_CLAIMS", "INCOME": "STANDING"}


def asks_for(condition, before, year):
    """The facts for which a condition asks; OTHERWISE asks for those of every rule before."""
    names = set()
    for leaf in leaves(condition):
        kind = leaf["type"]
        if kind == "SAFE_FAMILY":
            names.update("SAFE_FAMILY_%d" % (year - back) for back in range(leaf["years"]))
        elif kind == "OTHERWISE":
            names.update(name for one in before for name in asks_for(one["when"], [], year))
        else:
            names.add(FACTS[kind])
    return names


def deciding(rules, stop, facts, missing, gap, percents):
    """The unknown facts of which two values give two outcomes, however the others turn out."""
    asked = {name for one in rules for name in asks_for(one["when"], [], facts["YEAR"])}
    names = [name for name in missing if name in asked]
    states = {name: standings(percents) if name == "STANDING" else [False, True] for name in names}
    outcomes = {}
    for way in product(*(range(len(states[name])) for name in names)):
        turned = dict(facts)
        turned.update((name, states[name][at]) for name, at in zip(names, way))
        outcomes[way] = decide(rules, turned, gap)[0]
    found = []
    for at, name in enumerate(names):
        seen = {}
        for way, outcome in outcomes.items():
            seen.setdefault(way[:at] + way[at + 1:], set()).add(outcome)
        if any(len(several) > 1 for several in seen.values()):
            found.append(name)
    if not found:
        at_stop = asks_for(stop["when"], rules[:rules.index(stop)], facts["YEAR"])
        found = [name for name in names if name in at_stop]
    return [text for name in found for text in missing[name]]
