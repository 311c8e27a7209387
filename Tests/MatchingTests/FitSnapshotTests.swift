import Catalog
import Records
import SearchIndex
import TestSupport
import Testing

@testable import Matching

@Suite struct FitSnapshotTests {
    @Test(arguments: MatchingRandom.seeds)
    func aFileAnswersLikeTheIndexItIsOf(seed: UInt64) throws {
        var saved = try SavedIndex(
            seed: seed, suppliers: [0, 1, 30, 90][Int(seed % 4)], perSegment: 40)
        let opened = try saved.open()
        #expect(opened.origin == SavedIndex.origin)
        var current = opened.current
        for number in 0..<4 {
            let need = saved.suppliers.need(number)
            let fault = try saved.suppliers.fault(current, need, top: 9)
            #expect(fault == nil, "seed \(seed), \(need)")
            current = current.applying(saved.suppliers.change(30))
            if let merge = current.mergeDue {
                current = try #require(current.adopting(merge.merged(), of: merge))
            }
        }
        try opened.check()
    }

    /// Whatever is asked of a damaged file: the right answer or none; and damage is always found.
    @Test func aFlippedByteIsSeenBeforeAWrongAnswer() throws {
        let seed: UInt64 = 21
        var saved = try SavedIndex(seed: seed, suppliers: 60)
        var random = MatchingRandom(seed: seed)
        let needs = (0..<6).map { saved.suppliers.need($0) }
        let intact = try saved.open().current
        let date = saved.suppliers.date
        var (rejected, refused, untouched) = (0, 0, 0)
        for _ in 0..<500 {
            var damaged = saved.bytes
            let place = Int.random(in: 0..<damaged.count, using: &random)
            damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            guard let opened = try? saved.open(damaged) else {
                rejected += 1
                continue
            }
            let need = random.pick(needs)
            let right = try intact.lines(for: need, on: date, top: 9)
            do {
                let lines = try opened.current.lines(for: need, on: date, top: 9)
                let counts = try opened.current.summary(for: need, on: date)
                #expect(lines == right, "seed \(seed), byte \(place)")
                #expect(try counts == intact.summary(for: need, on: date), "byte \(place)")
                untouched += 1
            } catch { refused += 1 }
            #expect(throws: FitSnapshotError.file(.damagedPage), "byte \(place)") {
                try opened.check()
            }
        }
        // What the test is worth: each of the three happens.
        #expect(min(rejected, refused, untouched) > 5, "\(rejected), \(refused), \(untouched)")
    }

    @Test func everyFlippedBitOfTheHeadIsSeen() throws {
        let saved = try SavedIndex(seed: 3, suppliers: 2)
        for place in 0..<400 {
            for bit in 0..<8 {
                var damaged = saved.bytes
                damaged[place] ^= 1 << UInt8(bit)
                #expect(throws: FitSnapshotError.self) { try saved.open(damaged) }
            }
        }
    }

    @Test func everyCutAndWhateverIsAppendedIsSeen() throws {
        let saved = try SavedIndex(seed: 4, suppliers: 5)
        let lengths = Array(0..<200) + stride(from: 200, to: saved.bytes.count, by: 997)
        for length in lengths {
            #expect(throws: FitSnapshotError.self, "\(length) bytes") {
                try saved.open(Array(saved.bytes[..<length]))
            }
        }
        #expect(throws: FitSnapshotError.file(.wrongLength)) { try saved.open(saved.bytes + [0]) }
    }

    @Test func whatWasMadeByOtherRulesIsRejectedWithTheReason() throws {
        let saved = try SavedIndex(seed: 5, suppliers: 9)
        let other = PreparedCatalogue(MatchingCatalogue.small)
        #expect(throws: FitSnapshotError.otherCatalogue) {
            try FileBytes(saved.bytes).open(other)
        }
        #expect(throws: FitSnapshotError.otherReading) {
            try FileBytes(saved.bytes).open(saved.catalogue, reading: 2)
        }
        var bytes = saved.bytes
        bytes[8] = 9
        #expect(throws: FitSnapshotError.file(.otherVersion(9))) { try saved.open(bytes) }
        bytes = saved.bytes
        bytes[12] = 9
        #expect(throws: FitSnapshotError.file(.otherForm(9))) { try saved.open(bytes) }
        #expect(throws: FitSnapshotError.file(.notColumns)) {
            try saved.open(Array("# a list, and no index: it begins otherwise".utf8) + bytes)
        }
        var model = TextModel.standard
        model.saturationHundredths += 1
        #expect(ScoringEdition.digest(model) != ScoringEdition.digest())
    }

    @Test func theSameSuppliersGiveTheSameBytes() throws {
        #expect(
            try SavedIndex(seed: 8, suppliers: 40).bytes == SavedIndex(seed: 8, suppliers: 40).bytes
        )
    }
}

@Suite struct CatalogueDigestTests {
    private func digest(_ concepts: [Concept]) -> UInt64 {
        CatalogueDigest.digest(of: Catalogue(concepts: concepts))
    }

    @Test func hangsOnTheFactsAndTheirOrder() {
        let id = ConceptID(.process, "a")
        func concept(_ label: String, broader: [String] = []) -> Concept {
            Concept(
                id: id, labels: [.english: label],
                broader: broader.map { ConceptID(.process, $0) }, implies: [], substitutes: [])
        }
        let other = Concept(
            id: ConceptID(.process, "b"), labels: [:], broader: [], implies: [], substitutes: [])
        let all = [
            digest([concept("x")]), digest([concept("y")]), digest([concept("x", broader: ["b"])]),
            digest([concept("x"), other]), digest([other, concept("x")]),
        ]
        #expect(Set(all).count == all.count)
        #expect(digest([concept("x")]) == digest([concept("x")]))
        #expect(
            CatalogueDigest.digest(of: MatchingCatalogue.small)
                == CatalogueDigest.digest(of: MatchingCatalogue.small))
    }

    /// Whoever adds a fact to the catalogue adds it to the digest, and then here.
    @Test func knowsEveryFact() throws {
        let small = MatchingCatalogue.small
        func facts(_ value: Any?) throws -> Int {
            Mirror(reflecting: try #require(value)).children.count
        }
        #expect(try facts(small) == 8)
        #expect(try facts(small.concepts.values.first) == 10)
        #expect(try facts(small.standards.values.first) == 6)
        // Its code in ISO 3166-2 is what people ask by, and weighs nothing.
        #expect(try facts(small.regions.values.first) == 10)
        #expect(try facts(small.regionChanges.first) == 3)
        #expect(try facts(small.crosswalks.first) == 3)
        #expect(
            try facts(Standard.Edition(name: "", from: CalendarDate(dayNumber: 0), until: nil)) == 3
        )
        let embedded = try Catalogue.embedded()
        #expect(try facts(embedded.countries.values.first) == 6)
        #expect(try facts(embedded.units.first) == 7)
    }
}
