"""Serve the pages on this machine, and on this machine only."""

import os
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication

from rotonde.web.guards import is_this_machine
from rotonde.web.make_ready import post_worker_init

ADDRESS = "127.0.0.1"


def serve(port: int = 8000, catalogue_path: Path | None = None) -> None:
    """Serve until interrupted. The catalogue is the one shipped, unless another is given."""
    if not is_this_machine(ADDRESS):
        raise RuntimeError(f"Rotonde only listens on this machine, not on {ADDRESS}.")
    os.environ["DJANGO_SETTINGS_MODULE"] = "rotonde.web.settings"
    if catalogue_path is not None:
        os.environ["ROTONDE_CATALOGUE"] = str(catalogue_path.resolve())
    _Loopback(port).run()


class _Loopback(BaseApplication):  # type: ignore[misc,unused-ignore]
    """One gunicorn worker with threads, bound to the loopback address."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__()

    def load_config(self) -> None:
        options: dict[str, Any] = {
            "bind": f"{ADDRESS}:{self.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": 4,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": post_worker_init,
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        from rotonde.web.wsgi import application

        return application
