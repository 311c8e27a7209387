import Foundation
package import Matching
package import Records

extension FindCurrent {
    /// So deep a list by words is turned over; who is not found by then says more words (own
    /// choice).
    package static let searchedMax = 1_000

    /// A supplier, and what it says of the words it was found by.
    package struct Worded: Sendable {
        package let supplier: Profile
        package let evidence: [Evidence]
    }

    /// The suppliers whose names, lists and texts use any of some words, the most relevant first,
    /// in whichever of the four languages the words are; before them whom the words name by an
    /// identifier of ours or of a source.
    ///
    /// - Parameters:
    ///   - filter: what they satisfy besides.
    ///   - places: which of the list, counted from 0; none from `searchedMax` on.
    /// - Throws: as `lines`.
    package func search(
        _ words: String, _ filter: ListSuppliers.Filter, on date: CalendarDate,
        places: Range<Int>
    ) async throws -> [Worded] {
        let places = places.clamped(to: 0..<Self.searchedMax)
        let named = filter.musts.isEmpty ? try await named(words) : []
        return try await answered { state in
            let search = try state.fit.search(
                words, among: filter.musts, on: date, top: places.upperBound)
            let all = named + search.suppliers.filter { !named.contains($0) }
            let found = all.prefix(places.upperBound).dropFirst(places.lowerBound)
            let profiles = try await profiles.profiles(of: Set(found))
            return found.compactMap { id in
                profiles[id].map { Worded(supplier: $0, evidence: search.evidence(in: $0)) }
            }
        }
    }

    /// Whom a text names by an identifier that whoever asks may see.
    private func named(_ text: String) async throws -> [OrganisationID] {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count <= Self.identifierBytesMax else { return [] }
        let ids = try await profiles.organisations(named: text)
        let seen = try await profiles.profiles(of: Set(ids))
        return ids.filter { id in
            seen[id].map { profile in
                OrganisationID(text) != nil || profile.externalIDs.contains { $0.value == text }
            } ?? false
        }
    }

    /// A longer text is no identifier.
    private static let identifierBytesMax = 200
}

extension ListSuppliers.Filter {
    /// The filter as musts of a need.
    var musts: [Requirement.Kind] {
        var musts: [Requirement.Kind] = []
        if let process { musts.append(.process(process)) }
        if let region { musts.append(.place(Requirement.Place(regions: [region]))) }
        if let country { musts.append(.place(Requirement.Place(countries: [country]))) }
        return musts
    }
}
