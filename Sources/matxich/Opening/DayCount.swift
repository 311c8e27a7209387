import ArgumentParser

/// For how many days something is good, as `--days` says it.
enum DayCount {
    /// - Throws: `ValidationError` of a count that is not from 1 to `max`.
    static func require(_ days: Int, max: Int) throws {
        guard (1...max).contains(days) else {
            throw ValidationError(
                say(
                    en: "--days is a number from 1 to \(max).",
                    vi: "--days là số từ 1 đến \(max)."))
        }
    }
}
