extension Schema {
    /// - `job.json` holds what its columns do not; names in it are a contract (`Job`).
    static let jobs = """
        CREATE TABLE job (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, holder TEXT NOT NULL,
            state TEXT NOT NULL, ended INTEGER, json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX job_by_state ON job (state, number);
        CREATE INDEX job_by_holder ON job (holder, number);
        CREATE TABLE job_answer (
            number INTEGER PRIMARY KEY REFERENCES job, media_type TEXT NOT NULL, name TEXT,
            bytes BLOB NOT NULL
        ) STRICT;
        """
}
