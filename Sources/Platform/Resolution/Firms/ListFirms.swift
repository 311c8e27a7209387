package import Records
package import Store

/// Lists every record of a supplier with the firm that it is of.
package struct ListFirms: Sendable {
    private let store: any RecordStore
    private let reach: DisclosureLevel

    /// - Parameter reach: that of whoever sees the list: records whose names they may not see are
    ///   left out, as their keys lead to the firm.
    package init(store: any RecordStore, within reach: DisclosureLevel = .ownerOnly) {
        self.store = store
        self.reach = reach
    }

    /// A record and its firm.
    package struct Line: Hashable, Sendable {
        package let source: SourceID
        /// Empty where it would tell what is hidden.
        package let externalID: String
        /// What the record's source knows it as.
        package let subject: OrganisationID
        package let organisation: OrganisationID
        /// How sure it is that the record is of the firm, in millionths: all of them where it is
        /// the firm's first, or a person said so.
        package let millionths: Int
        /// The line or row of the list at which the record begins, where the list has no ids of
        /// its own: then nothing else leads back to it.
        package let row: Int?
    }

    /// Gives the records of suppliers that stand, in the order of firms, sources and keys.
    ///
    /// - Complexity: O(records), a page of them in memory.
    package func each(
        _ take: (Line) throws -> Void
    ) async throws {
        var last: OrganisationID?
        repeat {
            let page = try await store.organisations(after: last, limit: ReadProfiles.pageSize)
            let merges = try await store.documents(
                Merge.self, ids: page.filter { $0.records.count > 1 }.flatMap(Self.subjects))
            let sights = try await store.sights(of: page.map(\.id), within: reach)
            for firm in page { try list(firm, sights[firm.id], merges, take) }
            last = page.count == ReadProfiles.pageSize ? page.last?.id : nil
        } while last != nil
    }

    private func list(
        _ firm: SubjectRecords<OrganisationID>, _ sight: FirmSight, _ merges: [String: Merge],
        _ take: (Line) throws -> Void
    ) throws {
        for stored in firm.records {
            let part = stored.record.subject.organisation ?? firm.id
            let groups = sight.groups(ofPart: part)
            guard groups.contains(.name) else { continue }
            let merge = merges[stored.record.subject.text]
            try take(
                Line(
                    source: stored.record.source,
                    externalID: groups.showKeys ? stored.record.key : "", subject: part,
                    organisation: firm.id, millionths: merge?.millionths ?? Self.certain,
                    row: groups.showKeys && RecordDigest.isMadeUp(stored.record.key)
                        ? stored.record.position.line : nil))
        }
    }

    private static let certain = 1_000_000

    private static func subjects(_ firm: SubjectRecords<OrganisationID>) -> [String] {
        Set(firm.records.map(\.record.subject.text)).sorted()
    }
}
