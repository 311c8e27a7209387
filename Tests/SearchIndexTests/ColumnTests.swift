import Testing

@testable import SearchIndex

@Suite struct ColumnTests {
    private func positions(_ bits: WindowBits) -> [Int] {
        (0..<DocumentWindow.size).filter { bits.contains($0) }
    }

    @Test(arguments: [0, 1, 100, 5_000])
    func valueSetsFindWhoHasAValue(documents: Int) {
        var generator = SeededGenerator(UInt64(documents))
        let lists = (0..<documents).map { _ in
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                UInt32.random(in: 0...9, using: &generator)
            }
        }
        var builder = ValueSetsBuilder()
        for list in lists {
            for value in list { builder.add(value) }
            builder.end()
        }
        let sets = builder.finish()
        for (document, list) in lists.enumerated() {
            #expect(Array(sets.values(of: document)) == list)
        }
        let row = WindowBitsRow(1)
        for value in UInt32(0)...11 {
            #expect(sets.count(of: value) == lists.count { $0.contains(value) })
            for window in 0..<DocumentWindow.count(documents: documents) {
                row[0].clear()
                let isAny = sets.unite(value, window: window, into: row[0])
                let base = window * DocumentWindow.size
                let expected = (0..<min(documents - base, DocumentWindow.size)).filter {
                    lists[base + $0].contains(value)
                }
                #expect(positions(row[0]) == expected)
                #expect(isAny == !expected.isEmpty)
            }
        }
    }

    @Test(arguments: [1, 2, 5, 300, 4_097])
    func ranksCompareLikeNumbers(different: Int) {
        var generator = SeededGenerator(UInt64(different))
        let numbers = (0..<6_000).map { _ in
            Int64.random(in: 0..<10, using: &generator) == 0
                ? nil : Int64.random(in: 0..<Int64(different), using: &generator) * 1_000 - 7
        }
        let column = RankColumn(numbers)
        let row = WindowBitsRow(1)
        for document in numbers.indices {
            #expect(column.number(of: document) == numbers[document])
        }
        let last = column.numberCount + 1
        for rank in Set([0, 1, 2, last / 2, last - 1, last]) {
            for window in 0..<2 {
                column.setAtLeast(rank, window: window, row[0])
                let base = window * DocumentWindow.size
                let expected = (0..<min(numbers.count - base, DocumentWindow.size)).filter {
                    column.rank(of: base + $0) >= rank
                }
                #expect(positions(row[0]) == expected, "rank \(rank)")
                row[0].fill(min(numbers.count - base, DocumentWindow.size))
                column.keep(rank..<last + 1, window: window, row[0])
                #expect(positions(row[0]) == expected, "rank \(rank), kept")
            }
        }
    }

    @Test(arguments: [[], [7], [0, 447, 448, 9_000], Array(0..<900)])
    func numbersKnowTheirPlaceAmongOthers(evenly: [UInt32]) {
        var generator = SeededGenerator(6)
        let spread = Set((0..<2_000).map { _ in UInt32.random(in: 0..<90_000, using: &generator) })
        for numbers in [evenly, spread.sorted()] {
            let places = NumberPlaces(ascending: Slab(numbers))
            for (place, number) in numbers.enumerated() {
                #expect(places.place(of: number) == place)
            }
            for _ in 0..<2_000 {
                let number = UInt32.random(in: 0 ... .max, using: &generator) >> 14
                #expect(places.place(of: number) == numbers.firstIndex(of: number))
            }
            var met: [UInt32] = []
            places.forEachNumber { met.append($0) }
            #expect(met == numbers)
        }
    }

    @Test func slicedSumsAddUpLikeNumbers() {
        var generator = SeededGenerator(3)
        let sums = SlicedSums()
        sums.clear()
        var expected = [Int](repeating: 0, count: DocumentWindow.size)
        let row = WindowBitsRow(6)
        for _ in 0..<7 {
            for cell in 0..<4 { row[cell].clear() }
            let amounts = (0..<4).map { _ in Int.random(in: 0...135, using: &generator) }
            for document in expected.indices {
                let cell = Int.random(in: 0..<5, using: &generator)
                guard cell < 4 else { continue }
                row[cell].set(document)
                expected[document] += amounts[cell]
            }
            for cell in 0..<4 { sums.set(amounts[cell], of: row[cell]) }
            sums.add()
            sums.addToAll(5)
            for document in expected.indices { expected[document] += 5 }
        }
        for document in expected.indices { #expect(sums.sum(document) == expected[document]) }
        row[4].clear()
        for document in stride(from: 5, to: DocumentWindow.size, by: 7) { row[4].set(document) }
        let best = positions(row[4]).map { expected[$0] }.max()
        #expect(sums.highest(of: row[4], row[5]) == best)
        #expect(positions(row[5]) == positions(row[4]).filter { expected[$0] == best })
        for bound in [0, 35, 36, 300, 301, 512, 1_100] {
            sums.setAtLeast(bound, of: row[4], row[5])
            #expect(positions(row[5]) == positions(row[4]).filter { expected[$0] >= bound })
        }
    }

    @Test(arguments: [UInt32(60_000), 200_000])
    func impactPostingsComeBackAndAddUp(codes: UInt32) {
        var generator = SeededGenerator(4)
        let documents = 9_000
        var uses: [UInt32: [(position: Int, impact: UInt16)]] = [:]
        var builder = ImpactPostingsBuilder()
        for position in 0..<documents {
            for term in UInt32(0)..<20
            where Int.random(in: 0...Int(term) * 20, using: &generator) == 0 {
                let code = UInt32.random(in: 0..<codes, using: &generator)
                builder.add(3 * term, code: code)
                uses[3 * term, default: []].append((position, UInt16(code / 4) + 1))
            }
            builder.end()
        }
        let postings = builder.gather().finish { code, _ in
            (UInt16(code / 4) + 1, UInt8(code / 4 % 200))
        }
        #expect(postings.list(of: 1) == nil && postings.list(of: 999) == nil)
        let sums = Slab<UInt32>(DocumentWindow.size, of: 0)
        let touched = WindowBitsRow(1)
        for (term, expected) in uses {
            guard let list = postings.list(of: term) else {
                Issue.record("term \(term) is not found")
                continue
            }
            #expect(list.count == expected.count)
            for (place, use) in expected.enumerated() {
                #expect(list.impacts[place] == use.impact)
                #expect(list.tags[place] == UInt8((use.impact - 1) % 200))
            }
            let base = DocumentWindow.size
            sums.start.update(repeating: 0, count: sums.count)
            touched[0].clear()
            var most: UInt32 = 0
            let from = list.advance(from: 0, to: base)
            #expect(from == expected.count { $0.position < base })
            let end = list.add(
                70_000, from: from, base: base, to: sums.start, touched[0], most: &most)
            #expect(end == expected.count { $0.position < 2 * base })
            #expect(most == (0..<sums.count).map { sums[$0] }.max())
            for (position, impact) in expected[from..<end] {
                #expect(sums[position - base] == UInt32(70_000 * Int(impact) / 65_536))
                #expect(touched[0].contains(position - base))
            }
        }
    }
    @Test func ofSeveralListsTheBestAddsUp() {
        var generator = SeededGenerator(5)
        var impacts: [[Int: UInt16]] = [[:], [:], [:]]
        var builder = ImpactPostingsBuilder()
        let documents = 2 * DocumentWindow.size
        for position in 0..<documents {
            for term in 0..<3 where Int.random(in: 0..<3, using: &generator) == 0 {
                let code = UInt32.random(in: 0..<60_000, using: &generator)
                builder.add(UInt32(term), code: code)
                impacts[term][position] = UInt16(code)
            }
            builder.end()
        }
        let postings = builder.gather().finish { code, _ in (UInt16(code), 0) }
        let lists = (0..<3).compactMap { postings.list(of: UInt32($0)) }
        let weights = [90_000, 81_000, 27_000]
        let sums = Slab<UInt32>(DocumentWindow.size, of: 7)
        let best = Slab<UInt32>(DocumentWindow.size, of: 0)
        let touched = WindowBitsRow(1)
        let base = DocumentWindow.size
        var most: UInt32 = 0
        for (list, weight) in zip(lists, weights) {
            _ = list.addBest(
                weight, from: list.advance(from: 0, to: base), base: base, to: sums.start,
                best: best.start, touched[0], most: &most)
        }
        for list in lists {
            let from = list.advance(from: 0, to: base)
            #expect(list.clear(best.start, from: from, base: base) == list.count)
        }
        for position in 0..<DocumentWindow.size {
            let shares = (0..<3).compactMap { term in
                impacts[term][base + position].map { weights[term] * Int($0) / 65_536 }
            }
            #expect(sums[position] == 7 + UInt32(shares.max() ?? 0))
            #expect(best[position] == 0)
            #expect(touched[0].contains(position) == !shares.isEmpty)
        }
        #expect(most == (0..<sums.count).map { sums[$0] }.max())
    }
}
