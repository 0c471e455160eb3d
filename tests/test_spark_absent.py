"""Without PySpark the rest of the library works, and asking for it says what to install."""

from __future__ import annotations

import subprocess
import sys


def test_says_what_to_install() -> None:
    program = "import sys; sys.modules['pyspark'] = None; import zgc_extract; import zgc_extract.spark"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    problem = "ImportError: zgc_extract.spark needs PySpark and PyArrow (no module pyspark): pip install 'zgc_extract[spark]'"
    assert done.returncode == 1 and problem in done.stderr


def test_the_library_loads_nothing_of_it() -> None:
    program = "import sys, zgc_extract; assert not {'pyspark', 'pyarrow', 'pandas'} & {*sys.modules}"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
