import Records

extension Layout {
    /// Whether the list groups thousands with a point, as far as its words tell: `1.500` in a
    /// Vietnamese list is fifteen hundred.
    ///
    /// - Source: Unicode CLDR, number symbols of vi-VN.
    func groupsWithPoint(_ text: String) -> Bool {
        NumberCustom.isVietnamese(text) || columns.contains(where: NumberCustom.isVietnamese)
    }
}

/// Tells a Vietnamese text by the letters that only Vietnamese has.
enum NumberCustom {
    static func isVietnamese(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            // Đ đ, Ă ă, Ơ ơ, Ư ư, and the letters with two marks or a dot below.
            case 0x0110, 0x0111, 0x0102, 0x0103, 0x01A0, 0x01A1, 0x01AF, 0x01B0: true
            case 0x1EA0...0x1EF9: true
            default: false
            }
        }
    }
}
