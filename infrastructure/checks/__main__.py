"""`python -m infrastructure.checks`: cfn-lint, parliament and checkov on the templates as they are deployed."""

import json
import subprocess
import sys
from pathlib import Path

import yaml

from infrastructure.build.places import BUILD
from infrastructure.checks import packaged, policies

CHECKOV = BUILD / "checkov" / "bin" / "checkov"
SKIPS = Path(__file__).with_name("skips.yaml")


def main() -> None:
    """Run all three; exit 1 when one has something to say."""
    paths = packaged.write()
    failed = [
        name for name, check in (("cfn-lint", lint), ("parliament", narrow), ("checkov", sound)) if not check(paths)
    ]
    sys.exit(f"not clean: {', '.join(failed)}" if failed else 0)


def lint(paths: list[Path]) -> bool:
    """Whether the templates follow CloudFormation's own schema."""
    done = subprocess.run([Path(sys.executable).with_name("cfn-lint"), *paths], check=False)
    print("cfn-lint: clean" if done.returncode == 0 else "cfn-lint: see above")
    return done.returncode == 0


def narrow(paths: list[Path]) -> bool:
    """Whether the policies follow IAM's grammar and name things that exist."""
    found = [line for path in paths for line in policies.findings(json.loads(path.read_text()))]
    print("\n".join(found) or "parliament: clean")
    return not found


def sound(paths: list[Path]) -> bool:
    """Whether every check of checkov passes that is not skipped with a reason."""
    skips: dict[str, str] = yaml.safe_load(SKIPS.read_text())
    folder = str(paths[0].parent)
    command = [str(CHECKOV), "--directory", folder, "--framework", "cloudformation", "--compact", "--quiet"]
    done = subprocess.run([*command, "--skip-check", ",".join(skips), "--skip-download"], check=False)
    for check, reason in skips.items():
        print(f"  skipped {check}: {reason}")
    print(f"checkov: {'clean' if done.returncode == 0 else 'see above'}, {len(skips)} skipped")
    return done.returncode == 0


if __name__ == "__main__":
    main()
