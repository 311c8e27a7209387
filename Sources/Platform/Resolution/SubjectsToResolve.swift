import Crypto
import Foundation
package import Records
package import Resolution
package import Store

/// What the store holds of suppliers, each id by which a source knows one by itself, as it is
/// compared.
///
/// Merges are laid over the records, so they are taken off here: what was found last time decides
/// nothing this time.
package struct SubjectsToResolve: Sendable {
    /// What is compared, in the order of a subject's texts.
    package static let fields: [ComparedField] = [
        .known(.name), .known(.taxNumber), .known(.country), .known(.phone), .known(.email),
        .known(.web), .known(.address), .known(.province),
    ]
    /// The fields of records that say it.
    static let said: [Field] = [
        .name, .identifiers, .country, .phone, .email, .website, .address, .region,
    ]

    /// The groups of a profile that it is of.
    package static let groups = FieldGroups(said.compactMap { FieldGroup($0) })

    /// One subject with what is compared of it.
    package struct Subject: Hashable, Sendable {
        package let id: OrganisationID
        /// One for each of `fields`; empty where nothing is said.
        package let texts: [String]
        /// What it says, as 16 digits: the same texts have the same.
        package let fingerprint: String

        init(_ id: OrganisationID, texts: [String]) {
            self.id = id
            self.texts = texts
            fingerprint = SubjectsToResolve.digest(of: [texts.joined(separator: "\u{1F}")])
        }
    }

    /// In no certain order.
    package private(set) var subjects: [Subject] = []
    private var places: [OrganisationID: Int] = [:]

    /// Reads all that stands.
    ///
    /// - Complexity: O(records).
    package static func reading(
        _ store: any RecordStore, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(StoreError) -> SubjectsToResolve {
        let authorities = try await authorities(store)
        var read = SubjectsToResolve()
        var last: OrganisationID?
        repeat {
            let page = try await store.organisations(after: last, limit: ReadProfiles.pageSize)
            for firm in page { read.add(firm.records, authorities) }
            progress(read.subjects.count)
            last = page.count == ReadProfiles.pageSize ? page.last?.id : nil
        } while last != nil
        return read
    }

    /// Reads what stands of some subjects and all that they are merged with.
    package static func reading(
        _ ids: [OrganisationID], in store: any RecordStore
    ) async throws(StoreError) -> SubjectsToResolve {
        let authorities = try await authorities(store)
        var read = SubjectsToResolve()
        for id in Set(ids).sorted() where read[id] == nil {
            let records = try await store.records(of: .organisation(id))
            read.add(records.filter { !$0.isWithdrawn }, authorities)
        }
        return read
    }

    private static func authorities(
        _ store: any RecordStore
    ) async throws(StoreError) -> [SourceID: Authority] {
        Dictionary(try await store.sources().map { ($0.id, $0.authority) }) { first, _ in first }
    }

    package subscript(id: OrganisationID) -> Subject? { places[id].map { subjects[$0] } }

    /// Adds the records of a firm, apart by their own subjects.
    private mutating func add(_ records: [StoredRecord], _ authorities: [SourceID: Authority]) {
        var bySubject: [OrganisationID: [SourceRecord]] = [:]
        for stored in records {
            guard let id = stored.record.subject.organisation else { continue }
            bySubject[id, default: []].append(stored.record)
        }
        for (id, records) in bySubject where places[id] == nil {
            places[id] = subjects.count
            subjects.append(Subject(id, texts: Self.texts(of: records, authorities)))
        }
    }

    /// Of each field what the weightiest and newest record says.
    private static func texts(
        of records: [SourceRecord], _ authorities: [SourceID: Authority]
    ) -> [String] {
        let ranked = records.sorted { one, other in
            let ranks = [one, other].map { authorities[$0.source] ?? .partner }
            if ranks[0] != ranks[1] { return ranks[0] > ranks[1] }
            if one.statedOn != other.statedOn { return one.statedOn > other.statedOn }
            if one.source != other.source { return one.source < other.source }
            return one.key < other.key
        }
        return said.map { field in
            if field == .name { return names(in: ranked) }
            for record in ranked {
                if let text = text(of: field, in: record) { return text }
            }
            return ""
        }
    }

    /// All names that records say, that of the weightiest and newest first; of several that one
    /// says, the Vietnamese one or that of no language.
    private static func names(in ranked: [SourceRecord]) -> String {
        var names: [String] = []
        for record in ranked {
            let first = text(of: .name, in: record).map { [$0] } ?? []
            let all = record.layout.assignments.filter { $0.path.field == .name }
                .compactMap { record.layout.text(of: $0.binding, in: record.cells) }
                .filter { !OwnWord.isNothing($0) }
            for name in first + all where !names.contains(name) { names.append(name) }
        }
        return names.prefix(namesMax).joined(separator: betweenNames)
    }

    /// Names of one subject that are looked at; no list we know has more.
    private static let namesMax = 12
    private static let betweenNames = String(
        UnicodeScalar(ListedRecords.betweenNames))

    /// What is shown of a text: names one beside the other.
    package static func shown(_ text: String) -> String {
        text.replacing(betweenNames, with: " · ")
    }

    /// What a record says of a field; of several names the Vietnamese one, or that of no language.
    private static func text(of field: Field, in record: SourceRecord) -> String? {
        var found: String?
        for assignment in record.layout.assignments where assignment.path.field == field {
            guard let text = record.layout.text(of: assignment.binding, in: record.cells),
                !OwnWord.isNothing(text)
            else { continue }
            let isUsual = ["vi", "vn-mst", nil].contains(assignment.path.qualifier)
            if isUsual { return text }
            found = found ?? text
        }
        return found
    }

    /// The list that is resolved.
    package var list: ListedRecords { Self.list(subjects) }

    /// Those of some ids of which something stands.
    func list(of ids: some Sequence<OrganisationID>) -> ListedRecords {
        Self.list(ids.compactMap { self[$0] })
    }

    private static func list(_ subjects: [Subject]) -> ListedRecords {
        subjects.reduce(into: ListedRecords(fields: fields)) { list, subject in
            list.add(id: subject.id.text, texts: subject.texts)
        }
    }

    /// What two subjects say, in the order of their ids: a decision holds for that.
    package func fingerprint(_ one: OrganisationID, _ other: OrganisationID) -> String {
        [min(one, other), max(one, other)].map { self[$0]?.fingerprint ?? "" }
            .joined(separator: " ")
    }

    private static func digest(of texts: [String]) -> String {
        var hash = SHA256()
        for text in texts { hash.update(data: Data((text + "\u{1E}").utf8)) }
        return hash.finalize().prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
