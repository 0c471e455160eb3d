"""``python -m zgc_extract`` is ``zgc-extract``."""

import sys

from .cli import main

sys.exit(main())
