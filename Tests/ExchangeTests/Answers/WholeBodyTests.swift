import Exchange
import Testing

/// Whole bodies, packed and unpacked as our own door does it.
@Suite struct WholeBodyTests {
    private struct Way: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let pack: @Sendable ([UInt8]) -> [UInt8]
        let unpack: @Sendable ([UInt8], Int) throws(CodingFault) -> [UInt8]?
    }

    private static let ways = [
        Way(
            testDescription: "gzip", pack: { GzipBytes.packed($0) },
            unpack: { (bytes, most) throws(CodingFault) in
                try GzipBytes.unpacked(bytes, bytesMax: most)
            }),
        Way(
            testDescription: "zstd", pack: { ZstandardBytes.packed($0) },
            unpack: { (bytes, most) throws(CodingFault) in
                try ZstandardBytes.unpacked(bytes, bytesMax: most)
            }),
    ]

    private static func text(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    }

    @Test(arguments: [0, 1, 300, 65_536, 200_000])
    func whatIsPackedComesBackWhole(_ count: Int) throws {
        for way in Self.ways {
            let bytes = Self.text(count)
            let packed = way.pack(bytes)
            #expect(try way.unpack(packed, count) == bytes, "\(way.testDescription) \(count)")
            guard count > 0 else { continue }
            #expect(try way.unpack(packed, count - 1) == nil, "\(way.testDescription) \(count)")
        }
    }

    @Test func whatIsCutOrHasMoreBehindItIsNoWholeBody() {
        for way in Self.ways {
            let packed = way.pack(Self.text(5_000))
            #expect(throws: CodingFault.truncated) {
                _ = try way.unpack(Array(packed.dropLast(3)), 9_999)
            }
            #expect(throws: CodingFault.self) { _ = try way.unpack(packed + [1, 2, 3], 9_999) }
            #expect(throws: CodingFault.self) { _ = try way.unpack(Array("plain".utf8), 9_999) }
        }
    }

    /// A few bytes that come to many are given up early.
    @Test func whatComesToTooMuchIsNotMadeWhole() throws {
        for way in Self.ways {
            let packed = way.pack([UInt8](repeating: 32, count: 20_000_000))
            #expect(packed.count < 100_000)
            #expect(try way.unpack(packed, 256 * 1_024) == nil)
        }
    }
}
