"""Build hook: fills the shelf for the wheel (see ``src/zgc_extract/shelf.py``)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Shelf(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Puts ``zgc_extract/shelf.marshal`` into the wheel; into nothing else, and not into the source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before each build; an editable one reads its sources."""
        if version == "editable":
            return
        target = Path(self.directory, "shelf.marshal").absolute()
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "zgc_extract.filling", str(target)], check=True, cwd=Path(self.root, "src"))
        build_data["force_include"][str(target)] = "zgc_extract/shelf.marshal"
