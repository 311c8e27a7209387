/// Mã số thuế: 10 digits, with a branch of 3 for dependent units, or a personal number of 12.
///
/// The check digit catches every single mistyped digit and every swap of neighbours. Personal
/// numbers have none; they begin with 0, so twelve digits that do not are a branch's number whose
/// zero a workbook dropped.
///
/// - Source: weights 31, 29, 23, 19, 17, 13, 7, 5, 3 mod 11 as published by python-stdnum
///   (stdnum.vn.mst) and confirmed on the numbers of Viettel, Vinamilk and FPT; personal numbers
///   after Decree 137/2015/NĐ-CP, article 13.
enum VietnamTaxNumber {
    private static let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
    /// The first three digits of a personal number: its holder's province of birth.
    private static let provinces = 1...96
    /// The fourth: 0 and 1 for men and women born in 19xx, 2 and 3 in 20xx.
    private static let centuries = 0...3

    static func read(_ compact: String) -> (String, IdentifierScheme.Finding) {
        guard let digits = IdentifierScheme.digits(compact) else { return (compact, .malformed) }
        switch digits.count {
        case 10, 13: return issued(compact, digits)
        case 12 where digits[0] == 0: return (compact, isPersonal(digits) ? .valid : .malformed)
        case 9, 12: return restored(compact, digits, isRight: hasRightCheck)
        case 11: return restored(compact, digits, isRight: isPersonal)
        default: return (compact, .malformed)
        }
    }

    /// A number of an organisation or, with three more digits, of its branch.
    private static func issued(
        _ compact: String, _ digits: [Int]
    ) -> (String, IdentifierScheme.Finding) {
        let text = spelled(compact)
        guard hasForm(digits) else { return (text, .malformed) }
        return (text, hasRightCheck(digits) ? .valid : .checkDigitWrong)
    }

    /// A number that is right once its leading zero is back.
    private static func restored(
        _ compact: String, _ digits: [Int], isRight: ([Int]) -> Bool
    ) -> (String, IdentifierScheme.Finding) {
        guard digits[0] != 0, isRight([0] + digits) else { return (compact, .malformed) }
        return (spelled("0" + compact), .zeroRestored)
    }

    private static func spelled(_ compact: String) -> String {
        compact.utf8.count == 13 ? compact.prefix(10) + "-" + compact.suffix(3) : compact
    }

    /// Serial numbers and branches are counted from 1.
    private static func hasForm(_ digits: [Int]) -> Bool {
        let isBranch = digits.count == 13
        return digits[2...8].contains { $0 != 0 }
            && (!isBranch || digits[10...12].contains { $0 != 0 })
    }

    /// Whether the number has an issued number's form and its tenth digit follows from the nine
    /// before it.
    private static func hasRightCheck(_ digits: [Int]) -> Bool {
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
        return hasForm(digits) && sum % 11 != 0 && digits[9] == 10 - sum % 11
    }

    private static func isPersonal(_ digits: [Int]) -> Bool {
        let province = digits[0] * 100 + digits[1] * 10 + digits[2]
        return provinces.contains(province) && centuries.contains(digits[3])
    }
}
