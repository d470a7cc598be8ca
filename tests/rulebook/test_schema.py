import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from impartiality_lint.rulebook.schema import rule_file_schema

RULES = Path(__file__).resolve().parents[2] / "rules"


def test_the_committed_schema_is_current() -> None:
    assert json.loads((RULES / "schema.json").read_text(encoding="utf-8")) == rule_file_schema()


@pytest.mark.parametrize("path", sorted(RULES.glob("no-*.yaml")), ids=lambda path: path.stem)
def test_the_built_in_rules_fit_the_schema(path: Path) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), rule_file_schema())


def test_the_schema_refuses_an_unknown_key() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"commitment": "c", "title": "t", "text": "x", "rules": [], "extra": 1}, rule_file_schema())
