import Records

/// The words of a report, in its reader's language.
struct ReportWords {
    let language: Language
    let minCell: Int

    func say(en: String, vi: String) -> String { language == .vietnamese ? vi : en }

    var mapTitle: String {
        say(
            en: "Suppliers by region, at their places",
            vi: "Nhà cung cấp theo địa phương, tại vị trí")
    }

    var tilesTitle: String {
        say(
            en: "Suppliers by region, every region alike large",
            vi: "Nhà cung cấp theo địa phương, mỗi địa phương một ô bằng nhau")
    }

    /// How many suppliers; nil where that is kept back.
    func count(_ count: Int?) -> String {
        guard let count else { return say(en: "fewer than \(minCell)", vi: "dưới \(minCell)") }
        return number(count)
    }

    /// The same where there is little room.
    func shortCount(_ count: Int?) -> String { count.map(number) ?? "<\(minCell)" }

    /// A whole number, thousands grouped.
    func number(_ value: Int) -> String {
        var groups: [String] = []
        var rest = String(value.magnitude)
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = String(rest.dropLast(3))
        }
        groups.insert(rest, at: 0)
        return (value < 0 ? "−" : "") + groups.joined(separator: say(en: ",", vi: "."))
    }

    /// A number rounded to so many decimals; a dash where there is none.
    func decimal(_ value: Double?, digits: Int) -> String {
        guard let value, value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        var text = TextBytes()
        text.put(Int((value * scale).rounded()), digits: digits, point: say(en: ".", vi: ","))
        return String(decoding: text.bytes, as: UTF8.self).replacing("-", with: "−")
    }

    func day(_ day: CalendarDate) -> String {
        let parts = day.text.split(separator: "-")
        return language == .vietnamese ? parts.reversed().joined(separator: "/") : day.text
    }

    /// How a figure was worked out, from how much, and of when.
    func note(_ note: FigureNote) -> String {
        let missing = decimal(100 * note.missingShare, digits: 1)
        let (counted, vintage) = (number(note.counted), day(note.vintage))
        return note.formula.name(in: language) + ": " + note.formula.expression
            + say(
                en: "; n = \(counted), missing \(missing) %, regions of \(vintage).",
                vi: "; n = \(counted), thiếu \(missing) %, địa giới ngày \(vintage).")
    }

    func standing(_ need: ReportContent.AskedNeed) -> String {
        switch need.makers.count {
        case 0: say(en: "nobody", vi: "chưa ai đáp ứng")
        case _ where need.isShort: say(en: "not enough together", vi: "cùng làm vẫn thiếu")
        case 1: say(en: "one supplier", vi: "chỉ một nguồn")
        default: say(en: "covered", vi: "đáp ứng được")
        }
    }
}
