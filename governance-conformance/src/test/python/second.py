"""A second implementation of a part of the rules. It answers requests line by line, as docs/conformance.md says."""

import json
import sys

import households
import workflow

OPERATIONS = {"classify": households.classify, "workflow-decision": workflow.decision,
              "workflow-next": workflow.next_actions}


def reply(request):
    answer = OPERATIONS.get(request["operation"], lambda given: None)(request["input"])
    return {"id": request["id"], "unsupported": True} if answer is None else {"id": request["id"], "answer": answer}


def main():
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            said = reply(request)
        except Exception as fault:
            said = {"id": request["id"], "error": "%s: %s" % (type(fault).__name__, fault)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
