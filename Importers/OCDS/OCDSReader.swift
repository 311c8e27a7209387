package import Records

/// Rows of an OCDS document: the tenders in it as needs, or the winners of awards as suppliers.
///
/// It reads a package of releases, a package of records, a single release, a list of releases,
/// and JSON Lines of any of these. Records and compiled releases pass one at a time; other
/// releases are held until the end, since the next one may change what a process is, and then
/// merged in the order of their dates. Of a document on several pages what is held goes on from
/// page to page.
///
/// The two kinds of row are two readers over the same bytes.
package final class OCDSReader: PageReader {
    /// How much may be held of releases that are not compiled, counted as the texts that are
    /// taken over and `valueBytes` for each value: some 11,000 releases as large as those of the
    /// standard's example.
    package static let heldBytesMax = 128 * 1_024 * 1_024
    /// Measured: 7,200 releases with 726,000 values and 13 MB of texts took 80 MB.
    static let valueBytes = 96
    /// How far to look for the name that tells a package from a release.
    static let probedBytes = 16 * 1_024 * 1_024

    /// What is known of a process so far.
    private struct Held {
        var releases: [JSONValue] = []
        var line = 0
        var newest = Int.min
        var traits: ByteTraits = []
        var hasUndecodableBytes = false
    }

    package let columns: [String]
    private let kind: RecordKind
    private let file: String
    private let window: TextWindow
    private let heldBytesMax: Int
    private var records: JSONRecordStream
    private var notUnderstood = NotUnderstood()
    private var rows: ArraySlice<TableRow> = []
    private var held: [String: Held] = [:]
    private var order: [String] = []
    /// The held processes that are given out now.
    private var giving: ArraySlice<String> = []
    private var heldBytes = 0
    private var isAtEnd = false
    private let isPage: Bool

    /// - Parameters:
    ///   - isPage: whether other pages may follow: then what is held is given out only when asked
    ///     for (`giveHeld`).
    ///   - former: the reader of the page before, read to its end; what it holds goes on here.
    /// - Throws: `documentUnexpected` when the document is no OCDS.
    package init(
        _ source: any ByteSource, file: String, kind: RecordKind,
        isPage: Bool = false, following former: OCDSReader? = nil,
        heldBytesMax: Int = OCDSReader.heldBytesMax
    ) throws(ImportError) {
        self.file = file
        self.kind = kind
        self.heldBytesMax = heldBytesMax
        self.isPage = isPage
        columns = OCDS.columns(kind)
        window = try TextWindow(TextStream(source, encoding: nil, file: file))
        let probe = try JSONProbe.of(window, until: Self.tells, limitBytes: Self.probedBytes)
        let isWhole = probe.names.contains("ocid")
        guard isWhole || Self.tells(probe) else {
            if window.count == 0 { throw .empty(file: file) }
            throw .documentUnexpected(file: file, expected: .ocds, found: probe.names)
        }
        records = JSONRecordStream(
            window: window, file: file, plan: isWhole ? Self.releasePlan : Self.packagePlan)
        if let former { takeOver(former) }
    }

    private func takeOver(_ former: OCDSReader) {
        (held, order, heldBytes) = (former.held, former.order, former.heldBytes)
        former.forgetHeld()
    }

    private func forgetHeld() { (held, order, heldBytes) = ([:], [], 0) }

    /// Gives out what is held, since no other page follows; `next` goes on with it, one process
    /// at a time.
    package func giveHeld() {
        giving = order[...]
        order = []
    }

    package var reading: ReadingReport {
        var report = ReadingReport(format: .ocds, encoding: window.encoding.rawValue)
        report.notUnderstood = notUnderstood
        report.notUnderstood.add(records.notUnderstood)
        return report
    }

    /// The address that the package's `links.next` names.
    package var continuation: Continuation? {
        records.captured[Self.next]?.cursor.map { .url($0) }
    }

    package func next() throws(ImportError) -> TableRow? {
        while rows.isEmpty {
            if let ocid = giving.popFirst() {
                rows = heldRows(ocid)[...]
            } else if isAtEnd {
                return nil
            } else if let record = try records.next() {
                try take(record)
            } else {
                isAtEnd = true
                if !isPage { giveHeld() }
            }
        }
        return rows.popFirst()
    }

    // MARK: One object of the document

    private func take(_ record: JSONRecord) throws(ImportError) {
        if let row = record.problemRow(file: file) {
            rows = [row]
            return
        }
        let value = JSONValue.object(record.members)
        guard let state = OCDSProcess.state(of: value) else {
            return notUnderstood.note("records/releases/url")
        }
        OCDS.vocabulary.list(state, into: &notUnderstood)
        let taken = OCDS.vocabulary.pruned(state)
        let tags = taken["tag"]?.elements.compactMap(\.text) ?? []
        let isSettled =
            value["ocid"] == nil || value["compiledRelease"] != nil
            || value["versionedRelease"] != nil || value["releases"] != nil
        if isSettled || tags.contains("compiled") {
            let process = OCDSProcess(
                release: taken, line: record.line, traits: record.traits,
                hasUndecodableBytes: record.hasUndecodableBytes)
            rows = rows(of: process)[...]
        } else {
            try hold(taken, record)
        }
    }

    private func hold(_ release: JSONValue, _ record: JSONRecord) throws(ImportError) {
        heldBytes += Self.cost(of: release)
        guard heldBytes <= heldBytesMax else {
            throw .documentTooLarge(file: file, limitBytes: heldBytesMax)
        }
        let ocid = release["ocid"]?.text ?? ""
        if held[ocid] == nil { order.append(ocid) }
        let moment = OCDSMoment.seconds(release["date"]?.text)
        var process = held[ocid, default: Held()]
        process.releases.append(release)
        process.traits.formUnion(record.traits)
        process.hasUndecodableBytes = process.hasUndecodableBytes || record.hasUndecodableBytes
        if process.line == 0 || moment >= process.newest {
            process.line = record.line
            process.newest = moment
        }
        held[ocid] = process
    }

    private func heldRows(_ ocid: String) -> [TableRow] {
        guard let process = held.removeValue(forKey: ocid) else { return [] }
        return rows(
            of: OCDSProcess(
                release: OCDSProcess.merged(process.releases), line: process.line,
                traits: process.traits, hasUndecodableBytes: process.hasUndecodableBytes))
    }

    private func rows(of process: OCDSProcess) -> [TableRow] {
        switch kind {
        case .need: OCDSNeedRows.rows(of: process, file: file)
        case .supplier: OCDSSupplierRows.rows(of: process, file: file)
        }
    }

    private static func cost(of value: JSONValue) -> Int {
        switch value {
        case .object(let members):
            members.reduce(valueBytes) { $0 + $1.key.utf8.count + cost(of: $1.value) }
        case .array(let elements): elements.reduce(valueBytes) { $0 + cost(of: $1) }
        case .string(let text), .plain(let text): valueBytes + text.utf8.count
        case .null: valueBytes
        }
    }

    // MARK: The shape of the document

    private static let next = JSONPath(names: ["links", "next"])

    private static let packagePlan = JSONRecordStream.Plan(
        records: [JSONPath(names: ["releases"]), JSONPath(names: ["records"])],
        captured: [next], known: OCDS.packageNames, allowsManyRoots: true)

    private static let releasePlan = JSONRecordStream.Plan(
        records: [JSONPath(names: [])], allowsManyRoots: true)

    private static func tells(_ probe: JSONProbe) -> Bool {
        probe.names.contains("ocid")
            || (!probe.isList && !["releases", "records"].allSatisfy { !probe.names.contains($0) })
    }
}
