"""validate_toml.py SCHEMA FILE...: holds TOML files against a JSON schema of draft 7.

Prints a line per file, "FILE ok" or "FILE bad" and where and why, indented. Exit code 1 when one is bad.
"""

import json
import sys
import tomllib

import jsonschema


def plain(value):
    """Dates become strings, as editors take them."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    good = True
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            errors = list(validator.iter_errors(plain(tomllib.load(file))))
        print(path, "bad" if errors else "ok")
        for error in errors:
            print(f"  {error.json_path}: {error.message[:300]}")
        good = good and not errors
    sys.exit(0 if good else 1)


main()
