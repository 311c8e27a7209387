/// The tables of what people do on the platform.
enum PeopleSchema {
    /// - `document` holds documents as JSON whose names are a contract (`KeptDocument`);
    ///   `document_topic` finds them by what they are about.
    static let documents = """
        CREATE TABLE document (
            kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE document_topic (
            kind TEXT NOT NULL, topic TEXT NOT NULL, id TEXT NOT NULL,
            PRIMARY KEY (kind, topic, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX document_topic_by_id ON document_topic (kind, id);
        """
}
