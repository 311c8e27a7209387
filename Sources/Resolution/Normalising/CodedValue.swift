import Records
import TextAnalysis

/// Codes, dates and numbers in the form in which two writers of them agree.
enum CodedValue {
    /// A code as its letters and digits, small.
    static func identifier(_ written: String) -> String {
        let folded = Fold.search(written)
        guard folded.utf8.contains(0x20) else { return folded }
        return String(decoding: folded.utf8.filter { $0 != 0x20 }, as: UTF8.self)
    }

    /// A tax number; one whose check digit is right has the name of its scheme before it.
    ///
    ///     CodedValue.taxNumber("0100 109 106", country: "VN")   // "vn-mst 0100109106"
    ///     CodedValue.taxNumber("0100109107", country: "VN")     // "0100109107"
    ///     CodedValue.taxNumber("001090012345", country: "VN")   // "vn-personal 001090012345"
    ///
    /// A person's number has no check digit and is of an office of its own: a household that had a
    /// firm's number before is taxed by its owner's now.
    static func taxNumber(_ written: String, country: String) -> String {
        if written.isEmpty { return "" }
        if let scheme = IdentifierScheme.taxNumber(of: country.isEmpty ? "VN" : country) {
            let read = scheme.read(written)
            if read.identifier.isValid {
                let office = read.identifier.isPersonal ? personal : scheme.rawValue
                return office + " " + read.identifier.text
            }
        }
        // Words in its place, such as `không có`, are no number, nor are noughts.
        let code = identifier(written)
        let digits = code.filter { ("0"..."9").contains($0) }.prefix(firmDigits)
        return digits.isEmpty || Placeholder.isNumber(digits) ? "" : code
    }

    /// Behind so many digits of a number stands that of a branch.
    private static let firmDigits = 10

    /// What stands before a person's number.
    static let personal = "vn-personal"

    /// A day as eight digits, year first; what is no day is left as the digits written.
    ///
    /// Eight digits beginning with a year are taken as they stand; a 03/04/2027 is 3 April, as in
    /// Vietnam.
    static func date(_ written: String) -> String {
        if written.utf8.count == 8, WordCutter.isNumber(written) { return written }
        let found = DateReader.dates(in: AnalysedText(written)).first?.date
        guard let found else { return identifier(written) }
        return found.text.filter { $0 != "-" }
    }

    /// A number as its digits with a point; empty where there is none.
    static func number(_ written: String) -> String {
        if let plain = Double(written) { return text(of: plain) }
        let found = NumberReader.numbers(in: written, expecting: .measure).first
        guard let value = found?.value else { return "" }
        let whole = Double(value.mantissa)
        return text(of: (0..<value.decimals).reduce(whole) { amount, _ in amount / 10 })
    }

    /// A value of a few, folded.
    static func category(_ written: String) -> String { Fold.search(written) }

    private static func text(of number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }
}
