import Testing

@testable import Importers

struct TextWindowTests {
    private func window(_ source: any ByteSource) throws -> TextWindow {
        try TextWindow(TextStream(source, encoding: .utf8, file: "list.csv"))
    }

    @Test func whatIsNotConsumedKeepsItsPlace() throws {
        let bytes = (0..<3 * TextStream.chunkBytes).map { UInt8($0 % 97 + 0x20) }
        let window = try window(PiecemealBytes(bytes, pieceBytes: 1_000))
        var read: [UInt8] = []
        while window.count > 0 || !window.isAtEnd {
            let before = Array(window.bytes)
            try window.extend()
            #expect(window.bytes.starts(with: before))
            let taken = max(1, window.count * 2 / 3)
            read += window.bytes.prefix(taken)
            window.consume(min(taken, window.count))
        }
        #expect(read == bytes)
    }

    @Test func aLineEndsAtItsFeedOrIsNotThereYet() throws {
        let window = try window(MemoryBytes(Array("ab\ncd".utf8)))
        #expect(window.lineEnd() == 3)
        window.consume(3)
        #expect(window.lineEnd() == nil)
        try window.extend()
        #expect(window.isAtEnd)
        try window.passLine()
        #expect(window.count == 0)
        #expect(window.lineEnd() == nil)
    }

    @Test func aLineOfManyWindowsIsPassedWithoutBeingKept() throws {
        let source = EndlessBytes(head: "x", filler: "y", count: 50_000_000, tail: "\nrest\n")
        let window = try window(source)
        try window.passLine()
        #expect(String(decoding: window.bytes, as: UTF8.self) == "rest\n")
        #expect(window.count < 4 * TextStream.chunkBytes)
    }
}
