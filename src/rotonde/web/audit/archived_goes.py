"""What a migration writes so that a line goes away only after half a year, once an archive holds its batch.

The line itself is half a year old too: a batch and an archive that somebody made up don't take a younger one along.
"""

from rotonde.web.audit.append_only import REFUSAL, AppendOnly

IN_AN_ARCHIVE = (
    "EXISTS (SELECT 1 FROM audit_batch b JOIN audit_archived a"
    " ON a.organisation_id = b.organisation_id AND b.number BETWEEN a.first AND a.until"
    " WHERE b.id = {batch} AND b.sealed_at < {long_ago})"
)
LONG_AGO = {"sqlite": "datetime('now', '-6 months')", "postgresql": "now() - interval '6 months'"}
BATCH = {
    "audit_sealed": "OLD.batch_id",
    "audit_event": "(SELECT s.batch_id FROM audit_sealed s WHERE s.event_id = OLD.id)",
    "audit_concerned": "(SELECT s.batch_id FROM audit_sealed s WHERE s.event_id = OLD.event_id)",
}
OLD_ENOUGH = {
    "audit_sealed": "",
    "audit_event": " AND OLD.at < {long_ago}",
    "audit_concerned": " AND EXISTS (SELECT 1 FROM audit_event e WHERE e.id = OLD.event_id AND e.at < {long_ago})",
}


class OnlyArchivedGoes(AppendOnly):
    """Refuse every delete on a table of lines but of what an archive holds and was sealed over half a year ago."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        goes = IN_AN_ARCHIVE + OLD_ENOUGH[table]
        there = {vendor: f"({goes.format(batch=BATCH[table], long_ago=ago)})" for vendor, ago in LONG_AGO.items()}
        self.sqlite = (
            "DROP TRIGGER IF EXISTS {table}_no_delete",
            "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN NOT "
            + there["sqlite"]
            + " BEGIN SELECT RAISE(ABORT, '"
            + REFUSAL
            + "'); END",
        )
        self.postgres = (
            "CREATE OR REPLACE FUNCTION {table}_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN IF TG_OP = 'DELETE' THEN IF " + there["postgresql"] + " THEN RETURN OLD; END IF; END IF; "
            "RAISE EXCEPTION '" + REFUSAL + "'; END $$",
        )
        self.sqlite_back = (
            "DROP TRIGGER {table}_no_delete",
            "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '"
            + REFUSAL
            + "'); END",
        )
        self.postgres_back = (
            "CREATE OR REPLACE FUNCTION {table}_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '" + REFUSAL + "'; END $$",
        )

    def describe(self) -> str:
        return f"Let {self.table} only grow, but for what went to the archive"
