import Foundation
import Testing

@testable import Importers

@Suite struct XMLMarkupGuardTests {
    private static let markupBytesMax = 40_000

    private static func excess(
        _ text: String, pieces: Int = .max, encoding: String.Encoding = .utf8,
        form: XMLEncoding.Form = .bytes
    ) throws -> XMLMarkupGuard.Excess? {
        var watch = XMLMarkupGuard(form, markupBytesMax: markupBytesMax)
        var rest = Array(try #require(text.data(using: encoding)))[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            if let excess = piece.withUnsafeBufferPointer({ watch.excess(in: $0) }) {
                return excess
            }
        }
        return nil
    }

    private static func attributes(_ count: Int) -> String {
        (0..<count).map { " a\($0)='='" }.joined()
    }

    @Test func countsTheAttributesOfOneTag() throws {
        let most = XMLMarkupGuard.attributesMax
        let many = "<a><b\(Self.attributes(most))/><b\(Self.attributes(most))/></a>"
        let tooMany = "<a><b\(Self.attributes(most + 1))/></a>"
        for pieces in [1, 7, .max] {
            #expect(try Self.excess(many, pieces: pieces) == nil)
            #expect(try Self.excess(tooMany, pieces: pieces) == .attributes)
        }
    }

    @Test func countsInSixteenBitLettersToo() throws {
        let tooMany = "<ａ\(Self.attributes(XMLMarkupGuard.attributesMax + 1))/>"
        for pieces in [1, 3, .max] {
            #expect(
                try Self.excess(
                    tooMany, pieces: pieces, encoding: .utf16LittleEndian,
                    form: .utf16LittleEndian) == .attributes)
            #expect(
                try Self.excess(
                    tooMany, pieces: pieces, encoding: .utf16BigEndian, form: .utf16BigEndian)
                    == .attributes)
        }
    }

    @Test func whatIsNoTagIsNotCounted() throws {
        let signs = String(repeating: "= ' \" ", count: 3_000)
        for text in [
            "<a>\(signs)</a>", "<a><!-- <b \(signs) > --></a>", "<a><![CDATA[<b \(signs)>]]></a>",
            "<?b \(signs)?><a/>", "<a b='>\(signs.replacing("'", with: ""))'/>",
            "<a><!----><!---->\(signs)</a>",
        ] {
            for pieces in [1, 4_096] { #expect(try Self.excess(text, pieces: pieces) == nil) }
        }
    }

    @Test func aTagThatNeverEndsIsTooLong() throws {
        let long = String(repeating: "x", count: Self.markupBytesMax + 1)
        for text in ["<a b='\(long)", "<!-- \(long)", "<?a \(long)", "<\(long)"] {
            #expect(try Self.excess(text) == .markupBytes)
        }
        #expect(try Self.excess("<a>\(long)\(long)") == nil)
        #expect(try Self.excess("<![CDATA[\(long)\(long)") == nil)
    }
}
