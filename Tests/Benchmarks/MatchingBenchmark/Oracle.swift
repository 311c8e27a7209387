import SearchIndex

/// The exhaustive answer to some needs, straight from the corpus and without the index: every
/// supplier is scored for every need.
struct Oracle {
    private struct Supplier {
        let id: UInt64
        let length: Int
        /// Occurrences of the needs' words, by the words' numbers.
        let words: [(word: Int, occurrences: Int)]
        let processes: [String]
        let certificates: [String]
        let province: Int64
        let capacity: Int64
        let tolerance: Int64
    }

    private var numbers: [[UInt8]: Int] = [:]
    private var users: [Int] = []
    private var suppliers: [Supplier] = []
    private var totalLength = 0

    init(_ corpus: Corpus, _ needs: [Need]) {
        for word in needs.flatMap({ $0.words() }) where numbers[word] == nil {
            numbers[word] = users.count
            users.append(0)
        }
        var cutter = Words()
        corpus.forEachLine { add($0, &cutter) }
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer, _ cutter: inout Words) {
        var line = JSONLine(bytes)
        var (id, length, counts): (Int64, Int, [Int: Int]) = (0, 0, [:])
        let numbers = numbers
        line.forEachKey { key, line in
            if key.equals("id") {
                id = line.integer()
            } else if key.equals("name") || key.equals("desc") {
                length += Self.count(line.string(), numbers, &cutter, into: &counts)
            } else {
                line.skipValue()
            }
        }
        let facts = SupplierFacts(bytes)
        for word in counts.keys { users[word] += 1 }
        totalLength += length
        suppliers.append(
            Supplier(
                id: UInt64(id), length: length, words: counts.map { ($0.key, $0.value) },
                processes: facts.processes, certificates: facts.certificates,
                province: facts.province, capacity: facts.capacity, tolerance: facts.tolerance))
    }

    /// Counts the words of a text that are asked for.
    ///
    /// - Returns: how many words it has.
    private static func count(
        _ text: UnsafeRawBufferPointer, _ numbers: [[UInt8]: Int], _ cutter: inout Words,
        into counts: inout [Int: Int]
    ) -> Int {
        var length = 0
        cutter.forEach(text) { word in
            length += 1
            if let number = numbers[Array(word)] { counts[number, default: 0] += 1 }
        }
        return length
    }

    func best(_ need: Need, filtered: Bool, limit: Int) -> [Hit] {
        let asked = Set(need.words().compactMap { numbers[$0] })
        var hits: [Hit] = []
        for supplier in suppliers {
            var score: UInt32 = 0
            for (word, occurrences) in supplier.words where asked.contains(word) {
                let weight = Relevance.weight(
                    occurrences: occurrences, length: supplier.length,
                    documents: suppliers.count, totalLength: totalLength)
                let rarity = Relevance.rarity(users: users[word], documents: suppliers.count)
                score += Relevance.contribution(rarity: rarity, weight: weight)
            }
            if score == 0 || (filtered && !Self.meets(supplier, need)) { continue }
            hits.append(Hit(id: supplier.id, score: score))
        }
        hits.sort { ($1.score, $0.id) < ($0.score, $1.id) }
        return Array(hits.prefix(limit))
    }

    private static func meets(_ supplier: Supplier, _ need: Need) -> Bool {
        need.processes.allSatisfy { supplier.processes.contains($0) }
            && need.certificates.allSatisfy { supplier.certificates.contains($0) }
            && (need.provinces.isEmpty || need.provinces.contains(supplier.province))
            && supplier.capacity >= need.capacityMin
            && (need.toleranceMax == 0 || supplier.tolerance <= need.toleranceMax)
    }
}

/// The facts of a supplier's line that conditions ask for.
private struct SupplierFacts {
    var processes: [String] = []
    var certificates: [String] = []
    var province: Int64 = 0
    var capacity: Int64 = 0
    var tolerance: Int64 = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        var line = JSONLine(bytes)
        line.forEachKey { key, line in
            if key.equals("proc") {
                line.forEachElement { processes.append($0.string().text) }
            } else if key.equals("cert") {
                line.forEachElement { certificates.append($0.string().text) }
            } else if key.equals("prov") {
                province = line.integer()
            } else if key.equals("cap") {
                capacity = line.integer()
            } else if key.equals("tol_um") {
                tolerance = line.integer()
            } else {
                line.skipValue()
            }
        }
    }
}
