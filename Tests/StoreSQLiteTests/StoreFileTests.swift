import Foundation
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct StoreFileTests {
    private static let magic = Array("SQLite format 3\u{0}".utf8)

    private func header(_ mark: [UInt8]) -> [UInt8] {
        var header = Self.magic + Array(repeating: 7, count: 84)
        header.replaceSubrange(68..<72, with: mark)
        return header
    }

    @Test func aStoreBearsItsMark() {
        #expect(StoreFile.finding(header: header(Array("MTXC".utf8))) == .store)
    }

    @Test func anythingElseIsForeign() {
        for mark in ["MTXD", "CXTM", "\u{0}\u{0}\u{0}\u{0}"] {
            let found = StoreFile.finding(header: header(Array(mark.utf8)))
            #expect(found == .foreign(why: "an SQLite file of another program"))
        }
        let whole = header(Array("MTXC".utf8))
        for length in 1..<16 {
            let found = StoreFile.finding(header: Array(whole.prefix(length)))
            #expect(found == .foreign(why: "not an SQLite file"))
        }
        for length in 16..<100 {
            let found = StoreFile.finding(header: Array(whole.prefix(length)))
            #expect(found == .foreign(why: "cut short"))
        }
    }

    @Test func aDatabaseIsTakenAwayWithItsIndexesAndNothingElse() throws {
        let folder = try StoreFolder()
        let own = ["", "-index", "-index-public", "-index-signed-in", "-index.new-17", "-wal"]
        let others = ["-index-notes", "-index.newer", "-index.new-x", "2-index"]
        for ending in own + others { try folder.write([1], to: "store.sqlite" + ending) }
        try StoreFile.remove(folder.url.appendingPathComponent("store.sqlite").path)
        #expect(try folder.names() == others.map { "store.sqlite" + $0 }.sorted())
    }

    @Test func nothingAndAnEmptyFileAreNothing() throws {
        let folder = try StoreFolder()
        #expect(StoreFile.finding(at: folder.path) == .nothing)
        try folder.write([])
        #expect(StoreFile.finding(at: folder.path) == .nothing)
        #expect(StoreFile.finding(at: folder.url.path) == .foreign(why: "cannot be read"))
    }
}
