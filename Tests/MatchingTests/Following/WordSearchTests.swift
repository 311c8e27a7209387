import Records
import TestSupport
import Testing

@testable import Matching

/// Searches by words against reckoning what everybody's words contribute.
@Suite struct WordSearchTests {
    @Test(arguments: MatchingRandom.seeds)
    func answersLikeReckoningEverybodyAfterAnyEdits(seed: UInt64) throws {
        var suppliers = ChangingSuppliers(seed: seed, suppliers: [0, 3, 40, 120][Int(seed % 4)])
        var current = CurrentFit(generation: suppliers.generation)
        for step in 0..<6 {
            current = suppliers.changed(current)
            let (text, musts) = suppliers.words(step)
            let top = 1 + suppliers.upTo(12)
            let expected = suppliers.answering(text, musts, current.bench).prefix(top)
            let found = try current.search(text, among: musts, on: suppliers.date, top: top)
            #expect(found.suppliers == Array(expected), "seed \(seed), \(step), \(text), \(musts)")
            for supplier in found.suppliers.compactMap({ suppliers.profiles[$0] }) {
                #expect(!found.evidence(in: supplier).isEmpty, "seed \(seed), \(supplier.id)")
            }
        }
    }

    @Test func whoSaysItMoreToThePointComesFirst() throws {
        typealias Make = MatchingRecords
        let names = ["Hòa Phát", "Hòa Phát Bình Dương", "An Phát"]
        let firms = names.enumerated().map { number, name in
            Make.supplier(UInt64(9 - number)) { $0.names = [Make.stated(LocalisedText(name))] }
        }
        var builder = FitIndexBuilder(catalogue: MatchingCatalogue.small)
        for firm in firms.sorted(by: { $0.id < $1.id }) { builder.add(firm) }
        let current = CurrentFit(generation: builder.finish(date: Make.day("2026-11-22")))
        var answers: [[OrganisationID]] = []
        for text in ["hoà phát", "hoa phat", "bình dương", "không ai dùng", ""] {
            let found = try current.search(text, among: [], on: Make.day("2026-11-22"), top: 9)
            answers.append(found.suppliers)
        }
        #expect(answers[0] == firms.map(\.id))
        #expect(answers[1].first == firms[0].id)
        #expect(answers[2] == [firms[1].id])
        #expect(answers[3].isEmpty && answers[4].isEmpty)
    }

    private func firm(_ number: UInt64, named name: String) -> Profile {
        MatchingRecords.supplier(number) {
            $0.names = [MatchingRecords.stated(LocalisedText(name))]
        }
    }

    /// A name that nobody had when the generation was built, whether that was of nobody or of some.
    @Test(arguments: [0, 3, 40])
    func whoIsAddedIsFoundByANameNobodyHad(before: Int) throws {
        var suppliers = ChangingSuppliers(seed: 7, suppliers: before)
        var current = CurrentFit(generation: suppliers.generation)
        func found(_ text: String) throws -> [OrganisationID] {
            try current.search(text, among: [], on: suppliers.date, top: 3).suppliers
        }
        let letters = Array("abdfgk")
        let names = letters.flatMap { one in letters.map { "quor\(one)vexil\($0)" } }
        for (place, name) in names.enumerated() {
            #expect(try found(name).isEmpty || place > 0)
            let firm = firm(UInt64(1_000 + place), named: "\(name) Precision")
            current = current.applying([SupplierChange(firm.id, firm)] + suppliers.change(1))
            #expect(try found(name).first == firm.id, "\(name)")
            if let merge = current.mergeDue, place.isMultiple(of: 3) {
                current = current.adopting(merge.merged(), of: merge) ?? current
            }
        }
        for (place, name) in names.enumerated() {
            #expect(try found(name).first == firm(UInt64(1_000 + place), named: name).id)
        }
    }

    @Test func anAddedNameIsFoundOverASlipAndWithoutItsMarks() throws {
        let generation = ChangingSuppliers(seed: 8, suppliers: 20)
        let firm = firm(1_000, named: "Zephyrlumora Khuỳnh Thạo")
        let before = CurrentFit(generation: generation.generation)
        let after = before.applying([SupplierChange(firm.id, firm)])
        for text in ["Zephyrlumora", "zephirlumora", "khuỳnh thạo", "khuynh thao"] {
            let (none, one) = try (
                before.search(text, among: [], on: generation.date, top: 1),
                after.search(text, among: [], on: generation.date, top: 1)
            )
            #expect(none.suppliers.isEmpty && one.suppliers == [firm.id], "\(text)")
            #expect(!one.evidence(in: firm).isEmpty, "\(text)")
        }
    }
}

extension ChangingSuppliers {
    /// Words to search for, and now and then what else is asked.
    fileprivate mutating func words(_ number: Int) -> (String, [Requirement.Kind]) {
        let kinds = need(number).requirements.map(\.kind)
        let texts = kinds.compactMap { if case .text(let text) = $0 { text } else { nil } }
        let musts = kinds.filter { if case .text = $0 { false } else { true } }
        let words = (0..<1 + upTo(2)).map { _ in offer(words: 1 + upTo(2)) }
        return (([texts.first ?? ""] + words).joined(separator: " "), chance(50) ? [] : musts)
    }

    /// Everybody who answers, in order.
    fileprivate func answering(
        _ text: String, _ musts: [Requirement.Kind], _ bench: Bench
    ) -> [OrganisationID] {
        let need = Need(id: NeedID("-"), requirements: musts.map { Requirement($0, .must) })
        let plan = NeedPlan(need, bench.on(date))
        let query = TextQuery(text, bench.corpus)
        return profiles.values.compactMap { profile -> (sum: Int, id: OrganisationID)? in
            let candidate = Candidate(profile, document: bench.corpus.document(of: profile))
            let sum = query.sum(of: candidate.document)
            let fits = musts.isEmpty || plan.tally(candidate).verdict == .fits
            return sum > 0 && fits ? (sum, profile.id) : nil
        }.sorted { ($1.sum, $0.id) < ($0.sum, $1.id) }.map(\.id)
    }
}
