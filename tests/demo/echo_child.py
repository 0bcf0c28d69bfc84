"""A child for the tests of the link: it answers when asked, logs, and dies on command."""

import json
import os
import sys

NEXT_AT = "2030-01-01T00:00:00+00:00"

for line in sys.stdin:
    asked = json.loads(line)
    if asked["now_offset"] < 0:
        sys.exit(3)
    sys.stderr.write(f"the token is {os.environ['ESKE_TOKEN']}\n")
    sys.stderr.write(f"started at {os.environ['ESKE_DEMO_OFFSET']}\n")
    sys.stderr.flush()
    sys.stdout.write(json.dumps({"id": asked["id"], "next_at": NEXT_AT}) + "\n")
    sys.stdout.flush()
