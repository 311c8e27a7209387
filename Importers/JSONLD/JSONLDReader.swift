package import Records

/// Rows of the firms, products and services that a document describes in schema.org's words.
///
/// The document is JSON-LD, or a web page with JSON-LD in it. It is read whole, since any part of
/// it may refer to any other; a firm is one row, and each thing it offers is another.
package final class JSONLDReader: RowReader {
    /// A page of a directory with a thousand firms is 2 MB.
    package static let documentBytesMax = 16 * 1_024 * 1_024
    /// Of a document that is held as values, as `JSONParser.valuesMax` is of a record.
    static let valuesMax = 500_000

    package let columns = JSONLDColumns.columns.names
    package private(set) var reading: ReadingReport
    private let file: String
    private var rows: ArraySlice<TableRow> = []
    private var contexts: [String] = []
    private var metSchemaOrg = false
    private var graph = JSONLDGraph()
    private var traits: ByteTraits = []
    private var hasUndecodableBytes = false

    /// - Throws: `documentUnexpected` when nothing is in schema.org's vocabulary, with the
    ///   contexts that were found; `jsonDamaged` for a document that is no JSON.
    package init(_ source: any ByteSource, file: String) throws(ImportError) {
        self.file = file
        reading = ReadingReport(format: .jsonLD)
        let window = try TextWindow(TextStream(source, encoding: nil, file: file))
        while !window.isAtEnd {
            guard window.count <= Self.documentBytesMax else {
                throw .documentTooLarge(file: file, limitBytes: Self.documentBytesMax)
            }
            try window.extend()
        }
        guard window.count > 0 else { throw .empty(file: file) }
        reading.encoding = window.encoding.rawValue
        let isPage = window.bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
        var problems: [TableRow] = []
        if isPage {
            problems = readPage(window.bytes)
        } else {
            try readDocument(window.bytes)
        }
        guard metSchemaOrg || !problems.isEmpty else {
            throw .documentUnexpected(file: file, expected: .schemaOrg, found: contexts)
        }
        rows = (problems + described())[...]
    }

    package static var fieldMap: FieldMap {
        FieldMap(kind: .supplier, fields: JSONLDColumns.fields.mapValues { .columns($0) })
    }

    package func next() -> TableRow? { rows.popFirst() }

    // MARK: The text

    private func readDocument(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
        if let fault = take(bytes, line: 1) {
            let line = 1 + bytes.prefix(fault.place).count { $0 == 0x0A }
            let rest = bytes.dropFirst(fault.place).prefix(JSONText.foundBytesMax)
            let found = String(decoding: rest, as: UTF8.self)
            throw .jsonDamaged(file: file, line: line, fact: fault.damage(found: found))
        }
    }

    /// Reads every block of a page; a row for each that cannot be read.
    private func readPage(_ bytes: UnsafeBufferPointer<UInt8>) -> [TableRow] {
        var scanner = ScriptScanner(bytes)
        var problems: [TableRow] = []
        var count = 0
        while let block = scanner.next() {
            count += 1
            guard count <= ScriptScanner.blocksMax else {
                reading.notUnderstood.note("script")
                continue
            }
            let script = Array(bytes[block.range])
            let text = ScriptText.unwrapped(script[...])
            if text.isEmpty { continue }
            let line = block.line + script[..<text.startIndex].count { $0 == 0x0A }
            guard let fault = take(Array(text), line: line) else { continue }
            let decoded = ScriptText.decoded(text)
            if decoded.count < text.count, take(decoded, line: line) == nil { continue }
            problems.append(problem(fault, text, line: line))
        }
        return problems
    }

    private func problem(
        _ fault: Fault, _ text: ArraySlice<UInt8>, line: Int
    ) -> TableRow {
        let before = text.prefix(fault.place).count { $0 == 0x0A }
        let position = RowPosition(file: file, line: line + before)
        let head = String(decoding: text.prefix(RowCutter.keptBytes), as: UTF8.self)
        return TableRow(
            position: position, cells: [head],
            problems: [RowProblem(position: position, value: head, reason: fault.fault.reason)])
    }

    /// What is wrong with a text, and where.
    private struct Fault {
        let fault: JSONFault
        let place: Int

        func damage(found: String) -> JSONDamage {
            switch fault {
            case .nestedTooDeep: .nestedTooDeep(limit: JSONParser.depthMax)
            case .tooLong: .textTooLong(limitBytes: JSONLDReader.documentBytesMax)
            case .notJSON, .notAnObject: found.isEmpty ? .truncated : .notJSON(found: found)
            }
        }
    }

    private func take(_ bytes: [UInt8], line: Int) -> Fault? {
        bytes.withUnsafeBufferPointer { take($0, line: line) }
    }

    /// Adds what a text describes to the graph; what is wrong with it, if anything.
    private func take(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Fault? {
        var parser = JSONParser(bytes, valuesMax: Self.valuesMax)
        do throws(JSONFault) {
            let document = try parser.document()
            traits.formUnion(ByteTraits.of(bytes).union(parser.escapedTraits))
            hasUndecodableBytes = hasUndecodableBytes || parser.metUndecodableBytes
            for thing in document.elements { add(thing, line: line) }
            return nil
        } catch {
            return Fault(fault: error, place: parser.position)
        }
    }

    private func add(_ thing: JSONValue, line: Int) {
        guard thing.isObject else { return reading.notUnderstood.note("(no object)") }
        let context = JSONLDContext(thing["@context"])
        guard context.isSchemaOrg else {
            let described = context.described.isEmpty ? "(no @context)" : context.described
            if contexts.count < JSONRecordStream.rootNamesMax { contexts.append(described) }
            return reading.notUnderstood.note("@context " + described)
        }
        metSchemaOrg = true
        graph.add(context.plain(thing), line: line)
    }

    // MARK: The things

    private func described() -> [TableRow] {
        let entities = JSONLDEntities(graph)
        let columns = JSONLDColumns(graph)
        reading.notUnderstood.add(entities.notUnderstood)
        var rows: [TableRow] = []
        for firm in entities.firms {
            JSONLDVocabulary.firm.list(firm.node, into: &reading.notUnderstood)
            rows.append(finished(columns.row(of: firm), line: firm.line))
        }
        for offering in entities.offerings {
            JSONLDVocabulary.offering.list(offering.node, into: &reading.notUnderstood)
            let firm = offering.firm.map { entities.firms[$0] }
            rows.append(finished(columns.row(of: offering, firm: firm), line: offering.line))
        }
        // A page may describe one product in two blocks.
        var met: Set<[String]> = []
        return rows.filter { met.insert($0.cells).inserted }
    }

    private func finished(_ row: MappedRow, line: Int) -> TableRow {
        row.row(
            at: RowPosition(file: file, line: line), traits: traits,
            hasUndecodableBytes: hasUndecodableBytes)
    }
}
