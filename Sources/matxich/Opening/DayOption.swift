import ArgumentParser
import Records

/// The day by which a command judges or states.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("date"),
        help: help(
            en: "The day by which things are judged or stated (default: today).",
            vi: "Ngày dùng để xét hoặc ghi nhận (mặc định: hôm nay).", value: "yyyy-mm-dd"))
    var stated: CalendarDay?

    /// The day stated, or the local calendar's today.
    var day: CalendarDate { stated?.date ?? WallClock.today }
}

/// A day as typed on the command line.
struct CalendarDay: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(iso: argument) else { return nil }
        self.date = date
    }
}
