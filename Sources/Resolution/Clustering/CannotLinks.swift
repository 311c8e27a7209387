/// Records that are never merged, whatever else agrees: two different tax numbers of one country,
/// both with the right check digit, are two firms, and a branch's number is not its firm's.
struct CannotLinks: Sendable {
    private let codes: RecordCodes
    private let column: Int?
    /// Per value, its scheme; nil for numbers whose check digit is wrong, and for those of persons,
    /// which have none.
    private let schemes: [Substring?]

    init(_ records: RecordColumns) {
        codes = records.codes
        column = records.plans.firstIndex { $0.kind == .taxNumber }
        schemes =
            column.map { column in
                let texts = records.columns[column].texts
                return (0..<texts.count).map { value in
                    let text = texts[value]
                    let scheme = text.firstIndex(of: " ").map { text[..<$0] }
                    return scheme.flatMap { $0 == CodedValue.personal ? nil : $0 }
                }
            } ?? []
    }

    /// Whether a record may not be merged with any of another number.
    func isBound(_ record: UInt32) -> Bool {
        column.map { schemes[codes[Int(record), $0]] != nil } ?? false
    }

    func forbids(_ one: UInt32, _ other: UInt32) -> Bool {
        guard let column else { return false }
        let (left, right) = (codes[Int(one), column], codes[Int(other), column])
        guard left != right, let scheme = schemes[left] else { return false }
        return scheme == schemes[right]
    }
}
