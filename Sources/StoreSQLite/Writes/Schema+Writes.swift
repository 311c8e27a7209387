extension Schema {
    /// - `request` remembers what was carried out, so that the same request changes nothing twice;
    ///   `answer` is NULL while it is being carried out.
    /// - `writer` says who stated something of a subject: `kind` as in `record`.
    static let writes = """
        CREATE TABLE request (
            holder TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL,
            begun INTEGER NOT NULL, answer TEXT, PRIMARY KEY (holder, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX request_by_age ON request (begun);
        CREATE TABLE writer (
            kind INTEGER NOT NULL, subject TEXT NOT NULL, holder TEXT NOT NULL,
            PRIMARY KEY (kind, subject, holder)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL,
            json TEXT NOT NULL, bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX evidence_by_organisation ON evidence (organisation, number);
        """
}
