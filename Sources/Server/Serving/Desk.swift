import Catalog
import Platform
import Records
import Representations
import Store

/// What operations answer from.
struct Desk: Sendable {
    let store: any DeskStore
    let catalogue: Catalogue
    let lexicon: Lexicon
    let keys: KeepKeys
    let indexes: FollowedIndexes
    let cursor: Cursor
    let measures: Measures
    let streams = OpenStreams()
    let lists: any ListDesk
    let coding: BodyCoding
    let turns = WritingTurns()
    /// The folder of files that came in and are not done with.
    let uploads: String
    let clock: @Sendable () -> Stamp

    /// The day that matches speak of where the request names none.
    var today: CalendarDate {
        CalendarDate(dayNumber: Int(clock().milliseconds / Self.dayMilliseconds))
    }

    private static let dayMilliseconds: Int64 = 86_400_000
}
