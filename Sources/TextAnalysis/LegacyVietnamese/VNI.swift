/// VNI-Windows: a plain letter followed by a letter that stands for its marks.
///
/// Both are small or both are capitals; where they differ, the plain letter's case counts.
///
/// - Source: the VNI-Windows table as eight public converters agree on it (read 2026-11).
enum VNI {
    static func decode(_ text: String.UnicodeScalarView) -> String {
        var decoded = String.UnicodeScalarView()
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = text[index]
            index = text.index(after: index)
            if index < text.endIndex, let pair = letter(scalar, marked: text[index]) {
                decoded.append(pair)
                index = text.index(after: index)
            } else {
                decoded.append(single(scalar))
            }
        }
        return String(decoded)
    }

    /// The letter that a plain letter and a mark stand for; nil when they are two letters.
    static func letter(_ base: Unicode.Scalar, marked mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard mark.value > 0x7F, mark.value <= 0xFF else { return nil }
        let small = Key(small(base), small(mark))
        return pairs[small].map { isCapital(base) ? capital($0) : $0 }
    }

    /// What a letter stands for on its own.
    static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value > 0x7F, let letter = singles[small(scalar)] else { return scalar }
        return isCapital(scalar) ? capital(letter) : letter
    }

    private struct Key: Hashable {
        let base: Unicode.Scalar
        let mark: Unicode.Scalar
        init(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) {
            self.base = base
            self.mark = mark
        }
    }

    private static let singles: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị",
    ]

    private static let pairs: [Key: Unicode.Scalar] = {
        var table: [Key: Unicode.Scalar] = [:]
        for (base, marks, letters) in rows {
            for (mark, letter) in zip(marks.unicodeScalars, letters.unicodeScalars) {
                table[Key(base, mark)] = letter
            }
        }
        return table
    }()

    /// For each plain letter: the marks, and what they make of it in the same order.
    private static let rows: [(base: Unicode.Scalar, marks: String, letters: String)] = [
        ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
        ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
        ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
        ("u", "ùøûõï", "úùủũụ"),
        ("y", "ùøûõ", "ýỳỷỹ"),
        ("ô", "ùøûõï", "ớờởỡợ"),
        ("ö", "ùøûõï", "ứừửữự"),
    ]

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value)
            || ((0xC0...0xDE).contains(scalar.value) && scalar.value != 0xD7)
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        isCapital(scalar) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
    }

    private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    }
}
