import Records
import Store

extension RecordStoreConformance {
    static let sources = [
        StoreClaim("aNewSourceIsNotWithdrawn", aNewSourceIsNotWithdrawn),
        StoreClaim("savingAKnownSourceLeavesItWithdrawn", savingAKnownSourceLeavesItWithdrawn),
        StoreClaim("savingASourceAsItIsLogsNothing", savingASourceAsItIsLogsNothing),
        StoreClaim("anotherTitleIsALineForTheSourceAlone", anotherTitleIsALineForTheSourceAlone),
        StoreClaim("anotherAuthorityChangesEverySubject", anotherAuthorityChangesEverySubject),
        StoreClaim("anotherLicenceChangesEverySubject", anotherLicenceChangesEverySubject),
        StoreClaim("sourcesComeByID", sourcesComeByID),
    ]

    private static func aNewSourceIsNotWithdrawn(_ trial: StoreTrial) async throws {
        try await trial.save("chamber", title: "Sở Công Thương", licence: "CC", isWithdrawn: true)
        let saved = Source(
            id: StoreRows.source("chamber"), title: "Sở Công Thương", licence: "CC")
        try demand(try await trial.store.sources(), is: [saved])
        try demand(try await trial.log(), is: ["source chamber created"])
    }

    private static func savingAKnownSourceLeavesItWithdrawn(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.withdraw("chamber")
        try await trial.save("chamber", title: "Another", isWithdrawn: false)
        let withdrawn = try await trial.store.sources()
        try demand(withdrawn.map(\.isWithdrawn), is: [true])
        try demand(withdrawn.map(\.title), is: ["Another"])
        try await trial.restore("chamber")
        try await trial.save("chamber", title: "A third", isWithdrawn: true)
        try demand(try await trial.store.sources().map(\.isWithdrawn), is: [false])
    }

    private static func savingASourceAsItIsLogsNothing(_ trial: StoreTrial) async throws {
        try await trial.save("chamber", licence: "CC")
        try await trial.take([StoreRows.row("A")])
        let before = try await trial.lastSequence()
        try await trial.save("chamber", licence: "CC")
        try await trial.save("chamber", licence: "CC", isWithdrawn: true)
        try demand(try await trial.log(after: before), is: [])
    }

    private static func anotherTitleIsALineForTheSourceAlone(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A")])
        let before = try await trial.lastSequence()
        try await trial.save("chamber", title: "Another")
        try demand(try await trial.log(after: before), is: ["source chamber changed"])
    }

    private static func anotherAuthorityChangesEverySubject(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let before = try await trial.lastSequence()
        try await trial.save("chamber", authority: .owner)
        try demand(try await trial.log(after: before), is: changes("changed"))
        try demand(try await trial.store.sources().map(\.authority), is: [.owner, .partner])
    }

    private static func anotherLicenceChangesEverySubject(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let before = try await trial.lastSequence()
        try await trial.save("chamber", licence: "withheld")
        try demand(try await trial.log(after: before), is: changes("changed"))
        try demand(try await trial.store.sources().map(\.licence), is: ["withheld", ""])
    }

    private static func sourcesComeByID(_ trial: StoreTrial) async throws {
        for name in ["z", "a-b", "a", "9", "ab", "a0"] { try await trial.save(name) }
        let names = try await trial.store.sources().map(\.id.text)
        try demand(names, is: ["9", "a", "a-b", "a0", "ab", "z"])
    }

    /// Two sources speak: of organisations 2 and 1 (twice) and of two needs, partly both.
    ///
    /// One of the source's runs is still open, so that stores which sort later are seen both ways.
    static func speak(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.save("embassy")
        try await trial.take([StoreRows.row("B", of: 2), StoreRows.row("A", of: 1)])
        try await trial.take(
            [StoreRows.row("E", of: 1), StoreRows.row("F", of: 3)], by: StoreRows.plan("embassy"))
        let needs = StoreRows.plan(layout: StoreRows.needs)
        try await trial.take([StoreRows.need("N-2"), StoreRows.need("N-10")], by: needs)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("A2", of: 1), StoreRows.row("G", of: 4)], to: run)
    }

    /// The lines that tell of the source `chamber` and all it speaks of after `speak`.
    static func changes(_ kind: String) -> [String] {
        let organisations: [UInt64] = [1, 2, 4]
        return ["source chamber \(kind)"]
            + organisations.map { "organisation \(StoreRows.organisation($0)) changed" }
            + ["need N-10 changed", "need N-2 changed"]
    }
}
