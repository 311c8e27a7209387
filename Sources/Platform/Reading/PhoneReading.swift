import Records

extension Lexicon {
    /// A telephone number with the zero that a workbook took from it, typed as a number; nil where
    /// none is missing.
    ///
    ///     912345678 of a firm in Vietnam   // 0912345678
    func restoredPhone(_ text: String, in cells: [String], _ layout: Layout) -> String? {
        guard NationalNumber.lengths.contains(text.utf8.count), text.utf8.first != 0x30 else {
            return nil
        }
        let digits = Array(text.utf8)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let country = country(of: cells, layout),
            NationalNumber.lacksZero(digits, in: country)
        else { return nil }
        return "0" + text
    }
}

/// The numbers by which telephones are called within a country, without the zero in front.
private enum NationalNumber {
    /// Digits of those told below.
    static let lengths = 9...10

    /// - Source: numbering plans in the ITU Operational Bulletin: Vietnam, mobile 03x, 05x, 07x,
    ///   08x, 09x with nine digits behind the zero, fixed 02 with ten; Korea, mobile 010; Japan,
    ///   mobile 070, 080, 090.
    static func lacksZero(_ digits: [UInt8], in country: String) -> Bool {
        let isMobile =
            digits[0] != 0x31 && digits[0] != 0x32 && digits[0] != 0x34
            && digits[0] != 0x36
        switch country {
        case "VN":
            return digits.count == 9 ? isMobile : digits[0] == 0x32
        case "KR": return digits.count == 10 && digits.starts(with: [0x31, 0x30])
        case "JP":
            return digits.count == 10 && digits[1] == 0x30 && (0x37...0x39).contains(digits[0])
        default: return false
        }
    }
}
