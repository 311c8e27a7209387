import Records

/// One object of a text as it was read, or how it begins and why it could not be.
struct JSONRecord {
    /// 1-based.
    let line: Int
    var members: [JSONValue.Member] = []
    var fault: RowProblem.Reason?
    /// The object as it stands where it has a fault, as it begins where it may have one yet.
    var raw = ""
    /// What to look for in its texts.
    var traits: ByteTraits = []
    var hasUndecodableBytes = false

    /// An object of fewer bytes cannot come to more than `RowCutter.rowBytesMax` once flattened:
    /// its names and its values together are at most the square of half of it.
    private static let harmlessBytes = 8 * 1_024

    /// Reads bytes that should be one object and nothing beside it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> JSONRecord {
        var parser = JSONParser(bytes)
        do throws(JSONFault) {
            let members = try parser.object()
            let mayOverflow = bytes.count >= harmlessBytes
            let head = bytes.prefix(mayOverflow ? RowCutter.keptBytes : 0)
            return JSONRecord(
                line: line, members: members,
                raw: CellMaker.text(UnsafeBufferPointer(rebasing: head)),
                traits: ByteTraits.of(bytes).union(parser.escapedTraits),
                hasUndecodableBytes: parser.metUndecodableBytes)
        } catch {
            let raw = CellMaker.text(CellMaker.trimmed(bytes))
            return JSONRecord(line: line, fault: error.reason, raw: raw)
        }
    }

    /// The paths of the lists of objects in it, one or two names deep, by which it may be an
    /// envelope of records; empty of an object that is too long to be one record; nil otherwise.
    var enveloped: [String]? {
        if fault == .rowTooLong { return [] }
        var paths: [String] = []
        for member in members {
            if member.value.isListOfObjects { paths.append(member.key) }
            guard case .object(let inner) = member.value else { continue }
            for deeper in inner where deeper.value.isListOfObjects {
                paths.append(member.key + "." + deeper.key)
            }
        }
        return paths.isEmpty ? nil : paths
    }

    /// The record flattened to cells.
    var cut: JSONCut {
        if fault != nil { return JSONCut(line: line, fault: fault, raw: raw) }
        do throws(JSONFault) {
            return JSONCut(
                line: line, cells: try JSONColumns.flattened(members), traits: traits,
                hasUndecodableBytes: hasUndecodableBytes)
        } catch {
            return JSONCut(line: line, fault: error.reason, raw: raw)
        }
    }

    /// The row that says why this record could not be read; nil when it could.
    func problemRow(file: String) -> TableRow? {
        guard let fault else { return nil }
        let position = RowPosition(file: file, line: line)
        let problem = RowProblem(position: position, value: raw, reason: fault)
        return TableRow(position: position, cells: [raw], problems: [problem])
    }
}

/// A record flattened to cells, or how it begins and why it could not be read.
struct JSONCut {
    let line: Int
    var cells: [JSONColumns.Cell] = []
    var fault: RowProblem.Reason?
    /// The record as it stands, kept where it has a fault.
    var raw = ""
    /// What to look for in the cells.
    var traits: ByteTraits = []
    var hasUndecodableBytes = false
}

extension JSONFault {
    /// The same as what becomes of a row.
    var reason: RowProblem.Reason {
        switch self {
        case .notJSON: .notJSON
        case .notAnObject: .notAnObject
        case .nestedTooDeep: .nestedTooDeep
        case .tooLong: .rowTooLong
        }
    }
}

extension JSONValue {
    /// A single object in a list is rather what a record says of itself.
    fileprivate var isListOfObjects: Bool {
        guard case .array(let elements) = self, elements.count > 1 else { return false }
        return elements.allSatisfy { element in
            if case .object = element { true } else { false }
        }
    }
}
