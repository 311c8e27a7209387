/// The tables of what a resolution leaves for the next.
enum ResolutionSchema {
    /// - `resolution_state` has one row at most, as JSON whose names are a contract
    ///   (`ResolutionState`).
    /// - `resolution_subject` gives subjects numbers, by which the others speak of them; `keys` are
    ///   eight bytes each, the highest first, in order.
    /// - `resolution_key` says who has a key; `resolution_term` how often a term stood.
    /// - `resolution_pair` has the subject of the lesser id first.
    static let traces = """
        CREATE TABLE resolution_state (
            id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE resolution_subject (
            number INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL,
            cluster TEXT NOT NULL, keys BLOB NOT NULL
        ) STRICT;
        CREATE TABLE resolution_key (
            key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE resolution_pair (
            one INTEGER NOT NULL, other INTEGER NOT NULL, bits REAL NOT NULL,
            is_reserved INTEGER NOT NULL, kinship TEXT, PRIMARY KEY (one, other)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX resolution_pair_by_other ON resolution_pair (other);
        CREATE TABLE resolution_term (
            term INTEGER PRIMARY KEY, records INTEGER NOT NULL
        ) STRICT;
        """
}
