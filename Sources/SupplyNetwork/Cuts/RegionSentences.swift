import Catalog
package import Records

extension FormerRegion {
    /// That it is no region of a day, where its land is then, and what to write.
    package func sentence(on vintage: CalendarDate, in language: Language) -> String {
        let (own, others) = (id.code, now.map(\.code))
        let day = day?.text
        guard language == .vietnamese else {
            let place =
                others.isEmpty
                ? "it is not known what became of it"
                : "its land is " + others.joined(separator: ", ")
            let next = others.isEmpty ? [] : ["write " + others.joined(separator: " or ")]
            let steps = next + (day.map { ["ask for the regions of \($0) (vintage)"] } ?? [])
            return "\(own) is no region of \(vintage): \(place); "
                + steps.joined(separator: ", or ")
        }
        let place =
            others.isEmpty
            ? "chưa rõ nay thuộc đâu" : "nay thuộc " + others.joined(separator: ", ")
        let next = others.isEmpty ? [] : ["hãy ghi " + others.joined(separator: " hoặc ")]
        let steps = next + (day.map { ["xem địa giới ngày \($0) (vintage)"] } ?? [])
        return "\(own) không phải địa phương tại ngày \(vintage): \(place); "
            + steps.joined(separator: ", hoặc ")
    }
}

extension NumberedTwice {
    /// Which region the code is by either numbering, and what to write.
    package func sentence(in language: Language) -> String {
        let (own, other) = (Self.named(official, language), Self.named(iso, language))
        let ids = (official.id.code, iso.id.code)
        return language == .vietnamese
            ? "là \(own) theo mã số của cơ quan thống kê và là \(other) theo ISO 3166-2; hãy ghi "
                + "tên, hoặc \(ids.0) hay \(ids.1)"
            : "it is \(own) by the statistics office's number and \(other) by ISO 3166-2; write "
                + "the name, or \(ids.0) or \(ids.1)"
    }

    /// One that is no more is told with its last day.
    private static func named(_ region: Region, _ language: Language) -> String {
        let name = region.label(in: language == .vietnamese ? language : .english)
        guard let last = region.validUntil else { return name }
        return name + (language == .vietnamese ? " (đến \(last))" : " (until \(last))")
    }
}
