import Foundation
import TestSupport

@testable import Importers

/// Texts and their bytes in an encoding, as the tests of this folder make them.
enum TextSample {
    /// A list's rows in Vietnamese with all five tones, as precomposed letters.
    static let vietnamese =
        "Mã số,Tên doanh nghiệp,Địa chỉ\n"
        + "1,Công ty cổ phần Cơ khí Đông Á,\"Lô 5, đường số 3, phường Thảo Điền\"\n"
        + "2,Doanh nghiệp tư nhân Xi mạ Đức Thịnh,ấp 3 xã Tân Kiên huyện Bình Chánh\n"
        + "3,Hợp tác xã Ngũ Kim Thuỷ Nguyên,quận Ngô Quyền thành phố Hải Phòng\n"

    static let korean =
        "업체명,주소,전화\n가나정밀,경기도 가평군 1,031-123-4567\n대가산업,인천광역시 2,032-765-4321\n"

    static let japanese = "会社名,住所,電話\n第一精機,東京都\u{3000}一番町 1,03-1234-5678\n三一工業,大阪市 2,06-123-456\n"

    /// The stream's whole text, read into pieces of `targetBytes`.
    static func text(
        of source: any ByteSource, as said: TextEncoding? = nil, targetBytes: Int = 4_096
    ) throws -> (bytes: [UInt8], encoding: TextEncoding) {
        var stream = try TextStream(source, encoding: said, file: "list.csv")
        var bytes: [UInt8] = []
        var target = [UInt8](repeating: 0, count: targetBytes)
        while true {
            let count = try target.withUnsafeMutableBufferPointer { try stream.read(into: $0) }
            if count == 0 { return (bytes, stream.encoding) }
            bytes += target[..<count]
        }
    }

    static func text(
        of bytes: [UInt8], as said: TextEncoding? = nil, targetBytes: Int = 4_096
    ) throws -> (text: String, encoding: TextEncoding) {
        let read = try text(of: MemoryBytes(bytes), as: said, targetBytes: targetBytes)
        return (String(decoding: read.bytes, as: UTF8.self), read.encoding)
    }

    static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    /// Windows-1258 writes a letter with a tone as the letter and a combining mark.
    static func windows1258(_ text: String) -> [UInt8]? {
        let marks: [Unicode.Scalar: UInt8] = [
            "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
        ]
        var bytes: [UInt8] = []
        for character in text {
            let scalars = Array(
                String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
            let tones = scalars.compactMap { marks[$0] }
            let letter = String(
                String.UnicodeScalarView(scalars.filter { marks[$0] == nil })
            ).precomposedStringWithCanonicalMapping
            guard let byte = windows1258Letters[letter] else { return nil }
            bytes.append(byte)
            bytes += tones
        }
        return bytes
    }

    private static let windows1258Letters: [String: UInt8] = {
        var letters: [String: UInt8] = [:]
        for byte in UInt8.min..<0x80 { letters[String(Unicode.Scalar(byte))] = byte }
        for letter in "ÂÊÔâêô" {
            letters[String(letter)] = letter.unicodeScalars.first.map { UInt8($0.value) }
        }
        for (letter, byte) in [
            ("Ă", 0xC3), ("ă", 0xE3), ("Đ", 0xD0), ("đ", 0xF0), ("Ơ", 0xD5), ("ơ", 0xF5),
            ("Ư", 0xDD), ("ư", 0xFD),
        ] { letters[letter] = UInt8(byte) }
        return letters
    }()
}
