import Records

/// The records of a JSON document, one after another, however large the document is.
///
/// The document is walked once. What lies on no path is passed over as it comes in, and still
/// has to be JSON: a document that breaks off after its last record is not taken for whole. Only
/// one record is in memory at a time.
struct JSONRecordStream {
    /// What lies outside of records nests a few levels deep; a bomb nests a million.
    static let depthMax = 512
    /// So many names of a document that was not expected tell a person what it is.
    static let rootNamesMax = 20

    /// What to look for in a document.
    struct Plan {
        /// Where records stand: the elements of a list, or an object that is one.
        var records: [JSONPath]
        /// Plain values to remember, wherever they stand.
        var captured: [JSONPath] = []
        /// Names of the document that say nothing of its records and are known.
        var known: Set<String> = []
        /// Whether one document may follow another, as in JSON Lines.
        var allowsManyRoots = false
    }

    /// A container that is being walked through.
    private struct Frame {
        let isObject: Bool
        /// Every element is a record.
        let isRecordList: Bool
        /// The paths that lead through here and on.
        let paths: [Int]
        let name: String
        var count = 0
    }

    /// A value that stands next, not yet read.
    private struct Place {
        var isRecord = false
        var paths: [Int] = []
        let first: UInt8
        var name = ""
    }

    private(set) var text: JSONText
    /// What stood at the captured paths; the last one counts.
    private(set) var captured: [JSONPath: JSONValue] = [:]
    /// Whether a path of records led to something, be it an empty list.
    private(set) var metRecords = false
    /// Whether a path of records led to a record by itself, and not to a list.
    private(set) var metLoneRecord = false
    /// The names that the document begins with, or `[…]` for a list.
    private(set) var rootNames: [String] = []
    private(set) var notUnderstood = NotUnderstood()
    private let plan: Plan
    private let paths: [JSONPath]
    private var frames: [Frame] = []
    private var rootsRead = 0

    init(window: TextWindow, file: String, plan: Plan) {
        text = JSONText(window: window, file: file)
        self.plan = plan
        paths = plan.records + plan.captured
    }

    /// The next record; nil when the document has been read to its end.
    ///
    /// - Throws: `jsonDamaged` for what is wrong outside of records.
    mutating func next() throws(ImportError) -> JSONRecord? {
        while let place = try nextPlace() {
            if let record = try take(place) { return record }
        }
        return nil
    }

    // MARK: What to do with a value

    private mutating func take(_ place: Place) throws(ImportError) -> JSONRecord? {
        if place.isRecord { return try record(place) }
        let ending = place.paths.filter { paths[$0].steps.count == frames.count }
        if ending.contains(where: { $0 < plan.records.count }) {
            return try takeRecords(at: place)
        }
        if place.paths.isEmpty, frames.last?.paths.isEmpty == false { note(place) }
        if Self.isContainer(place.first) {
            let further = place.paths.filter { paths[$0].steps.count > frames.count }
            try open(place, paths: further)
        } else if ending.isEmpty, place.first == UInt8(ascii: "\"") {
            try text.passText()
        } else {
            let value = try text.plainValue()
            for path in ending { captured[paths[path]] = value }
        }
        return nil
    }

    private mutating func takeRecords(at place: Place) throws(ImportError) -> JSONRecord? {
        metRecords = true
        switch place.first {
        case UInt8(ascii: "["): try open(place, isRecordList: true)
        case UInt8(ascii: "n"): _ = try text.plainValue()
        default:
            metLoneRecord = true
            return try record(place)
        }
        return nil
    }

    private mutating func record(_ place: Place) throws(ImportError) -> JSONRecord {
        let line = text.line
        if let bytes = try text.value(limitBytes: RowCutter.rowBytesMax) {
            let record = JSONRecord.read(bytes, line: line)
            text.consume(bytes.count)
            return record
        }
        let head = text.head(RowCutter.keptBytes)
        if Self.isContainer(place.first) { try open(place) } else { try text.passText() }
        return JSONRecord(line: line, fault: .rowTooLong, raw: head)
    }

    private mutating func open(
        _ place: Place, isRecordList: Bool = false, paths: [Int] = []
    ) throws(ImportError) {
        guard frames.count < Self.depthMax else {
            throw text.damage(.nestedTooDeep(limit: Self.depthMax))
        }
        let isObject = place.first == UInt8(ascii: "{")
        if frames.isEmpty, !isObject { rootNames = ["[…]"] }
        text.pass()
        frames.append(
            Frame(isObject: isObject, isRecordList: isRecordList, paths: paths, name: place.name))
    }

    private mutating func note(_ place: Place) {
        let names = frames.dropFirst().map(\.name) + [place.name]
        let path = names.joined(separator: ".")
        if !plan.known.contains(path) { notUnderstood.note(path) }
    }

    private static func isContainer(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    // MARK: What stands next

    /// The next value, its name read; containers that end are left on the way.
    private mutating func nextPlace() throws(ImportError) -> Place? {
        while let frame = frames.last {
            let close = frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
            guard var byte = try text.peek() else { throw text.damage(.truncated) }
            if byte == close {
                text.pass()
                frames.removeLast()
                continue
            }
            if frame.count > 0 {
                guard byte == UInt8(ascii: ",") else { throw text.notJSON(from: 0) }
                text.pass()
                byte = try required()
            }
            frames[frames.count - 1].count += 1
            return try frame.isObject ? member(of: frame) : element(of: frame, byte)
        }
        return try root()
    }

    private mutating func root() throws(ImportError) -> Place? {
        guard let byte = try text.peek() else {
            if rootsRead == 0 { throw .empty(file: text.file) }
            return nil
        }
        guard rootsRead == 0 || plan.allowsManyRoots else {
            throw text.damage(.textAfterEnd(found: text.found()))
        }
        rootsRead += 1
        return Place(paths: Array(paths.indices), first: try valueStart(byte))
    }

    private mutating func member(of frame: Frame) throws(ImportError) -> Place {
        guard try required() == UInt8(ascii: "\"") else { throw text.notJSON(from: 0) }
        var name = ""
        if frame.paths.isEmpty {
            try text.passText()
        } else if case .string(let written) = try text.plainValue() {
            name = written
            if frames.count == 1, rootNames.count < Self.rootNamesMax { rootNames.append(name) }
        }
        guard try required() == UInt8(ascii: ":") else { throw text.notJSON(from: 0) }
        text.pass()
        return Place(
            paths: leading(frame, to: name), first: try valueStart(try required()), name: name)
    }

    private mutating func element(of frame: Frame, _ byte: UInt8) throws(ImportError) -> Place {
        let name = frame.paths.isEmpty ? "" : String(frame.count)
        return Place(
            isRecord: frame.isRecordList, paths: leading(frame, to: name),
            first: try valueStart(byte), name: name)
    }

    private func leading(_ frame: Frame, to name: String) -> [Int] {
        if frame.paths.isEmpty { return [] }
        return frame.paths.filter { paths[$0].leads(to: name, at: frames.count - 1) }
    }

    /// What stands next, which has to be something.
    private mutating func required() throws(ImportError) -> UInt8 {
        guard let byte = try text.peek() else { throw text.damage(.truncated) }
        return byte
    }

    private func valueStart(_ byte: UInt8) throws(ImportError) -> UInt8 {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "n"):
            return byte
        default: throw text.notJSON(from: 0)
        }
    }
}
