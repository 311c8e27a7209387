package import Records
import Resolution
package import Store

/// Lists the pairs that are probable and that nobody is asked of, since their names contradict each
/// other or the queue has no room.
package struct ListLeftApart: Sendable {
    /// Two records of two firms.
    package struct Line: Hashable, Sendable {
        package let one: OrganisationID
        package let other: OrganisationID
        package let millionths: Int
    }

    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// The likeliest first, by the last run's weights; none where nothing was resolved yet.
    ///
    /// - Complexity: O(records + pairs of which something is known).
    package func lines() async throws(StoreError) -> [Line] {
        let asked = try await store.documents(PairToReview.self, on: nil, after: nil, limit: .max)
        let said = try await store.documents(PairDecision.self, on: nil, after: nil, limit: .max)
        let settled = Set(asked.map(\.id) + said.map(\.id))
        var lines: [Line] = []
        var last: OrganisationID?
        repeat {
            let page = try await store.organisations(after: last, limit: ReadProfiles.pageSize)
            let ids = Set(page.flatMap { $0.records.compactMap(\.record.subject.organisation) })
            for pair in try await store.resolvedPairs(of: ids.sorted()) where ids.contains(pair.one)
            {
                if settled.contains(PairDecision.id(pair.one, pair.other)) { continue }
                guard pair.bits >= 0 else { continue }
                let share = AgreementModel.probability(bits: Double(pair.bits))
                lines.append(
                    Line(
                        one: pair.one, other: pair.other,
                        millionths: ResolutionPlan.millionths(share)))
            }
            last = page.count == ReadProfiles.pageSize ? page.last?.id : nil
        } while last != nil
        return try await apart(lines)
    }

    private func apart(_ lines: [Line]) async throws(StoreError) -> [Line] {
        let ids = Set(lines.flatMap { [$0.one, $0.other] }).sorted()
        let organisations = try await store.organisations(of: ids)
        return lines.filter {
            (organisations[$0.one] ?? $0.one) != (organisations[$0.other] ?? $0.other)
        }.sorted { ($1.millionths, $0.one, $0.other) < ($0.millionths, $1.one, $1.other) }
    }
}
