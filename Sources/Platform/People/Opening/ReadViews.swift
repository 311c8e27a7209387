package import Records
package import Store

/// Reads for an owner who saw what of a profile, in the order of time.
package struct ReadViews: Sendable {
    /// Lines fetched at once.
    private static let portion = 1_000

    private let store: any RecordStore & AccessStore

    package init(store: any RecordStore & AccessStore) { self.store = store }

    /// Where a page begins: after a line.
    package struct Place: Hashable, Sendable {
        private let milliseconds: Int64
        private let id: String

        package init(_ view: ProfileView) {
            milliseconds = view.milliseconds
            id = view.id
        }

        /// nil of what `text` never gave.
        package init?(_ text: String) {
            let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let milliseconds = Int64(parts[0]) else { return nil }
            self.milliseconds = milliseconds
            id = parts[1]
        }

        package var text: String { "\(milliseconds) \(id)" }
        var day: Int64 { milliseconds / NoteViews.dayMilliseconds }

        func isBefore(_ view: ProfileView) -> Bool {
            (milliseconds, id) < (view.milliseconds, view.id)
        }
    }

    /// The next `limit` views of a firm after a place, under any id that it bears.
    ///
    /// - Complexity: O(n log n) in the lines of the days that are read.
    package func views(
        of supplier: OrganisationID, after place: Place?, limit: Int
    ) async throws(StoreError) -> [ProfileView] {
        let firm = try await store.organisation(of: supplier)
        var found: [ProfileView] = []
        for id in [firm] + (try await store.aliases(of: [firm])[firm] ?? []) {
            found += try await views(under: id, after: place, limit: limit)
        }
        return Array(Self.inTime(found).prefix(limit))
    }

    /// Lines of a day are kept together and not in the order of its hours, so whole days are read.
    private func views(
        under id: OrganisationID, after place: Place?, limit: Int
    ) async throws(StoreError) -> [ProfileView] {
        var found: [ProfileView] = []
        var last = place.map { Self.beginning(of: id, $0.day) }
        while true {
            let read = try await store.documents(
                ProfileView.self, on: "supplier:" + id.text, after: last, limit: Self.portion)
            found += read
            let isEnd = read.count < Self.portion
            let openDay = isEnd ? nil : found.last.map(Self.day)
            let due = found.filter { view in
                Self.day(view) != openDay && place?.isBefore(view) ?? true
            }
            if isEnd || due.count >= limit { return Array(Self.inTime(due).prefix(limit)) }
            last = read.last?.id
        }
    }

    /// What the ids of a day's lines begin with.
    static func beginning(of supplier: OrganisationID, _ day: Int64) -> String {
        "\(supplier.text) \(day) "
    }

    private static func day(_ view: ProfileView) -> Int64 {
        view.milliseconds / NoteViews.dayMilliseconds
    }

    private static func inTime(_ views: [ProfileView]) -> [ProfileView] {
        views.sorted { Place($0).isBefore($1) }
    }
}
