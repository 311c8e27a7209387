import Foundation
import Records
import Store

/// The only place where the program looks at the clock for what it stores or judges.
enum WallClock {
    /// Now, and who is at the keyboard.
    static var stamp: Stamp {
        Stamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000), actor: user)
    }

    /// Looked up once: it takes longer than all else that a request to the server asks the clock
    /// for.
    private static let user: String = {
        let user = ProcessInfo.processInfo.environment["USER"] ?? ""
        return user.isEmpty ? "matxich" : user
    }()

    /// The program did not exist before: a clock that says so is wrong. 2026-01-01.
    static let earliestSane = CalendarDate(dayNumber: 20_454)

    /// The local calendar's day.
    static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let date = CalendarDate(
            year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday))
        return date ?? CalendarDate(dayNumber: now / 86_400)
    }
}
