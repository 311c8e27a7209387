/// The kinds of identifier whose form and check digit are known.
package enum IdentifierScheme: String, Sendable, CaseIterable {
    case vietnamTaxNumber = "vn-mst"
    case koreaBusinessNumber = "kr-brn"
    case japanCorporateNumber = "jp-cn"
    case legalEntity = "lei"
    case location = "gln"

    /// What a country's tax number is called here; nil where its check digit is not known.
    package static func taxNumber(of country: String) -> IdentifierScheme? {
        switch country {
        case "VN": .vietnamTaxNumber
        case "KR": .koreaBusinessNumber
        case "JP": .japanCorporateNumber
        default: nil
        }
    }

    /// Whether one number belongs to one firm; a location number names a place.
    package var namesAFirm: Bool { self != .location }

    /// The country whose register gives out such numbers; nil for the worldwide ones.
    package var country: String? {
        switch self {
        case .vietnamTaxNumber: "VN"
        case .koreaBusinessNumber: "KR"
        case .japanCorporateNumber: "JP"
        case .legalEntity, .location: nil
        }
    }

    /// What checking a written identifier found.
    package enum Finding: Hashable, Sendable {
        case valid
        /// A workbook had dropped the leading zero; with it the number is right.
        case zeroRestored
        case checkDigitWrong
        /// Not the scheme's form at all; kept as written.
        case malformed
    }

    /// Reads an identifier as written and says whether it is right.
    ///
    /// A wrong one is kept with `isValid` false: registers do hold odd numbers, and the firm
    /// must not be lost for a typing error.
    ///
    ///     IdentifierScheme.vietnamTaxNumber.read("0100 109 106").identifier.text   // "0100109106"
    package func read(_ written: String) -> (identifier: Identifier, finding: Finding) {
        let compact = isOfDigits ? Self.number(written) : Self.compact(written)
        let (text, finding) =
            switch self {
            case .vietnamTaxNumber: VietnamTaxNumber.read(compact)
            case .koreaBusinessNumber: KoreaBusinessNumber.read(compact)
            case .japanCorporateNumber: JapanCorporateNumber.read(compact)
            case .legalEntity: LegalEntityIdentifier.read(compact)
            case .location: GlobalLocationNumber.read(compact)
            }
        let isValid = finding == .valid || finding == .zeroRestored
        let kept = finding == .malformed ? written : text
        return (Identifier(scheme: rawValue, text: kept, isValid: isValid), finding)
    }

    /// Whether it is made of digits alone.
    private var isOfDigits: Bool {
        switch self {
        case .vietnamTaxNumber, .koreaBusinessNumber, .japanCorporateNumber: true
        case .legalEntity, .location: false
        }
    }

    /// The same without what calls it a number, as in `MST: 0100109106` and `VN0100109106`, and
    /// without the decimals with which tables write whole numbers, as in `100109106.0`.
    private static func number(_ written: String) -> String {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        let isDecimal =
            parts.count == 2 && parts[1].allSatisfy { $0 == "0" } && !parts[1].isEmpty
            && parts[1].count < 3 && parts[0].allSatisfy(\.isWholeNumber)
        let compact = compact(isDecimal ? String(parts[0]) : written)
        return String(compact.drop { !$0.isWholeNumber })
    }

    /// The Latin letters and digits of a text, in capitals: blanks, points and hyphens stand where
    /// each country likes them, and Japanese lists write digits in full width.
    private static func compact(_ written: String) -> String {
        var compact: [UInt8] = []
        for scalar in written.unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            switch isFullWidth ? scalar.value - 0xFEE0 : scalar.value {
            case let digit where (0x30...0x39).contains(digit): compact.append(UInt8(digit))
            case let capital where (0x41...0x5A).contains(capital): compact.append(UInt8(capital))
            case let small where (0x61...0x7A).contains(small): compact.append(UInt8(small - 0x20))
            default: continue
            }
        }
        return String(decoding: compact, as: UTF8.self)
    }

    /// The digits of a text made of digits alone.
    static func digits(_ text: String) -> [Int]? {
        var digits: [Int] = []
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            digits.append(Int(byte) - 0x30)
        }
        return digits
    }
}
