"""Build hook: fills the shelf of compiled patterns for the wheel (see ``src/zgc_extract/shelf.py``)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILL = "import sys, runpy; from pathlib import Path; runpy.run_path(sys.argv[1])['fill'](Path(sys.argv[1]).parent, Path(sys.argv[2]))"


class Shelf(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Puts ``zgc_extract/shelf.marshal`` into the wheel; into nothing else, and not into the source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before each build; an editable one reads its sources."""
        if version == "editable":
            return
        source, target = Path(self.root, "src/zgc_extract/shelf.py"), Path(self.directory, "shelf.marshal")
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-c", FILL, str(source), str(target)], check=True)
        build_data["force_include"][str(target)] = "zgc_extract/shelf.marshal"
