import GRDB
import Records
import Store

/// Makes records of rows; what many rows share is read once.
struct RecordRows {
    /// What `record(_:)` reads, in its order; the table goes by the name `r`.
    static let columns =
        "r.id, r.key, r.subject, r.kind, r.run_id, r.line, r.cells, r.warnings, " + withdrawal

    /// The same of an earlier edition; its table goes by the name `e`.
    static let editionColumns =
        "r.id, r.key, r.subject, r.kind, e.run_id, e.line, e.cells, e.warnings, " + withdrawal

    /// The run that took the record back; NULL when none did.
    private static let withdrawal = "(SELECT run_id FROM withdrawn WHERE record_id = r.id)"

    private let database: Database
    private var runs: [Int64: ImportPlan] = [:]
    private let withdrawn: Set<SourceID>

    init(_ database: Database) throws {
        self.database = database
        withdrawn = Set(
            try SourceRow.all(in: database).map(\.source).filter(\.isWithdrawn).map(\.id))
    }

    mutating func record(_ row: Query) throws -> StoredRecord {
        let plan = try plan(of: row.integer(4))
        let position = RowPosition(
            file: plan.file, sheet: plan.sheet, line: Int(row.integer(5)))
        let record = SourceRecord(
            source: plan.source, key: row.text(1),
            subject: try Self.subject(row.text(2), kind: row.integer(3)), layout: plan.layout,
            cells: StoredText.cells(of: row, 6), position: position, statedOn: plan.statedOn)
        let withdrawnOn = row.isNull(8) ? nil : try self.plan(of: row.integer(8)).statedOn
        return StoredRecord(
            record: record, warnings: try StoredText.problems(json: row.optionalText(7)),
            isWithdrawn: withdrawnOn != nil || withdrawn.contains(plan.source),
            withdrawnOn: withdrawnOn)
    }

    static func subject(_ text: String, kind: Int64) throws -> SourceRecord.Subject {
        switch try Codes.value(kind, in: Codes.recordKinds) {
        case .need: return .need(NeedID(text))
        case .supplier:
            guard let id = OrganisationID(text) else { throw Damage(what: "organisation") }
            return .organisation(id)
        }
    }

    private mutating func plan(of run: Int64) throws -> ImportPlan {
        if let known = runs[run] { return known }
        let plan = try RunRow.find(run, in: database).run.plan
        runs[run] = plan
        return plan
    }
}

extension StoredRecord {
    /// The order in which a subject's records are given.
    static func bySourceAndKey(_ left: StoredRecord, _ right: StoredRecord) -> Bool {
        if left.record.source != right.record.source {
            return left.record.source < right.record.source
        }
        return ByteText(left.record.key) < ByteText(right.record.key)
    }
}
