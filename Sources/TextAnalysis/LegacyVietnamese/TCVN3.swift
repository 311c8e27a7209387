/// TCVN 5712:1993 (VN3, "ABC"): one Latin-1 letter for each Vietnamese letter.
///
/// Capitals have codes of their own only without a tone; fonts of capitals show the codes of
/// small letters as capitals.
///
/// - Source: TCVN 5712:1993; equal to glibc's `TCVN5712-1` for all 74 codes (read 2026-11).
enum TCVN3 {
    static func decode(_ text: String.UnicodeScalarView) -> String {
        var decoded = String.UnicodeScalarView()
        for scalar in text { decoded.append(letter(scalar)) }
        return String(decoded)
    }

    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA1...0xFF: return table[Int(scalar.value) - 0xA1]
        // Word processors write the Greek mu for the micro sign.
        case 0x03BC: return "à"
        default: return scalar
        }
    }

    /// What U+00A1 to U+00FF stand for; a code without a meaning stands for itself.
    private static let table: [Unicode.Scalar] = {
        var letters = (UInt32(0xA1)...0xFF).map { Unicode.Scalar(UInt8($0)) }
        for (first, run) in runs {
            for (offset, letter) in run.unicodeScalars.enumerated() {
                letters[first - 0xA1 + offset] = letter
            }
        }
        return letters
    }()

    /// Codes that follow each other, by the first.
    private static let runs: [(first: Int, letters: String)] = [
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
        (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
}
