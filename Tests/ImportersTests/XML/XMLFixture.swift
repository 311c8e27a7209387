import Foundation
import Records
import TestSupport
import Testing

@testable import Importers

/// What the tests of XML formats share: the official examples, and reading made short.
enum XMLFixture {
    /// The folder of official examples beside the package; nil where there is none.
    static let examples: URL? = ListFixture.sharedLists.map { $0.appending(path: "exchange") }

    static let isThere: Comment = "the official examples are not in ../shared/data/exchange"

    static func files(in folder: String) throws -> [String] {
        let folder = try #require(examples).appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".xml") }.map { folder.appending(path: $0).path }
    }

    static func example(_ path: String) throws -> String {
        try #require(examples).appending(path: path).path
    }

    static func bytes(at path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// How often a text stands in a file, by nothing but looking for it.
    static func count(of text: String, in path: String) throws -> Int {
        String(decoding: try bytes(at: path), as: Unicode.ASCII.self)
            .components(separatedBy: text).count - 1
    }

    static func named(_ path: String) -> String { (path as NSString).lastPathComponent }
}

extension RowReader {
    /// The cell of a row under a column's name; the column must be there.
    func cell(_ column: String, of row: TableRow) throws -> String {
        row.cells[try #require(columns.firstIndex(of: column), "no column \(column)")]
    }

    /// The cells of a column in all rows that are left.
    mutating func column(_ name: String) throws -> [String] {
        let place = try #require(columns.firstIndex(of: name), "no column \(name)")
        return try rows().map { $0.cells[place] }
    }
}

/// The error a reader ends with, and how many rows it gave before.
struct ReadingEnd: Equatable {
    let rows: Int
    let error: ImportError?

    init(_ open: () throws(ImportError) -> any RowReader) {
        var rows = 0
        do throws(ImportError) {
            var reader = try open()
            while try reader.next() != nil { rows += 1 }
            (self.rows, error) = (rows, nil)
        } catch {
            (self.rows, self.error) = (rows, error)
        }
    }
}
