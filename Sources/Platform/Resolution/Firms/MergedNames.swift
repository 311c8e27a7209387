import Records
import Resolution
import Store

/// By which name a firm goes of which several records tell.
///
/// Among sources of one rank the newest list decided, so that a Vietnamese plant went by its Korean
/// parent's name where one list of three had that. Now a name in the form of another country's law
/// stands behind the others, and of those the one that most sources say comes first; then the
/// newest.
struct MergedNames {
    /// Per name without its legal form, the sources that say it.
    private var sources: [String: Set<SourceID>] = [:]
    private let reader = FirmName()

    /// - Complexity: O(letters of the names).
    init(_ records: [StoredRecord]) {
        for stored in records {
            let record = stored.record
            for assignment in record.layout.assignments where assignment.path.field == .name {
                guard let text = record.layout.text(of: assignment.binding, in: record.cells)
                else { continue }
                sources[reader.core(text), default: []].insert(record.source)
            }
        }
    }

    /// Names in their order; those of owners stay as their owners put them.
    ///
    /// - Parameters:
    ///   - names: by authority, then the newest first.
    ///   - country: the firm's.
    func ordered(
        _ names: [Stated<LocalisedText>], country: String
    ) -> [Stated<LocalisedText>] {
        let keys = names.enumerated().map { place, name in
            key(name, place: place, country: country)
        }
        return names.indices.sorted { keys[$0] < keys[$1] }.map { Self.told(names[$0]) }
    }

    /// A name in an English form is English though its list did not say so: else the one list that
    /// did would decide what readers of English see.
    private static func told(_ name: Stated<LocalisedText>) -> Stated<LocalisedText> {
        guard name.value.language == nil, FirmName.isEnglish(name.value.text) else { return name }
        return Stated(
            LocalisedText(name.value.text, language: .english), given: name.given,
            provenance: name.provenance)
    }

    /// Authority, whether the form is foreign, how many sources are missing, place.
    private func key(
        _ name: Stated<LocalisedText>, place: Int, country: String
    ) -> (Int, Int, Int, Int) {
        let authority = name.provenance.authority
        let rank = Authority.allCases.count { $0 > authority }
        if authority == .owner { return (rank, 0, 0, place) }
        let isForeign = FirmName.isForeign(name.value.text, in: country)
        let said = sources[reader.core(name.value.text)]?.count ?? 0
        return (rank, isForeign ? 1 : 0, -said, place)
    }
}
