import Foundation
import Importers
import Records

/// Lists that tests read: the importers' samples, and texts and bytes made up in a test.
enum ListFixture {
    static func sample(_ path: String) -> String {
        root.appending(path: "Importers/" + path).path
    }

    static func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: sample(path))))
    }

    /// The folder of real lists beside the package; nil where there is none.
    static var sharedLists: URL? {
        let folder = root.deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func csv(
        _ text: String, _ overrides: ReadingOverrides = ReadingOverrides()
    ) throws -> CSVReader {
        try csv(Array(text.utf8), overrides)
    }

    static func csv(
        _ bytes: [UInt8], _ overrides: ReadingOverrides = ReadingOverrides()
    ) throws -> CSVReader {
        try CSVReader(MemoryBytes(bytes), file: "list.csv", overrides: overrides)
    }

    static func jsonLines(_ text: String) throws -> JSONLinesReader {
        try JSONLinesReader(MemoryBytes(Array(text.utf8)), file: "list.jsonl")
    }
}

extension RowReader {
    /// All rows that are left.
    mutating func rows() throws -> [TableRow] {
        var rows: [TableRow] = []
        while let row = try next() { rows.append(row) }
        return rows
    }
}

/// A source that gives its bytes in pieces of a chosen size, as a transfer does.
struct PiecemealBytes: ByteSource {
    private let bytes: [UInt8]
    private let pieceBytes: Int
    private var position = 0

    init(_ bytes: [UInt8], pieceBytes: Int) {
        self.bytes = bytes
        self.pieceBytes = pieceBytes
    }

    mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        let count = min(target.count, pieceBytes, bytes.count - position)
        _ = target.update(fromContentsOf: bytes[position..<position + count])
        position += count
        return count
    }
}

/// A source that repeats one byte between a head and a tail, so that a list of gigabytes needs
/// no memory.
struct EndlessBytes: ByteSource {
    private var head: ArraySlice<UInt8>
    private let filler: UInt8
    private var left: Int
    private var tail: ArraySlice<UInt8>

    init(head: String, filler: Character, count: Int, tail: String) {
        self.head = Array(head.utf8)[...]
        self.filler = filler.asciiValue ?? 0x78
        left = count
        self.tail = Array(tail.utf8)[...]
    }

    mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        if !head.isEmpty { return Self.take(from: &head, into: target) }
        if left > 0 {
            let count = min(left, target.count)
            target[..<count].update(repeating: filler)
            left -= count
            return count
        }
        return Self.take(from: &tail, into: target)
    }

    private static func take(
        from bytes: inout ArraySlice<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let count = min(bytes.count, target.count)
        _ = target.update(fromContentsOf: bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return count
    }
}
