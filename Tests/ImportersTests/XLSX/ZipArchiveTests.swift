import Foundation
import Testing

@testable import Importers

@Suite struct ZipArchiveTests {
    @Test func readsStoredAndDeflatedPartsAlike() throws {
        let parts = try ["strings.xlsx", "stored-zip64.xlsx"].map { name in
            let archive = try ZipArchive(path: WorkbookSamples.path(name))
            return try Self.contents("xl/sharedStrings.xml", of: archive)
        }
        #expect(parts[0].count > 500)
        #expect(parts[0] == parts[1])
    }

    @Test func findsPartsWhateverTheirCaseAndSlashes() throws {
        let archive = try ZipArchive(path: WorkbookSamples.path("strings.xlsx"))
        #expect(archive.contains("XL\\SharedStrings.xml"))
        #expect(try archive.stream("xl/none.xml") == nil)
    }

    @Test func refusesTooManyEntries() throws {
        let many = (0...ZipLimits.entriesMax).map { ("\($0)", [UInt8]()) }
        try WorkbookSamples.withFile("many.zip", ZipBuilder.archive(many)) { path in
            #expect(
                throws: ImportError.tooManyEntries(file: path, limit: ZipLimits.entriesMax)
            ) { try ZipArchive(path: path) }
        }
    }

    @Test func refusesPartsThatClaimMoreThanTheLimit() throws {
        var bytes = ZipBuilder.archive([("huge.xml", Array("<a/>".utf8))])
        let directory = try #require(ZipBuilder.directory(of: bytes))
        ZipBuilder.set(&bytes, directory + 24, UInt32(ZipLimits.entryBytesMax + 1))
        try WorkbookSamples.withFile("huge.zip", bytes) { path in
            let archive = try ZipArchive(path: path)
            #expect(
                throws: ImportError.entryTooLarge(
                    file: path, part: "huge.xml", limitBytes: ZipLimits.entryBytesMax)
            ) { try archive.stream("huge.xml") }
        }
    }

    @Test func refusesArchivesThatClaimMoreInAllThanTheLimit() throws {
        var bytes = ZipBuilder.archive(
            (0..<3).map { ("\($0).xml", [UInt8](repeating: 0, count: 4)) })
        let directory = try #require(ZipBuilder.directory(of: bytes))
        for entry in 0..<3 {
            ZipBuilder.set(&bytes, directory + entry * (46 + 5) + 24, 0x6000_0000)
        }
        try WorkbookSamples.withFile("huge.zip", bytes) { path in
            #expect(
                throws: ImportError.entryTooLarge(
                    file: path, part: "2.xml", limitBytes: ZipLimits.totalBytesMax)
            ) { try ZipArchive(path: path) }
        }
    }

    @Test func refusesPartsWithAPassword() throws {
        var bytes = ZipBuilder.archive([("a.xml", Array("<a/>".utf8))])
        let directory = try #require(ZipBuilder.directory(of: bytes))
        bytes[directory + 8] = 1
        try WorkbookSamples.withFile("secret.zip", bytes) { path in
            let archive = try ZipArchive(path: path)
            #expect(throws: ImportError.encrypted(file: path)) { try archive.stream("a.xml") }
        }
    }

    @Test func noticesAStreamLongerThanItsClaim() throws {
        var bytes = try WorkbookSamples.bytes("strings.xlsx")
        let directory = try #require(ZipBuilder.directory(of: bytes))
        ZipBuilder.set(&bytes, directory + 24, 100)
        try WorkbookSamples.withFile("longer.xlsx", bytes) { path in
            let archive = try ZipArchive(path: path)
            #expect(
                throws: ImportError.workbookDamaged(
                    file: path, part: "[Content_Types].xml", fact: .sizeWrong)
            ) { try Self.contents("[Content_Types].xml", of: archive) }
        }
    }

    private static func contents(_ name: String, of archive: ZipArchive) throws -> [UInt8] {
        let stream = try #require(try archive.stream(name))
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 37)
        while true {
            let count = try piece.withUnsafeMutableBufferPointer { try stream.read(into: $0) }
            if count == 0 { return contents }
            contents += piece[..<count]
        }
    }
}

/// Writes the simplest of ZIP archives, everything stored.
enum ZipBuilder {
    static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let size = UInt32(part.bytes.count)
            let offset = UInt32(archive.count)
            let facts =
                little(UInt16(20)) + little(UInt16(0)) + little(UInt16(0))
                + little(UInt32(0)) + little(checksum(part.bytes)) + little(size) + little(size)
                + little(UInt16(name.count)) + little(UInt16(0))
            archive += little(UInt32(0x0403_4B50)) + facts + name + part.bytes
            directory +=
                little(UInt32(0x0201_4B50)) + little(UInt16(20)) + facts
                + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
                + little(offset) + name
        }
        let end =
            little(UInt32(0x0605_4B50)) + little(UInt32(0))
            + little(UInt16(parts.count)) + little(UInt16(parts.count))
            + little(UInt32(directory.count)) + little(UInt32(archive.count)) + little(UInt16(0))
        return archive + directory + end
    }

    /// - Source: ISO 3309, the CRC-32 of APPNOTE 4.4.7, a bit at a time.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        let sum = bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0)
            }
        }
        return ~sum
    }

    /// Where the central directory begins.
    static func directory(of archive: [UInt8]) -> Int? {
        archive.indices.first { archive[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    }

    static func set(_ bytes: inout [UInt8], _ offset: Int, _ number: UInt32) {
        bytes.replaceSubrange(offset..<offset + 4, with: little(number))
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
