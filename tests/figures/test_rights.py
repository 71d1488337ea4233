"""What the workspace's own role may reach of the statistics, where only AWS enforces it: asserted on the policy."""

import json
from pathlib import Path

READ = {"dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"}
"""No scan: that has no leading key, and so would see everything."""


def test_the_workspaces_own_role_reads_numbers_and_no_departments_facts_and_writes_only_what_is_counted() -> None:
    policy = json.loads(Path("chalice-config/workspace/policy-api-handler.json").read_text())
    ours = [one for one in policy["Statement"] if "statistics" in json.dumps(one["Resource"])]
    allowed = {
        frozenset(one["Action"]): one["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] for one in ours
    }
    assert allowed == {
        frozenset(READ): ["figures#live#*", "edition#*", "registers#live", "facts#live#national", "approvals#*"],
        frozenset({"dynamodb:PutItem"}): ["figures#live#*"],
    }
