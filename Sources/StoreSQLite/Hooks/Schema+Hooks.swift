extension Schema {
    /// - `hook_mark` has one row: the last line of the log that the outbox has seen.
    /// - `hook_delivery.state` and `due` repeat what its `json` holds, to be found by.
    static let hooks = """
        CREATE TABLE webhook (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE hook_mark (sequence INTEGER NOT NULL) STRICT;
        INSERT INTO hook_mark SELECT coalesce(max(sequence), 0) FROM change;
        CREATE TABLE hook_delivery (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, webhook TEXT NOT NULL,
            state TEXT NOT NULL, due INTEGER NOT NULL, created INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX hook_delivery_by_state ON hook_delivery (state, due);
        CREATE INDEX hook_delivery_by_webhook ON hook_delivery (webhook, number);
        """
}
