/// How long and how much, as a person takes it in at a glance.
///
/// Rounded down, in the largest unit of which there are at least two, so that nothing is off by
/// half.
enum AmountText {
    private static let minute: Int64 = 60
    private static let hour: Int64 = 3_600
    private static let day: Int64 = 86_400

    static func duration(milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds / 1_000)
        switch seconds {
        case ..<1: return say(en: "under 1 s", vi: "dưới 1 giây")
        case ..<(2 * minute): return say(en: "\(seconds) s", vi: "\(seconds) giây")
        case ..<(2 * hour):
            return say(en: "\(seconds / minute) min", vi: "\(seconds / minute) phút")
        case ..<(2 * day): return say(en: "\(seconds / hour) h", vi: "\(seconds / hour) giờ")
        default:
            let days = Plainly.number(Int(seconds / day))
            return say(en: "\(days) days", vi: "\(days) ngày")
        }
    }

    /// An interval that somebody chose, exactly, in the largest unit that divides it.
    static func interval(seconds: Int) -> String {
        switch Int64(seconds) {
        case let seconds where seconds % day == 0:
            say(en: "\(seconds / day) d", vi: "\(seconds / day) ngày")
        case let seconds where seconds % hour == 0:
            say(en: "\(seconds / hour) h", vi: "\(seconds / hour) giờ")
        case let seconds where seconds % minute == 0:
            say(en: "\(seconds / minute) min", vi: "\(seconds / minute) phút")
        case let seconds: say(en: "\(seconds) s", vi: "\(seconds) giây")
        }
    }

    /// In units of a thousand, as those who sell disks and lines count.
    static func size(bytes: Int64) -> String {
        let units: [(name: String, bytes: Int64)] = [
            ("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000),
        ]
        guard let unit = units.first(where: { bytes / 2 >= $0.bytes }) else {
            return "\(max(0, bytes)) B"
        }
        return Plainly.number(Int(bytes / unit.bytes)) + " " + unit.name
    }
}
