/// Recognises the words of a heading between the rows of a list.
enum HeadingWords {
    enum Numbering { case digits, letters }

    /// How a text numbers a heading: `II`, `A.`, `3)`; nil where it is no number.
    static func number(_ text: String) -> Numbering? {
        let sign = text.filter { !" .)/-".contains($0) }
        guard !sign.isEmpty, sign.utf8.count <= numberLengthMax else { return nil }
        if sign.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .digits }
        let isRoman = sign.allSatisfy { "IVXLC".contains($0) }
        let isLetter = sign.utf8.count == 1 && sign.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        return isRoman || isLetter ? .letters : nil
    }

    /// Whether a text is worded as a heading over firms of a region or trade, as no firm is
    /// called: `Khu vực phía Nam`, `Các tỉnh miền Trung`, `경기 지역`.
    static func begin(_ text: String) -> Bool {
        guard text.utf8.count <= lengthMax else { return false }
        let lowered = text.lowercased()
        return openings.contains { lowered.hasPrefix($0) }
            || endings.contains { lowered.hasSuffix($0) }
            || parts.contains { lowered.hasPrefix($0) && isWhole(lowered.dropFirst($0.count)) }
    }

    /// Whether nothing follows that could be the rest of a firm's name: `Miền Nam (12)`, and not
    /// `Miền Nam Steel`.
    private static func isWhole(_ rest: Substring) -> Bool {
        let rest = rest.drop { $0 == " " }
        return rest.first.map { !$0.isLetter } ?? true || rest.hasPrefix("và ")
    }

    /// `XVIII` is the longest that a list comes to.
    private static let numberLengthMax = 5
    /// A heading is short; longer texts are not looked at.
    private static let lengthMax = 120
    private static let openings = [
        "khu vực phía", "khu vực miền", "khu vực tỉnh", "khu vực:", "khu vực bắc",
        "khu vực trung", "khu vực nam", "các tỉnh", "các doanh nghiệp", "danh sách", "nhóm ngành",
        "nhóm doanh nghiệp",
        "lĩnh vực:", "ngành:", "tỉnh:", "northern region", "central region", "southern region",
    ]
    /// The parts of the country, by which firms are called too.
    private static let parts = ["miền bắc", "miền trung", "miền nam", "phía bắc", "phía nam"]
    private static let endings = [" 지역", " 업종", "地域", "地区"]
}
