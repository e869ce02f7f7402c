"""The workflow of the three ledgers, written from docs/ledger.md, docs/policy-packs.md and docs/reason-codes.md.

Not covered, and said to be unsupported: merging, handing up and down, reviews, urging after the first day, other packs.
"""

from datetime import date, datetime, timedelta, timezone

MAIN = ["REGISTERED", "INSTRUCTED", "ACCEPTED", "ASSIGNED", "SUPERVISED", "REPORTED", "SIGNED_OFF", "REPLIED",
        "ARCHIVED"]
OPEN = MAIN[:-1]
HANDLED = ["ASSIGNED", "SUPERVISED"]
ANY_ROLE = ["REGISTRAR", "CONTACT_OFFICE", "SECRETARY", "SECRETARY_DELEGATE", "LEAD_UNIT", "CO_HANDLER", "UNIT_HEAD",
            "COMMITTEE_MEMBER", "PERSON", "SYSTEM"]
OFFICE, SIGNATORIES = ["CONTACT_OFFICE"], ["SECRETARY", "SECRETARY_DELEGATE"]

# action: from, to (None: the stage stays), by, required
TABLE = {
    "INSTRUCT": (["REGISTERED"], "INSTRUCTED", SIGNATORIES, ["instruction"]),
    "ACCEPT": (["INSTRUCTED"], "ACCEPTED", OFFICE, []),
    "ASSIGN": (["ACCEPTED"] + HANDLED, "ASSIGNED", OFFICE, ["lead", "due"]),
    "SUPERVISE": (["ASSIGNED"], "SUPERVISED", OFFICE, ["line"]),
    "REPORT": (["SUPERVISED"], "REPORTED", ["LEAD_UNIT"], ["result"]),
    "SIGN_OFF": (["REPORTED"], "SIGNED_OFF", SIGNATORIES, []),
    "REPLY": (["SIGNED_OFF"], "REPLIED", OFFICE, ["satisfaction"]),
    "ARCHIVE": (["REPLIED"], "ARCHIVED", OFFICE, []),
    "RECLASSIFY": (["REGISTERED", "INSTRUCTED"], None, ["REGISTRAR", "SECRETARY"], ["reason"]),
    "REVISE": (["INSTRUCTED"], "REGISTERED", ["SECRETARY"], ["reason"]),
    "CORRECT": (OPEN, None, ["REGISTRAR"], ["field", "reason"]),
    "MERGE": (["REGISTERED", "INSTRUCTED"], "MERGED", OFFICE, ["into"]),
    "LINK": (OPEN, None, OFFICE, ["with"]),
    "REJECT": (["INSTRUCTED"], "REJECTED", OFFICE, []),
    "TRANSFER": (["INSTRUCTED"], "TRANSFERRED", OFFICE, []),
    "DIVERT": (["INSTRUCTED"], "DIVERTED", OFFICE, []),
    "HAND_UP": (["REGISTERED", "INSTRUCTED"], "TRANSFERRED", OFFICE, ["linkedMatter"]),
    "HAND_DOWN": (["INSTRUCTED"], "TRANSFERRED", OFFICE, ["linkedMatter"]),
    "OBJECT": (HANDLED + ["TRANSFERRED"], None, ["LEAD_UNIT"], ["reason"]),
    "SUSTAIN": (HANDLED + ["TRANSFERRED"], "ACCEPTED", OFFICE, ["reason"]),
    "OVERRULE": (HANDLED + ["TRANSFERRED"], None, OFFICE, ["reason"]),
    "URGE": (OPEN, None, ["CONTACT_OFFICE", "COMMITTEE_MEMBER", "SECRETARY"], ["line"]),
    "EXTEND": (["ACCEPTED"] + HANDLED, None, ["UNIT_HEAD"], ["days", "reason"]),
    "PAUSE": (HANDLED, None, OFFICE, ["reason"]),
    "RESUME": (HANDLED, None, OFFICE, []),
    "RETURN": (["REPORTED"], "SUPERVISED", SIGNATORIES, ["reason"]),
    "REWORK": (["REPLIED"], "SUPERVISED", OFFICE, []),
    "WITHDRAW": (MAIN[:5], None, ["PERSON"], []),
    "REQUEST_REVIEW": (["REPLIED", "ARCHIVED"], None, ["PERSON"], []),
    "RECORD_REVIEW": (["REPLIED", "ARCHIVED"], None, OFFICE, ["outcome"]),
    "HEARING": (["ACCEPTED", "ASSIGNED", "SUPERVISED", "REPORTED", "SIGNED_OFF"], None, OFFICE, ["days"]),
    "REOPEN": (["ARCHIVED"], "SUPERVISED", ["SECRETARY"], ["reason"]),
    "ACCUSE": (OPEN, None, ANY_ROLE, []),
    "REMARK": (OPEN, None, ANY_ROLE, []),
    "RETURN_VISIT": (["ARCHIVED"], None, OFFICE, ["satisfaction"]),
}
# In a village registrar and office are one, and the secretary may lead.
VILLAGE = {"REGISTRAR": ["CONTACT_OFFICE"], "CONTACT_OFFICE": ["REGISTRAR"], "SECRETARY": ["LEAD_UNIT"]}
RESULTS = {"CLAIM": ["SUPPORTED", "EXPLAINED", "NOT_SUPPORTED", "MEDIATED"],
           "SUGGESTION": ["ADOPTED", "PARTLY_ADOPTED", "NOTED"],
           "ACCUSATION": ["SUBSTANTIATED", "PARTLY_SUBSTANTIATED", "UNSUBSTANTIATED"]}
PROMISES = ["SUPPORTED", "MEDIATED", "ADOPTED", "PARTLY_ADOPTED"]
PAUSES = ["AWAITING_PERSON"]
SHANGHAI = timezone(timedelta(hours=8))


class Unsupported(Exception):
    """A situation that this implementation does not cover."""


# Working days: the State Council's notice for 2024.
def days(*spans):
    return {date(2024, month, day) for month, first, last in spans for day in range(first, last + 1)}


OFF = days((1, 1, 1), (2, 10, 17), (4, 4, 6), (5, 1, 5), (6, 10, 10), (9, 15, 17), (10, 1, 7))
WORKED = days((2, 4, 4), (2, 18, 18), (4, 7, 7), (4, 28, 28), (5, 11, 11), (9, 14, 14), (9, 29, 29), (10, 12, 12))


def is_worked(day):
    if day.year != 2024:
        raise Unsupported
    return day in WORKED or (day.weekday() < 5 and day not in OFF)


def rolled(day):
    while not is_worked(day):
        day += timedelta(1)
    return day


def working_days_after(day, count):
    while count:
        day += timedelta(1)
        count -= is_worked(day)
    return day


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def day_of(time):
    return time.astimezone(SHANGHAI).date()


def named(data, *fields):
    return {one for field in fields for one in data.get(field, [])}


class Matter:
    def __init__(self, command):
        data = command["data"]
        self.__dict__.update(
            id=command["matter"], stage="REGISTERED", version=1, registered=moment(command["at"]),
            last=moment(command["at"]), book=data["book"], kind=data["kind"],
            accusing=data["kind"] == "ACCUSATION", unit=data["unit"],
            tier=data.get("tier") or command["actor"].get("tier"), received=moment(data["receivedAt"]),
            persons=[one["id"] for one in data.get("persons", [])],
            accused=named(data, "accusedUnits", "accusedPersons"), recused=named(data, "recused"),
            instruction=None, target=None, lead=None, helpers=[], unit_received=None, objection=False,
            paused=False, pauses=[], reporter=None, signers=[], signed=None, result=None,
            promise_met=False, satisfaction=None, reworks=0, reopenings=0, visit_dissatisfied=False,
            accepted=None, extension=0, replied=None, delivered=None)

    @property
    def away(self):
        """Who must not act on the matter, receive it or learn of it."""
        return self.accused | self.recused

    def statutory(self):
        return self.tier != "VILLAGE" and self.kind == "CLAIM"

    def handle_last(self):
        """The last day of the handling limit. A day at whose end an internal clock was paused does not count."""
        day = day_of(self.accepted)
        left = self.extension
        left += 60 if self.statutory() else {"SUGGESTION": 60, "ACCUSATION": 90, "CLAIM": 15}[self.kind]
        while left:
            day += timedelta(1)
            if self.statutory() or not any(first <= day < last for first, last in self.pauses):
                left -= 1
            elif self.paused and day >= self.pauses[-1][0]:
                return date.max
        return rolled(day)

    def resume(self, day):
        if self.paused:
            self.pauses[-1] = (self.pauses[-1][0], day)
            self.paused = False


def situation(given):
    """The matters after the commands that lead to them, each of which is accepted."""
    world = {}
    for command in given["commands"]:
        codes = decide(world, command)
        if codes:
            raise ValueError("a command of the situation is refused: %s" % codes)
    return world


def decision(given):
    command = given["command"]
    try:
        world = situation(given)
        codes = decide(world, command)
    except Unsupported:
        return None
    if codes:
        return {"accepted": False, "codes": sorted(codes)}
    matter = world[command["matter"]]
    return {"accepted": True, "stage": matter.stage, "version": matter.version}


def decide(world, command):
    """The codes of the refusal; none if the command is accepted, and then the world has changed."""
    matter, action, data = world.get(command["matter"]), command["action"], command["data"]
    if action == "REGISTER":
        return register(world, command)
    if matter is None or hidden(matter, command["actor"]):
        return ["UNKNOWN_MATTER"]
    if command["expectedVersion"] != matter.version:
        return ["VERSION_CONFLICT"]
    stages, _, _, required = TABLE[action]
    codes = ["TIME_REVERSED"] if moment(command["at"]) < matter.last else []
    others = who(matter, command["actor"], action)
    codes += others
    if matter.stage not in stages:
        return codes + ["ACTION_NOT_AT_STAGE"]
    if others:
        return codes
    if waits(matter, action):
        codes.append("OBJECTION_UNDECIDED")
    codes += ["DATA_MISSING" for field in required if field not in data]
    if "TIME_REVERSED" not in codes:
        codes += GUARDS.get(action, nothing)(world, matter, command)
    if not codes:
        take(matter, command)
        if action == "LINK":
            other = world[data["with"]]
            other.version, other.last = other.version + 1, moment(command["at"])
    return codes


# What stands against an action whatever is said with it.
STANDING = {"NOT_AS_INSTRUCTED", "NO_SUCH_TIER", "NOBODY_KEEPS_AWAY", "REPORTER_SIGNS_OFF", "SAME_SIGNATORY",
            "NO_OBJECTION", "WINDOW_CLOSED", "NO_RUNG_DUE", "LIMIT_PASSED", "NO_LIMIT_TO_EXTEND", "NOT_PAUSED",
            "PAUSED_ALREADY", "NOT_DISSATISFIED", "REWORKS_USED_UP", "NO_GROUND_TO_REOPEN", "REOPENINGS_USED_UP",
            "NOT_A_RE_REVIEW", "NO_OUTSIDE_REVIEW", "NO_REPLY", "NOT_PETITIONER", "REWORK_OWED"}


def next_actions(given):
    try:
        world = situation(given)
        matter = world[given["matter"]]
        if hidden(matter, given["actor"]):
            return {"known": False, "allowed": []}
        allowed = sorted(action for action in TABLE if is_open_to(world, matter, action, given))
    except Unsupported:
        return None
    return {"known": True, "stage": matter.stage, "version": matter.version, "allowed": allowed}


def is_open_to(world, matter, action, given):
    command = {"action": action, "actor": given["actor"], "at": given["at"], "data": {}}
    if moment(given["at"]) < matter.last:
        return False
    if matter.stage not in TABLE[action][0] or who(matter, given["actor"], action) or waits(matter, action):
        return False
    return not STANDING.intersection(GUARDS.get(action, nothing)(world, matter, command))


def waits(matter, action):
    """Whether an objection has to be decided first."""
    return matter.objection and action not in ("SUSTAIN", "OVERRULE", "REMARK", "ACCUSE")


def performers(matter, action):
    away = action == "ASSIGN" and matter.stage in HANDLED
    return OFFICE + ["SECRETARY"] if away else TABLE[action][2]


def hidden(matter, actor):
    if actor.get("unit") in matter.away or actor["id"] in matter.away:
        return True
    return actor["roles"] == ["PERSON"] and actor["id"] not in matter.persons


def in_charge(matter, actor, role):
    if role in ("REGISTRAR", "CONTACT_OFFICE"):
        return actor["unit"] == matter.unit
    if role in ("SECRETARY", "SECRETARY_DELEGATE"):
        return actor["unit"] == matter.unit and actor["tier"] == matter.tier
    if role == "LEAD_UNIT":
        return actor["unit"] == matter.lead
    if role == "UNIT_HEAD":
        return actor["unit"] in (matter.lead, matter.unit)
    if role == "CO_HANDLER":
        return actor["unit"] in matter.helpers
    if role == "COMMITTEE_MEMBER":
        return actor["tier"] == "COUNTY"
    return True


def who(matter, actor, action):
    roles = performers(matter, action)
    serving = list(actor["roles"])
    if matter.tier == "VILLAGE":
        serving += [other for role in actor["roles"] for other in VILLAGE.get(role, [])]
    held = [role for role in serving if role in roles]
    if not held:
        return ["ROLE_MISSING"]
    town_signs = action == "SIGN_OFF" and matter.tier == "VILLAGE" and actor["tier"] == "TOWNSHIP"
    return [] if town_signs or any(in_charge(matter, actor, role) for role in held) else ["NOT_IN_CHARGE"]


def register(world, command):
    data, actor, at = command["data"], command["actor"], moment(command["at"])
    if command["matter"] in world:
        return ["MATTER_EXISTS"]
    away = named(data, "accusedUnits", "accusedPersons", "recused")
    if actor.get("unit") in away or actor["id"] in away:
        return ["UNKNOWN_MATTER"]
    codes = [] if command["expectedVersion"] == 0 else ["VERSION_CONFLICT"]
    if not set(actor["roles"]) & {"REGISTRAR", "CONTACT_OFFICE", "SYSTEM"}:
        codes.append("ROLE_MISSING")
    codes += ["DATA_MISSING" for field in ("book", "kind", "channel", "region", "unit", "receivedAt", "content")
              if field not in data]
    if "receivedAt" in data and moment(data["receivedAt"]) > at:
        codes.append("RECEIVED_LATER")
    persons = data.get("persons")
    if not persons and not data.get("anonymous"):
        codes.append("PETITIONER_MISSING")
    if persons and data.get("anonymous"):
        codes.append("ANONYMOUS_WITH_PERSONS")
    if data.get("unit") in away:
        codes.append("RECIPIENT_CONFLICT")
    if not codes:
        world[command["matter"]] = Matter(command)
    return codes


def nothing(world, matter, command):
    return []


def notice(matter, command, field, earliest):
    """What is wrong with what the person was told."""
    data = command["data"]
    said, why = data.get(field), data.get("notOwed")
    if said and why:
        return ["NOTICE_CONTRADICTION"]
    if not said and not why:
        return ["NOTICE_MISSING"]
    if why:
        return ["NOTICE_OWED"] if why == "ANONYMOUS" and bool(matter.persons) else []
    at, sent = moment(command["at"]), moment(said["at"])
    delivered = moment(said.get("deliveredAt", said["at"]))
    return ["NOTICE_TIME"] if sent < earliest or sent > at or delivered < sent or delivered > at else []


def instruct(world, matter, command):
    data = command["data"]
    given = data.get("instruction")
    needed = {"REJECT": "ground", "TRANSFER": "target", "DIVERT": "path"}.get(given)
    if needed and needed not in data:
        return ["DATA_MISSING"]
    codes = []
    if (given == "HAND_UP" and matter.tier == "COUNTY") or (given == "HAND_DOWN" and matter.tier == "VILLAGE"):
        codes.append("NO_SUCH_TIER")
    if given == "ACCEPT" and matter.tier == "VILLAGE" and matter.kind == "CLAIM":
        codes.append("BEYOND_THE_TIER")
    if data.get("target") in matter.away:
        codes.append("RECIPIENT_CONFLICT")
    return codes


def instructed(needed):
    def guard(world, matter, command):
        codes = [] if matter.instruction == needed else ["NOT_AS_INSTRUCTED"]
        return codes + notice(matter, command, "told", matter.received)
    return guard


def transfer(world, matter, command):
    codes = instructed("TRANSFER")(world, matter, command)
    to = command["data"].get("to", matter.target)
    if to is None:
        codes.append("RECEIVER_UNKNOWN")
    if to in matter.away:
        codes.append("RECIPIENT_CONFLICT")
    return codes


def assign(world, matter, command):
    data, at = command["data"], moment(command["at"])
    codes = []
    if matter.stage != "ACCEPTED" and not matter.away:
        codes.append("NOBODY_KEEPS_AWAY")
    if "due" in data:
        codes += due_day(matter, date.fromisoformat(data["due"]), day_of(at))
    if data.get("lead") in data.get("coHandlers", []):
        codes.append("LEAD_IS_HELPER")
    if any(unit in matter.away for unit in [data.get("lead")] + data.get("coHandlers", [])):
        codes.append("RECIPIENT_CONFLICT")
    received = data.get("receivedByUnitAt")
    if received and not matter.registered <= moment(received) <= at:
        codes.append("UNIT_RECEIPT_TIME")
    return codes


def due_day(matter, due, today):
    if due < today:
        return ["DUE_IN_THE_PAST"]
    if due > today + timedelta(36525):
        return ["DUE_TOO_FAR"]
    limit_runs = not matter.replied and today <= matter.handle_last()
    return ["DUE_AFTER_LIMIT"] if limit_runs and due > matter.handle_last() else []


def report(world, matter, command):
    data = command["data"]
    codes = []
    if "result" in data and data["result"] not in RESULTS[matter.kind]:
        codes.append("RESULT_OF_OTHER_KIND")
    if matter.statutory():
        codes += ["OPINION_INCOMPLETE" for field in ("opinion", "basis") if field not in data]
    return codes


def sign_off(world, matter, command):
    codes = []
    if command["actor"]["id"] == matter.reporter:
        codes.append("REPORTER_SIGNS_OFF")
    if matter.reworks and command["actor"]["id"] in matter.signers[-1:]:
        codes.append("SAME_SIGNATORY")
    return codes


def reply(world, matter, command):
    data = command["data"]
    codes = notice(matter, command, "reply", matter.signed)
    said = data.get("satisfaction")
    answered = said in ("SATISFIED", "BASICALLY_SATISFIED", "DISSATISFIED")
    if (said == "NOT_ASKED" and matter.persons) or (answered and "notOwed" in data):
        codes.append("SATISFACTION_UNFIT")
    if said == "NO_ANSWER" and "notOwed" not in data and data.get("attempts", 0) < 3:
        codes.append("TOO_FEW_ATTEMPTS")
    return codes


def archive(world, matter, command):
    data = command["data"]
    codes = []
    if matter.satisfaction == "DISSATISFIED":
        if matter.reworks < 1:
            codes.append("REWORK_OWED")
        if "explanation" not in data:
            codes.append("EXPLANATION_MISSING")
    if matter.result in PROMISES and not (matter.promise_met or data.get("carriedOut") or data.get("followUp")):
        codes.append("PROMISE_OPEN")
    return codes


def reclassify(world, matter, command):
    data = command["data"]
    kind = data.get("kind", matter.kind)
    if kind == matter.kind and data.get("book", matter.book) == matter.book:
        return ["NOTHING_CHANGED"]
    if matter.instruction == "ACCEPT" and matter.tier == "VILLAGE" and kind == "CLAIM":
        return ["BEYOND_THE_TIER"]
    return []


def link(world, matter, command):
    if "with" not in command["data"] or who(matter, command["actor"], "LINK"):
        return []
    other = world.get(command["data"]["with"])
    if other is None or other is matter or hidden(other, command["actor"]) or other.unit != command["actor"]["unit"]:
        return ["UNKNOWN_OTHER_MATTER"]
    return ["TIME_REVERSED"] if moment(command["at"]) < other.last else []


def objection(world, matter, command):
    last = working_days_after(day_of(matter.unit_received), 5)
    return ["WINDOW_CLOSED"] if day_of(moment(command["at"])) > last else []


def pending(world, matter, command):
    return [] if matter.objection else ["NO_OBJECTION"]


def urge(world, matter, command):
    if day_of(moment(command["at"])) != day_of(matter.received):
        raise Unsupported
    return ["NO_RUNG_DUE"]


def extend(world, matter, command):
    codes = []
    days = command["data"].get("days")
    if matter.replied:
        codes.append("NO_LIMIT_TO_EXTEND")
    elif day_of(moment(command["at"])) > matter.handle_last():
        codes.append("LIMIT_PASSED")
    if days is not None and (days < 1 or matter.extension + days > 30):
        codes.append("EXTENSION_TOO_LONG")
    return codes + notice(matter, command, "told", matter.received)


def pause(world, matter, command):
    codes = []
    if command["data"].get("reason", PAUSES[0]) not in PAUSES:
        codes.append("PAUSE_REASON_UNKNOWN")
    if matter.paused:
        codes.append("PAUSED_ALREADY")
    return codes


def rework(world, matter, command):
    if matter.satisfaction != "DISSATISFIED":
        return ["NOT_DISSATISFIED"]
    return ["REWORKS_USED_UP"] if matter.reworks >= 1 else []


def reopen(world, matter, command):
    codes = []
    if not matter.visit_dissatisfied:
        codes.append("NO_GROUND_TO_REOPEN")
    if matter.reopenings >= 1:
        codes.append("REOPENINGS_USED_UP")
    return codes


def free(matter):
    return []


def hand_up(matter):
    codes = ["NO_SUCH_TIER"] if matter.tier == "COUNTY" else []
    if matter.stage == "REGISTERED":
        return codes + ([] if matter.away else ["NOBODY_KEEPS_AWAY"])
    return codes + ([] if matter.instruction == "HAND_UP" else ["NOT_AS_INSTRUCTED"])


def hand_down(matter):
    codes = ["NO_SUCH_TIER"] if matter.tier == "VILLAGE" else []
    return codes + ([] if matter.instruction == "HAND_DOWN" else ["NOT_AS_INSTRUCTED"])


def review(world, matter, command):
    """When a review may be asked for is covered, what comes of it is not."""
    if matter.delivered is None:
        return ["NO_REPLY"]
    if day_of(moment(command["at"])) > rolled(matter.delivered + timedelta(30)):
        return ["WINDOW_CLOSED"]
    return not_covered() if command["data"] else []


def not_covered():
    raise Unsupported


def covered_while(standing):
    """What stands against it is covered; what comes of it where nothing does is not."""
    def guard(world, matter, command):
        codes = standing(matter)
        return codes if codes or not command["data"] else not_covered()
    return guard


GUARDS = {
    "INSTRUCT": instruct, "ACCEPT": instructed("ACCEPT"), "REJECT": instructed("REJECT"),
    "DIVERT": instructed("DIVERT"), "TRANSFER": transfer, "ASSIGN": assign, "REPORT": report, "SIGN_OFF": sign_off,
    "REPLY": reply, "ARCHIVE": archive, "RECLASSIFY": reclassify, "LINK": link, "OBJECT": objection,
    "SUSTAIN": pending, "OVERRULE": pending, "URGE": urge, "EXTEND": extend, "PAUSE": pause,
    "RESUME": lambda world, matter, command: [] if matter.paused else ["NOT_PAUSED"],
    "REWORK": rework, "REOPEN": reopen,
    "HEARING": lambda world, matter, command: ["NOT_A_RE_REVIEW"],
    "RECORD_REVIEW": lambda world, matter, command: ["NO_OUTSIDE_REVIEW"],
    "WITHDRAW": lambda world, matter, command:
        [] if command["actor"]["id"] in matter.persons else ["NOT_PETITIONER"],
    "MERGE": covered_while(free), "HAND_UP": covered_while(hand_up),
    "HAND_DOWN": covered_while(hand_down), "REQUEST_REVIEW": review,
}


def take(matter, command):
    """What an accepted command changes."""
    action, data, at, actor = command["action"], command["data"], moment(command["at"]), command["actor"]
    matter.version += 1
    matter.last = at
    if action == "INSTRUCT":
        matter.instruction, matter.target = data["instruction"], data.get("target")
    elif action == "ACCEPT":
        matter.accepted = at
    elif action in ("ASSIGN", "TRANSFER"):
        matter.lead = data.get("lead") or data.get("to", matter.target)
        matter.helpers = data.get("coHandlers", [])
        matter.unit_received = moment(data.get("receivedByUnitAt", command["at"]))
    elif action == "REPORT":
        matter.reporter, matter.result = actor["id"], data["result"]
        matter.promise_met = bool(data.get("carriedOut") or data.get("followUp"))
        matter.resume(day_of(at))
    elif action == "SIGN_OFF":
        matter.signers.append(actor["id"])
        matter.signed = at
    elif action == "REPLY":
        matter.satisfaction, matter.replied = data["satisfaction"], at
        told = data.get("reply")
        matter.delivered = day_of(moment(told.get("deliveredAt", told["at"]))) if told else None
        matter.promise_met = matter.promise_met or bool(data.get("carriedOut") or data.get("followUp"))
    elif action == "RECLASSIFY":
        matter.book, matter.kind = data.get("book", matter.book), data.get("kind", matter.kind)
        matter.accusing = matter.accusing or matter.kind == "ACCUSATION"
    elif action == "ACCUSE":
        matter.accused |= named(data, "accusedUnits", "accusedPersons")
        matter.recused |= named(data, "recused")
    elif action == "OBJECT":
        matter.objection = True
    elif action in ("SUSTAIN", "OVERRULE"):
        matter.objection = False
        if action == "SUSTAIN":
            matter.lead, matter.helpers = None, []
            matter.resume(day_of(at))
    elif action == "EXTEND":
        matter.extension += data["days"]
    elif action == "PAUSE":
        matter.paused = True
        matter.pauses.append((day_of(at), date.max))
    elif action == "RESUME":
        matter.resume(day_of(at))
    elif action == "REWORK":
        matter.reworks += 1
    elif action == "REOPEN":
        matter.reopenings += 1
    elif action == "RETURN_VISIT":
        matter.visit_dissatisfied = data["satisfaction"] == "DISSATISFIED"
    elif action == "REVISE":
        matter.instruction = matter.target = None
    to = TABLE[action][1]
    if action == "WITHDRAW":
        matter.persons.remove(actor["id"])
        to = None if matter.persons or matter.accusing or matter.accused else "WITHDRAWN"
    if action == "ASSIGN" and matter.stage != "ACCEPTED":
        to = None
    if action == "SUSTAIN" and matter.stage == "TRANSFERRED":
        to = "REGISTERED"
    matter.stage = to or matter.stage
