"""Our own package as the bundles carry it: compiled, with the frames of the pages beside it."""

import shutil
from pathlib import Path

from infrastructure.build import dependencies
from infrastructure.build.places import BUILD, FUNCTIONS, SKELETONS
from infrastructure.build.target import Target

LEFT_AT_HOME = ("__pycache__", ".*", "*.pyc", "*.po", "*.pot")


def own_code(target: Target) -> Path:
    """A compiled copy of our package and the pages' frames; only what has changed is compiled again."""
    folder = BUILD / "code" / target.name
    staged = folder.with_name(f"{target.name}.staging")
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(
        FUNCTIONS / "familiekontakten", staged / "familiekontakten", ignore=shutil.ignore_patterns(*LEFT_AT_HOME)
    )
    if SKELETONS.exists():
        shutil.copytree(SKELETONS, staged / "familiekontakten" / "door" / "skeletons", dirs_exist_ok=True)
    _keep_compiled(folder, staged)
    dependencies.run_compiler("compile", staged, target)
    shutil.rmtree(folder, ignore_errors=True)
    return staged.rename(folder)


def _keep_compiled(before: Path, staged: Path) -> None:
    """Carry over what is already compiled; what no longer fits its source is compiled again."""
    for compiled in before.rglob("*.pyc"):
        place = staged / compiled.relative_to(before)
        if (place.parents[1] / f"{compiled.name.split('.')[0]}.py").exists():
            place.parent.mkdir(exist_ok=True)
            shutil.copy2(compiled, place)
