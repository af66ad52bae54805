"""What gunicorn does once a process of the pages has started: `gunicorn --config python:rotonde.web.make_ready …`.

After the start and after the fork: a thread doesn't come along into a process that is forked from the one that made it.
Commands and tests start no process of the pages, so nothing of this runs in them.
"""

import logging
from threading import Thread
from typing import Any


def post_worker_init(worker: Any) -> None:
    """Make ready what the first visitor would wait for, beside the work."""
    Thread(target=make_ready, daemon=True).start()


def make_ready() -> None:
    """Ask the directory and the rights once. A database that can't answer yet, as before its tables, is left alone."""
    from django.db import DatabaseError, connections

    from rotonde.web.directory.searching.ready import make_search_ready
    from rotonde.web.entitlements import baskets

    try:
        make_search_ready()
        baskets.make_ready()
    except DatabaseError:
        logging.getLogger(__name__).info("The database can't be read yet: the first question makes things ready.")
    finally:
        connections.close_all()
