"""`rotonde work`: the worker that carries out what runs on in the background."""


def work() -> None:
    """Carry out runs until interrupted; what a worker that died left behind is put in line again."""
    from django.core.management import call_command

    from rotonde.web.first_start import prepare

    prepare()
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.filter(status="RUNNING").update(status="READY", started_at=None, worker_ids=[])
    call_command("db_worker", verbosity=0, interval=0.5, startup_delay=False, reload=False)
