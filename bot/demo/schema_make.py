"""Makes `schema.json` from a machine-readable copy of Telegram's Bot API documentation.

    python -m bot.demo.schema_make bot-api-10.1.json

The source is a JSON object with `version`, `methods` and `types`, each with its `fields` (`name`,
`types`, `required`, `description`) or `subtypes`. Only the methods that the server serves, and
what their parameters need, are kept: `{name: [types, required, limits]}` with `limits` holding the
greatest length (`characters` or `bytes`) and the fixed value of a field such as `type`.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.demo.methods import METHODS

LENGTH = re.compile(r"\d+-(\d+) (characters|bytes)")
FIXED = re.compile(r"(?:must be|always) [\"“]?([a-z_]+)[\"”]?$")
PLAIN = {"Integer", "String", "Boolean", "Float", "True", "InputFile"}


def fields(source: dict[str, Any]) -> dict[str, list[Any]]:
    """The fields of a method or type, each as types, whether it is required, and its limits."""
    made = {}
    for field in source.get("fields", ()):
        limits: dict[str, Any] = {}
        # Where markup is taken out before counting, the code that takes it out counts.
        length = LENGTH.search(field["description"])
        if length and "after entit" not in field["description"]:
            limits[length[2]] = int(length[1])
        if fixed := FIXED.search(field["description"]):
            limits["fixed"] = fixed[1]
        made[field["name"]] = [field["types"], field["required"], limits]
    return made


def needed(source: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The types `names` and all that they are made of."""
    made: dict[str, Any] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop().replace("Array of ", "")
        if name in PLAIN or name in made:
            continue
        kind = source["types"][name]
        made[name] = {"any": kind["subtypes"]} if "subtypes" in kind else {"fields": fields(kind)}
        waiting += kind.get("subtypes", ())
        waiting += [part for field in kind.get("fields", ()) for part in field["types"]]
    return made


def make(source: dict[str, Any]) -> dict[str, Any]:
    """The schema of what this server serves."""
    methods = {name: fields(source["methods"][name]) for name in sorted(METHODS)}
    names = {part for method in methods.values() for field in method.values() for part in field[0]}
    emoji = source["types"]["ReactionTypeEmoji"]["fields"][1]["description"]
    return {
        "version": source["version"],
        "reactions": re.findall('"([^"]+)"', emoji),
        "methods": methods,
        "types": dict(sorted(needed(source, names).items())),
    }


if __name__ == "__main__":
    schema = make(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    text = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    # One line for each method and type, so that a newer version shows as a readable difference.
    text = re.sub(r'(?<=[{}]),(?="[a-z]\w+":\{|"[A-Z]\w+":\{)', ",\n", text)
    Path(__file__).with_name("schema.json").write_text(text + "\n", "utf-8")
