import Catalog
import Matching
import Platform
import Records
import Store

/// The matcher that judges every supplier of a store, to hold indexes to.
enum EverybodyJudged {
    static func matcher(
        of store: any RecordStore, _ lexicon: Lexicon, on date: CalendarDate
    ) async throws -> Matcher {
        let suppliers = try await ReadProfiles(store: store, lexicon: lexicon).all()
        return Matcher(catalogue: lexicon.catalogue, suppliers: suppliers, date: date)
    }
}
