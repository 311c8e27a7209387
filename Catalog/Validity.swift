package import Records

/// The days on which a fact is in force, both ends included.
package struct Validity: Hashable, Sendable {
    /// Nil where it has been for as long as anybody asks.
    package let from: CalendarDate?
    /// Nil while nobody has ended it.
    package let until: CalendarDate?

    package static let always = Validity(from: nil, until: nil)

    package init(from: CalendarDate?, until: CalendarDate?) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: CalendarDate) -> Bool {
        if let from, day < from { return false }
        return until.map { day <= $0 } ?? true
    }
}
