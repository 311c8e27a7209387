import Catalog
import OpenID
import Platform
import Records
import Representations
import Store

/// What operations answer from.
struct Desk: Sendable {
    let store: any DeskStore
    let catalogue: Catalogue
    let lexicon: Lexicon
    let kept: KeptReads
    let indexes: FollowedIndexes
    let networks: KeptNetworks
    /// By the names of their files.
    let networkFiles: [String: NetworkFileMaker]
    let cursor: Cursor
    let measures: Measures
    let streams = OpenStreams()
    let office: PeopleOffice
    /// By whose word people may sign in.
    let providers: [KeptProvider]
    let views: NoteViews
    /// Addresses of servers in front, whose word on where a request came from is taken.
    let proxies: Set<String>
    let lists: any ListDesk
    /// How bodies may be packed, the one liked best first.
    let codings: [BodyCoding]
    let turns = WritingTurns()
    /// The folder of files that came in and are not done with.
    let uploads: UploadFolder
    let clock: @Sendable () -> Stamp

    /// The day that matches speak of where the request names none.
    var today: CalendarDate {
        CalendarDate(dayNumber: Int(clock().milliseconds / Self.dayMilliseconds))
    }

    private static let dayMilliseconds: Int64 = 86_400_000
}
