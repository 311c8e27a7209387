import GRDB

/// The tables, by the migrations that made them.
///
/// A migration that was once released is never edited; a change is a new one behind it. Names
/// begin with a number, so that the greatest name in a file is the newest it has seen.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 records") { try $0.execute(sql: records) }
        // Nothing that is stored is touched, so there is nothing to check every reference for.
        migrator.registerMigration("0002 editions", foreignKeyChecks: .immediate) {
            try $0.execute(sql: editions)
        }
        migrator.registerMigration("0003 superseded rows", foreignKeyChecks: .immediate) {
            try $0.execute(sql: superseded)
        }
        migrator.registerMigration("0004 exchange", foreignKeyChecks: .immediate) {
            try $0.execute(sql: exchange)
        }
        migrator.registerMigration("0005 access", foreignKeyChecks: .immediate) {
            try $0.execute(sql: access)
        }
        migrator.registerMigration("0007 jobs", foreignKeyChecks: .immediate) {
            try $0.execute(sql: jobs)
        }
        migrator.registerMigration("0008 writes", foreignKeyChecks: .immediate) {
            try $0.execute(sql: writes)
        }
        migrator.registerMigration("0009 hooks", foreignKeyChecks: .immediate) {
            try $0.execute(sql: hooks)
        }
        migrator.registerMigration("0010 people", foreignKeyChecks: .immediate) {
            try $0.execute(sql: PeopleSchema.documents)
        }
        // Merges are documents, so no table is new. But a program that knows none would show
        // merged firms apart, and the log has lines that it cannot read: it is to refuse the file.
        migrator.registerMigration("0011 merges", foreignKeyChecks: .immediate) { _ in }
        migrator.registerMigration("0012 resolution", foreignKeyChecks: .immediate) {
            try $0.execute(sql: ResolutionSchema.traces)
        }
        // Identities are documents as well; a program that knows none cannot read the log's lines.
        migrator.registerMigration("0013 identities", foreignKeyChecks: .immediate) { _ in }
        // Which groups of a profile a line touches; NULL = nobody told.
        migrator.registerMigration("0014 touched groups", foreignKeyChecks: .immediate) {
            try $0.execute(sql: "ALTER TABLE change ADD COLUMN groups INTEGER")
        }
        // From which level on other levels show; NULL of all else.
        migrator.registerMigration("0015 audience of levels", foreignKeyChecks: .immediate) {
            try $0.execute(sql: "ALTER TABLE change ADD COLUMN audience INTEGER")
        }
        return migrator
    }

    /// - `record` keeps a row as received; what all rows of a run share is in `import_run`.
    ///   `cells` are joined by U+001F and NULL when there are none. `source_id` repeats the
    ///   run's, whose reference is checked; to check it once more would cost 5 % of an import.
    /// - `by_key` finds records, `by_subject` puts them in order. They are ordinary tables and not
    ///   indexes because they are filled in sorted portions: `sorted.through` is the last record
    ///   they hold, those after it are the tail (`RecordTail`). `sorted.seed` is for `KeyHash`.
    /// - `met` remembers which records an unfinished run wrote or met unchanged (`MetRecords`).
    /// - `change` is never deleted from, so its numbers are never used twice.
    private static let records = """
        CREATE TABLE stamp (
            id INTEGER PRIMARY KEY, milliseconds INTEGER NOT NULL, actor TEXT NOT NULL
        ) STRICT;
        CREATE TABLE source (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
            authority TEXT NOT NULL, licence TEXT NOT NULL, is_withdrawn INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE layout (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, json TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE import_run (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES source,
            file TEXT NOT NULL, sheet TEXT, file_digest TEXT NOT NULL,
            layout_id INTEGER NOT NULL REFERENCES layout,
            stated_on TEXT NOT NULL,
            rows_read INTEGER NOT NULL DEFAULT 0, rows_new INTEGER NOT NULL DEFAULT 0,
            rows_changed INTEGER NOT NULL DEFAULT 0, rows_unchanged INTEGER NOT NULL DEFAULT 0,
            rows_quarantined INTEGER NOT NULL DEFAULT 0,
            started INTEGER NOT NULL REFERENCES stamp,
            finished INTEGER REFERENCES stamp
        ) STRICT;
        CREATE INDEX import_run_by_file ON import_run (file_digest);
        CREATE TABLE record (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL, kind INTEGER NOT NULL,
            key TEXT NOT NULL, subject TEXT NOT NULL,
            digest BLOB NOT NULL,
            run_id INTEGER NOT NULL REFERENCES import_run,
            line INTEGER NOT NULL, cells TEXT, warnings TEXT
        ) STRICT;
        CREATE TABLE by_key (slot INTEGER PRIMARY KEY, record_id INTEGER NOT NULL) STRICT;
        CREATE TABLE by_subject (
            subject TEXT NOT NULL, kind INTEGER NOT NULL, source_id INTEGER NOT NULL,
            record_id INTEGER NOT NULL, PRIMARY KEY (subject, kind, source_id, record_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sorted (through INTEGER NOT NULL, seed INTEGER NOT NULL) STRICT;
        INSERT INTO sorted VALUES (0, random());
        CREATE TABLE met (
            run_id INTEGER NOT NULL REFERENCES import_run, place INTEGER NOT NULL,
            bits BLOB NOT NULL, PRIMARY KEY (run_id, place)
        ) STRICT;
        CREATE TABLE quarantine (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source_id INTEGER NOT NULL REFERENCES source,
            layout_id INTEGER NOT NULL REFERENCES layout,
            cells TEXT, place INTEGER NOT NULL,
            file TEXT NOT NULL, sheet TEXT, line INTEGER NOT NULL, problems TEXT NOT NULL
        ) STRICT;
        CREATE INDEX quarantine_by_row ON quarantine (source_id, layout_id, cells, place);
        CREATE TABLE change (
            sequence INTEGER PRIMARY KEY, entity INTEGER NOT NULL, entity_id TEXT NOT NULL,
            kind INTEGER NOT NULL, stamp_id INTEGER NOT NULL REFERENCES stamp
        ) STRICT;
        """

    /// - `edition` keeps what a record said before it was changed: the columns of `record` that
    ///   change with a row. A record's editions were replaced in the order of their ids.
    private static let editions = """
        CREATE TABLE edition (
            id INTEGER PRIMARY KEY,
            record_id INTEGER NOT NULL REFERENCES record,
            digest BLOB NOT NULL,
            run_id INTEGER NOT NULL REFERENCES import_run,
            line INTEGER NOT NULL, cells TEXT, warnings TEXT
        ) STRICT;
        CREATE INDEX edition_by_record ON edition (record_id);
        """

    /// - `superseded` keeps what a row in quarantine said before it was replaced or mended
    ///   (`SupersededRows`). The row itself is gone once it was mended: its id refers to nothing.
    private static let superseded = """
        CREATE TABLE superseded (
            quarantine_id INTEGER NOT NULL,
            source_id INTEGER NOT NULL REFERENCES source,
            layout_id INTEGER NOT NULL REFERENCES layout,
            cells TEXT, place INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX superseded_by_row ON superseded (source_id, layout_id, cells, place);
        CREATE INDEX superseded_by_id ON superseded (quarantine_id);
        """

    /// - `withdrawn` holds the records that their source took back, with the run that did it and
    ///   when: a record in it is said no more, and leaves it when a row meets it again.
    /// - `stretch` says which records are a source's: those from `first` to `last`, all of one
    ///   source and kind. Records are numbered as they come, so a batch is one stretch at most.
    /// - `listed` remembers which records an unfinished run saw in rows it could not read.
    /// - `sync_run.not_before` says until when the partner wants to be left alone, in milliseconds
    ///   since 1970.
    /// - `secret` holds one row (`RecordStore.secret`).
    /// - `known_through` is the last record there was when the run, or the sync, began.
    /// - `endpoint`, `sync_state` and `sync_run` hold values as JSON whose names are a contract
    ///   (`Endpoint`, `SyncState`, `SyncRun.Outcome`, `SyncFigures`).
    private static let exchange = """
        ALTER TABLE import_run ADD COLUMN repeated_key INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE import_run ADD COLUMN known_through INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE import_run ADD COLUMN records_withdrawn INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE import_run ADD COLUMN records_restored INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE import_run ADD COLUMN abandoned INTEGER REFERENCES stamp;
        UPDATE import_run SET known_through = (SELECT coalesce(max(id), 0) FROM record)
        WHERE finished IS NULL;
        CREATE INDEX import_run_unfinished ON import_run (source_id)
        WHERE finished IS NULL AND abandoned IS NULL;
        CREATE TABLE withdrawn (
            record_id INTEGER PRIMARY KEY REFERENCES record,
            run_id INTEGER NOT NULL REFERENCES import_run,
            stamp_id INTEGER NOT NULL REFERENCES stamp
        ) STRICT;
        CREATE TABLE stretch (
            source_id INTEGER NOT NULL, kind INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (source_id, kind, first)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO stretch SELECT source_id, kind, min(id), max(id) FROM (
            SELECT id, source_id, kind,
                id - row_number() OVER (PARTITION BY source_id, kind ORDER BY id) AS gap
            FROM record)
        GROUP BY source_id, kind, gap;
        CREATE TABLE listed (
            run_id INTEGER NOT NULL REFERENCES import_run, record_id INTEGER NOT NULL,
            PRIMARY KEY (run_id, record_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE endpoint (
            source_id INTEGER PRIMARY KEY REFERENCES source, json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE sync_state (
            source_id INTEGER PRIMARY KEY REFERENCES source, json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE sync_run (
            id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES source,
            mode INTEGER NOT NULL,
            started INTEGER NOT NULL REFERENCES stamp, ended INTEGER REFERENCES stamp,
            outcome TEXT, figures TEXT, known_through INTEGER NOT NULL, not_before INTEGER
        ) STRICT;
        CREATE INDEX sync_run_by_source ON sync_run (source_id);
        CREATE TABLE secret (bytes BLOB NOT NULL) STRICT;
        INSERT INTO secret VALUES (randomblob(32));
        """

    /// - `access_key` holds keys as JSON whose names are a contract (`AccessKey`).
    private static let access = """
        CREATE TABLE access_key (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
