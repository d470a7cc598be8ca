"""The JSON Schema of rule files, generated from the types they are loaded into, so that editors complete and check them."""

from typing import Any

from pydantic import TypeAdapter

from impartiality_lint.grammar import Context
from impartiality_lint.rulebook.models import RuleFile
from impartiality_lint.rulebook.validation import RENAMED, SINGLE_OR_LIST


def rule_file_schema() -> dict[str, Any]:
    """Return the schema of `rules/<commitment>.yaml`."""
    schema = TypeAdapter(RuleFile).json_schema(ref_template="#/$defs/{model}")
    schema = _as_written(schema)
    contexts = [str(context) for context in Context]
    rule = schema["$defs"]["Rule"]["properties"]
    rule["unless"] = _or_single({"anyOf": [{"enum": contexts}, {"$ref": "#/$defs/ClausePattern"}]})
    schema["$defs"]["ClausePattern"]["properties"]["when"] = _or_single({"enum": contexts})
    rule.pop("commitment")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rules of one commitment of impartiality-lint",
        **schema,
    }


def _as_written(value: Any) -> Any:
    """Rename fields to the keys that authors write, and let one word stand for a list where a slot takes several."""
    if isinstance(value, list):
        return [_as_written(item) for item in value]
    if not isinstance(value, dict):
        return value
    written = {field: key for key, field in RENAMED.items()}
    result = {key: _as_written(item) for key, item in value.items()}
    if isinstance(properties := result.get("properties"), dict):
        result["properties"] = {
            written.get(name, name): _or_single(item["items"]) if name in SINGLE_OR_LIST and "items" in item else item
            for name, item in properties.items()
        }
    return result


def _or_single(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}
