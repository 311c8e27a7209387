import Foundation
import Glibc
import Testing

@testable import TextAnalysis

/// The C library's converter: an oracle that shares nothing with our tables.
private func iconvScalars(_ byte: UInt8, from name: String) -> String? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
        return nil
    }
    defer { iconv_close(converter) }
    var input = [CChar(bitPattern: byte)]
    var output = [CChar](repeating: 0, count: 16)
    let written = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress
            var to = target.baseAddress
            var left = source.count
            var room = target.count
            let result = iconv(converter, &from, &left, &to, &room)
            // A second call flushes what waits for a combining mark.
            iconv(converter, nil, nil, &to, &room)
            return result == -1 ? nil : target.count - room
        }
    }
    return written.map { count in
        String(decoding: output.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

struct LegacyVietnameseBytesTests {
    @Test(
        arguments: [
            ("CP1252", SingleByteTable.windows1252), ("CP1258", SingleByteTable.windows1258),
            ("VISCII", SingleByteTable.viscii),
        ])
    func tablesAgreeWithTheCLibrary(_ name: String, table: SingleByteTable) throws {
        try #require(iconvScalars(0x41, from: name) == "A", "iconv knows \(name)")
        for byte in UInt8.min...UInt8.max where byte > 0 {
            let expected = iconvScalars(byte, from: name) ?? "\u{FFFD}"
            let own = table.scalars[Int(byte)]
            #expect(String(own).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(byte)")
        }
    }

    @Test func tcvn3AgreesWithTheCLibraryForItsLetters() throws {
        try #require(iconvScalars(0x41, from: "TCVN5712-1") == "A")
        for byte in UInt8(0xA1)...0xFE {
            let own = TCVN3.letter(Unicode.Scalar(byte))
            guard own != Unicode.Scalar(byte) else { continue }
            #expect(iconvScalars(byte, from: "TCVN5712-1") == String(own), "\(byte)")
        }
    }

    @Test func everyLetterWithAToneIsComposedAsUnicodeDoes() {
        for letter in LegacyAlphabet.letters {
            for mark in ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] as [Unicode.Scalar]
            {
                let base = letter.unicodeScalars.first ?? "?"
                var pair = String.UnicodeScalarView([base])
                pair.append(mark)
                let composed = String(pair).precomposedStringWithCanonicalMapping.unicodeScalars
                guard let own = ToneComposer.composed(base, mark) else { continue }
                #expect(Array(composed) == [own])
            }
        }
        #expect(ToneComposer.composed("ô", "\u{323}") == "ộ")
        #expect(ToneComposer.composed("Ư", "\u{301}") == "Ứ")
        #expect(ToneComposer.composed("n", "\u{303}") == nil)
        #expect(ToneComposer.composed("ộ", "\u{301}") == nil)
    }

    /// "Công ty cơ khí Thủy Nguyên" and three words more, in each encoding.
    @Test(
        arguments: [
            (
                VietnameseBytes.windows1258,
                "C\u{F4}ng ty c\u{F5} kh\u{ED} Thu\u{D2}y Nguy\u{EA}n "
                    + "nh\u{FD}\u{F2}a \u{F0}i\u{EA}\u{F2}n"
            ),
            (.tcvn3, "C«ng ty c¬ khÝ Thñy Nguyªn nhùa ®iÖn"),
            (
                .viscii,
                "C\u{F4}ng ty c\u{BD} kh\u{ED} Th\u{FC}y Nguy\u{EA}n nh\u{F1}a \u{F0}i\u{AE}n"
            ),
            (.vni, "Coâng ty cô khí Thuûy Nguyeân nhöïa ñieän"),
        ])
    func eachEncodingIsTold(_ encoding: VietnameseBytes, text: String) {
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(VietnameseBytes.detect(bytes) == encoding)
    }

    @Test func westernTextIsNone() {
        let text =
            "Société Générale, Müller & Söhne, Peña, Fábrica São João, Björn Ångström, Straße"
        #expect(VietnameseBytes.detect(text.unicodeScalars.map { UInt8($0.value) }) == nil)
    }
}
