package import Records

extension Wording {
    /// A whole number with thousands grouped as the language does.
    package func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        let separator = language == .vietnamese ? "." : ","
        return (value < 0 ? "−" : "") + groups.joined(separator: separator)
    }

    /// A number of `unit` parts of a base, without trailing zeros: 20,000 of 1,000,000 is 0.02.
    func decimal(_ value: Int64, per unit: Int64) -> String {
        let whole = number(Int(value / unit))
        var fraction = String(value % unit)
        let width = String(unit).count - 1
        fraction = String(repeating: "0", count: max(0, width - fraction.count)) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        if fraction.isEmpty { return whole }
        return whole + (language == .vietnamese ? "," : ".") + fraction
    }

    package func length(_ length: Length) -> String {
        decimal(length.nanometres, per: 1_000_000) + " mm"
    }

    package func tolerance(_ length: Length) -> String { "±" + self.length(length) }

    package func mass(_ mass: Mass) -> String {
        mass.micrograms < 1_000_000_000
            ? decimal(mass.micrograms, per: 1_000_000) + " g"
            : decimal(mass.micrograms, per: 1_000_000_000) + " kg"
    }

    package func envelope(_ envelope: Envelope) -> String {
        envelope.sides.filter { $0.nanometres > 0 }
            .map { decimal($0.nanometres, per: 1_000_000) }.joined(separator: " × ") + " mm"
    }

    package func monthly(_ pieces: Int) -> String {
        say(en: "\(number(pieces)) pieces a month", vi: "\(number(pieces)) sản phẩm/tháng")
    }

    package func pieces(_ count: Int) -> String {
        say(en: "\(number(count)) pieces", vi: "\(number(count)) sản phẩm")
    }

    package func days(_ count: Int) -> String {
        say(en: "\(number(count)) days", vi: "\(number(count)) ngày")
    }

    /// A day as the language writes it: 31/03/2027, 2027-03-31.
    package func date(_ date: CalendarDate) -> String {
        guard language == .vietnamese else { return date.text }
        let parts = date.text.split(separator: "-")
        return parts.reversed().joined(separator: "/")
    }

    /// How long something is valid: "until 2027-03-31", "without end date".
    package func until(_ date: CalendarDate) -> String {
        guard date != .noEnd else { return say(en: "without end date", vi: "vô thời hạn") }
        return say(en: "until \(self.date(date))", vi: "đến \(self.date(date))")
    }

    /// A score out of 100, to one decimal, rounded half up.
    package func score(_ score: Score) -> String {
        "\(score.tenths / 10)" + (language == .vietnamese ? "," : ".") + "\(score.tenths % 10)"
    }

    /// How old a statement is, in the largest unit that says enough.
    package func age(_ days: Int) -> String {
        switch days {
        case 0: say(en: "today", vi: "hôm nay")
        case 1..<60: say(en: "\(days) days ago", vi: "\(days) ngày trước")
        case 60..<730: say(en: "\(days / 30) months ago", vi: "\(days / 30) tháng trước")
        default: say(en: "\(days / 365) years ago", vi: "\(days / 365) năm trước")
        }
    }
}
