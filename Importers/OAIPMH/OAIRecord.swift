import Records

/// A record of a repository: its head, and the element its metadata is.
struct OAIRecord {
    let identifier: String?
    let datestamp: String?
    let sets: [String]
    /// Whether the repository says that the record is gone.
    let isDeleted: Bool
    let metadata: XMLElement?
    let line: Int

    init(_ record: XMLElement) {
        let header = record.name == "header" ? record : record.first("header")
        identifier = header?.text("identifier")
        datestamp = header?.text("datestamp")
        sets = header?.texts("setSpec") ?? []
        isDeleted = header?.attribute("status") == "deleted"
        metadata = record.first("metadata")?.children.first
        line = record.line
    }
}
