"""What the workspace's own role may reach of the statistics, where only AWS enforces it: asserted on the policy."""

import json
from pathlib import Path


def test_the_workspaces_own_role_reaches_numbers_and_no_departments_facts() -> None:
    policy = json.loads(Path("chalice-config/workspace/policy-api-handler.json").read_text())
    (statement,) = [one for one in policy["Statement"] if "statistics" in json.dumps(one["Resource"])]
    assert statement["Condition"] == {
        "ForAllValues:StringLike": {
            "dynamodb:LeadingKeys": ["figures#live#*", "edition#*", "registers#live", "approvals#*"]
        }
    }
    assert "dynamodb:Scan" not in statement["Action"], "a scan has no leading key"
