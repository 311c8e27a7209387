import Records
import Store
import Synchronization
import Testing

@testable import Platform

/// A platform in memory, with letters that are kept instead of sent.
struct PeopleScene {
    static let day = SampleRecords.day("2026-11-22")
    static let lexicon = SampleRecords.lexicon
    static let now = Int64(day.dayNumber) * 86_400_000

    let store = MemoryStore()
    let office: PeopleOffice
    let letters = KeptLetters()

    init() {
        office = PeopleOffice(
            store: store, secret: Array(0..<32), carrier: letters,
            place: "https://x.example.vn",
            cost: PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1))
    }

    func stamp(_ seconds: Int64 = 0, _ actor: String = "test") -> Stamp {
        Stamp(milliseconds: Self.now + seconds * 1_000, actor: actor)
    }

    /// An account with one owner who is signed in.
    func member(
        _ name: String, _ email: String, roles: Set<MemberRole> = []
    ) async throws -> (viewer: Viewer, account: Account, text: String) {
        let founded = try await FoundAccounts(office).found(
            name, owner: "Người \(name)", email: email, roles: roles, .vietnamese, stamp: stamp())
        let opened = try await OpenSessions(office).redeem(
            founded.token, password: "mat khau rat dai", name: nil, .vietnamese,
            stamp: stamp())
        let viewer = try await OpenSessions(office).viewer(opened.text, now: Self.now)
        return (try #require(viewer), opened.account, opened.text)
    }

    /// A supplier as a list has it.
    func supplier(_ fields: [String: String], source: String = "list") async throws
        -> OrganisationID
    {
        var values: [FieldPath: String] = [:]
        for (name, text) in fields { values[try #require(FieldPath(name))] = text }
        let record = StatedRecord(kind: .supplier, values: values)
        let id = try #require(SourceID(source))
        if try await !store.sources().contains(where: { $0.id == id }) {
            try await store.save(
                Source(id: id, title: source, authority: .partner), stamp: stamp())
        }
        let intake = RowIntake(source: id, layout: record.layout, lexicon: Self.lexicon)
        guard case .record(let incoming) = intake.judged(record.row).outcome,
            case .organisation(let organisation) = incoming.subject
        else {
            Issue.record("the row cannot be read")
            throw StoreError.engine(code: 0, message: "no row")
        }
        let plan = ImportPlan(
            source: id, file: "list.csv", fileDigest: organisation.text, layout: record.layout,
            statedOn: Self.day)
        let run = try await store.beginImport(plan, stamp: stamp())
        _ = try await store.write(
            ImportBatch(records: [incoming]), to: run.id, stamp: stamp())
        try await store.finishImport(run.id, stamp: stamp())
        return organisation
    }
}

/// Keeps letters instead of carrying them.
final class KeptLetters: LetterCarrier {
    private let kept = Mutex<[Letter]>([])

    func carry(_ letter: Letter) async throws { kept.withLock { $0.append(letter) } }

    /// What was carried, once so many were.
    func all(_ office: PeopleOffice, count: Int) async -> [Letter] {
        let carrying = Task { await office.letters.carry { _ in } }
        defer { carrying.cancel() }
        let end = ContinuousClock.now + .seconds(60)
        while kept.withLock({ $0.count }) < count, ContinuousClock.now < end {
            await Task.yield()
        }
        return kept.withLock { $0 }
    }
}
