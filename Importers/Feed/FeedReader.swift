package import Records

/// Rows of one page of another Matxich store's feed.
///
/// The page is checked as a whole, its size, its digest and its sequence, before its first row is
/// given out: of a page that is not what its head says nothing is taken. Records that are gone
/// come as withdrawn rows.
package final class FeedReader: RowReader {
    package let columns: [String]
    package private(set) var reading: ReadingReport

    private let file: String
    private let head: FeedHead
    private let kind: RecordKind
    private let mapped: MappedRow.Columns
    private let paths: Set<String>
    private var rows: [TableRow] = []
    private var given = 0

    /// - Parameters:
    ///   - page: the page as the head lists it.
    ///   - known: the last sequence that was taken in; entries up to it are passed over.
    /// - Throws: `feed` with what is wrong with the page.
    package init(
        _ source: any ByteSource, file: String, page: FeedPage, head: FeedHead, kind: RecordKind,
        after known: Int
    ) throws(ImportError) {
        self.file = file
        self.head = head
        self.kind = kind
        let names = Self.columns(head, kind)
        mapped = MappedRow.Columns(names)
        columns = names
        paths = Set((head.fields[kind] ?? []).map(\.description))
        reading = ReadingReport(format: .feed)
        let bytes = try FeedBytes.all(of: source, limit: FeedPage.bytesMax) { _ in
            .feed(
                file: file,
                fault: .pageTooLarge(page: page.name, limitBytes: FeedPage.bytesMax))
        }
        if let fault = page.fault(in: bytes) { throw .feed(file: file, fault: fault) }
        try read(bytes, page, after: known)
    }

    /// The field map that goes with the columns of a feed's pages.
    ///
    /// The id that a record had in its list is kept beside the one it has here.
    package static func fieldMap(_ head: FeedHead, _ kind: RecordKind) -> FieldMap {
        var fields: [FieldPath: FieldMap.Column] = [FieldPath(.externalID): .columns([idColumn])]
        if kind == .supplier { fields[FieldPath(.supplierID)] = .columns([subjectColumn]) }
        for path in head.fields[kind] ?? [] {
            let isTaken = fields[path] != nil
            let own = isTaken ? FieldPath(path.field, "listed") : path
            fields[own] = .columns([path.description])
        }
        return FieldMap(kind: kind, fields: fields)
    }

    package func next() -> TableRow? {
        guard given < rows.count else { return nil }
        given += 1
        return rows[given - 1]
    }

    // MARK: The lines of the page

    static let idColumn = "@id"
    private static let subjectColumn = "@subject"
    private static let originColumn = Layout.feedOriginColumn
    private static let sourceColumn = "@source"
    private static let dateColumn = "@statedOn"
    /// The fields that the head does not list; a later head will.
    private static let otherColumn = "(other fields)"

    package static func columns(_ head: FeedHead, _ kind: RecordKind) -> [String] {
        var met: Set<String> = []
        let paths = (head.fields[kind] ?? []).map(\.description)
            .filter { met.insert($0).inserted }
        return [idColumn, subjectColumn, originColumn, sourceColumn, dateColumn] + paths
            + [otherColumn]
    }

    private func read(
        _ bytes: [UInt8], _ page: FeedPage, after known: Int
    ) throws(ImportError) {
        var next = page.first
        var line = 0
        for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            line += 1
            let position = RowPosition(file: file, line: line)
            let record = Array(text).withUnsafeBufferPointer { JSONRecord.read($0, line: line) }
            if let problem = record.problemRow(file: file) {
                if next > known { rows.append(problem) }
                next += 1
                continue
            }
            let entry = JSONValue.object(record.members)
            let sequence = entry["sequence"]?.text.flatMap { Int($0) }
            try check(sequence, against: next)
            if let through = entry["through"]?.text.flatMap({ Int($0) }), through > next {
                guard through <= page.last else {
                    throw .feed(file: file, fault: .valueUnusable(name: "through"))
                }
                next = through
            }
            if next > known, let row = row(of: entry, record, position) {
                rows.append(row)
            }
            next += 1
        }
        try check(page.last + 1, against: next)
    }

    /// - Throws: when an entry is not the one that has to come next.
    private func check(_ sequence: Int?, against next: Int) throws(ImportError) {
        guard let sequence else {
            throw .feed(file: file, fault: .valueUnusable(name: "sequence"))
        }
        if sequence > next {
            throw .feed(file: file, fault: .sequenceGap(after: next - 1, found: sequence))
        }
        if sequence < next { throw .feed(file: file, fault: .sequenceRepeated(sequence)) }
    }

    private func row(
        of entry: JSONValue, _ record: JSONRecord, _ position: RowPosition
    ) -> TableRow? {
        if entry["void"]?.text == "true" { return nil }
        let origin = entry["origin"]?.text ?? head.store
        guard let kind = entry["kind"]?.text, let source = entry["source"]?.text,
            let key = entry["key"]?.text, entry["fields"]?.isObject ?? true
        else { return unusable(record, position) }
        if kind != self.kind.rawValue {
            if RecordKind(rawValue: kind) == nil { reading.notUnderstood.note("kind/" + kind) }
            return nil
        }
        var row = MappedRow(mapped)
        row.set(Self.idColumn, origin + "/" + source + "/" + key)
        row.set(Self.subjectColumn, entry["subject"]?.text.map { origin + "/" + $0 })
        row.set(Self.originColumn, origin)
        row.set(Self.sourceColumn, source)
        row.set(Self.dateColumn, entry["statedOn"]?.text)
        for member in entry["fields"]?.members ?? [] { set(member, &row) }
        for member in entry.members where !Self.names.contains(member.key) {
            reading.notUnderstood.note(member.key)
        }
        return row.row(
            at: position, traits: record.traits, hasUndecodableBytes: record.hasUndecodableBytes,
            isWithdrawn: entry["withdrawn"]?.text == "true")
    }

    private func set(_ member: JSONValue.Member, _ row: inout MappedRow) {
        guard let text = member.value.text else { return }
        if paths.contains(member.key) {
            row.set(member.key, text)
        } else {
            reading.notUnderstood.note("fields/" + member.key)
            row.set(Self.otherColumn, member.key + ": " + text)
        }
    }

    /// An entry without what makes it one: into quarantine with its line.
    private func unusable(_ record: JSONRecord, _ position: RowPosition) -> TableRow {
        let names = record.members.map(\.key).joined(separator: ", ")
        return TableRow(
            position: position, cells: [names],
            problems: [RowProblem(position: position, value: names, reason: .notAnObject)])
    }

    private static let names: Set<String> = [
        "sequence", "kind", "origin", "source", "key", "subject", "statedOn", "fields",
        "withdrawn",
    ]
}
