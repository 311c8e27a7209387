import Testing

@testable import SearchIndex

/// A seeded generator: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

struct TestDocument {
    let id: UInt64
    var words: [String] = []
    var values: [[String]] = []
    var numbers: [Int64?] = []
}

let testSchema = IndexSchema(sets: ["process", "region"], numbers: ["capacity", "tolerance"])

/// A random catalogue and random queries on it: small vocabularies, so that scores tie.
struct TestWorld {
    let documents: [TestDocument]
    let vocabulary: Int

    init(_ generator: inout SeededGenerator, documents count: Int) {
        let vocabulary = Int.random(in: 1...80, using: &generator)
        let longest = [1, 5, 30, 200].randomElement(using: &generator)!
        self.vocabulary = vocabulary
        let stretch = UInt64.random(in: 1...1_000_000, using: &generator)
        documents = (0..<count).map { index in
            var document = TestDocument(id: UInt64(index) * stretch)
            for _ in 0..<Int.random(in: 0...longest, using: &generator) {
                document.words.append(Self.word(vocabulary, &generator))
            }
            for most in [4, 1] {
                let values = (0..<Int.random(in: 0...most, using: &generator)).map { _ in
                    "v\(Int.random(in: 0..<6, using: &generator))"
                }
                document.values.append(Array(Set(values)).sorted())
            }
            document.numbers = [
                Bool.random(using: &generator)
                    ? Int64.random(in: -1_000_000...1_000_000, using: &generator) : nil,
                Int64.random(in: 0...3, using: &generator),
            ]
            return document
        }
    }

    /// Words with low numbers are common.
    private static func word(_ vocabulary: Int, _ generator: inout SeededGenerator) -> String {
        let first = Int.random(in: 0..<vocabulary, using: &generator)
        return "w\(first * Int.random(in: 0..<vocabulary, using: &generator) / vocabulary)"
    }

    func query(_ generator: inout SeededGenerator) -> IndexQuery {
        var query = IndexQuery()
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            let isAbsent = Int.random(in: 0..<10, using: &generator) == 0
            query.words.append(
                Array((isAbsent ? "absent" : Self.word(vocabulary, &generator)).utf8))
        }
        for field in 0..<2 where Int.random(in: 0..<3, using: &generator) == 0 {
            let values = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                Array("v\(Int.random(in: 0..<7, using: &generator))".utf8)
            }
            query.sets.append(.init(field: field, anyOf: values))
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            let bound = Int64.random(in: -1_100_000...1_100_000, using: &generator)
            query.numbers.append(.init(field: 0, range: bound...Int64.max))
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            let bound = Int64.random(in: -1...3, using: &generator)
            query.numbers.append(.init(field: 1, range: Int64.min...bound))
        }
        return query
    }
}

private func add(_ values: [String], to field: Int, of intake: inout DocumentIntake) {
    for value in values {
        Array(value.utf8).withUnsafeBytes { intake.add(value: $0, to: field) }
    }
}

func shard(_ documents: some Sequence<TestDocument>) -> IndexShard {
    var intake = DocumentIntake(testSchema)
    for document in documents {
        intake.begin(document.id)
        for word in document.words { Array(word.utf8).withUnsafeBytes { intake.add(word: $0) } }
        for (field, values) in document.values.enumerated() {
            add(values, to: field, of: &intake)
        }
        for (field, number) in document.numbers.enumerated() {
            if let number { intake.set(number: number, of: field) }
        }
        intake.end()
    }
    return intake.finish()
}

/// Snapshot bytes that start where a snapshot must.
final class AlignedBytes: @unchecked Sendable {
    let buffer: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
        buffer = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
        buffer.copyBytes(from: bytes)
        count = bytes.count
    }

    let count: Int
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
    deinit { buffer.deallocate() }
}

/// The ten lines that judge the engine.
func exhaustive(_ documents: [TestDocument], _ query: IndexQuery, limit: Int) -> [Hit] {
    let total = documents.reduce(0) { $0 + $1.words.count }
    let lengths = LengthClasses(occurring: documents.map(\.words.count))
    var users: [String: Int] = [:]
    for document in documents { for word in Set(document.words) { users[word, default: 0] += 1 } }
    let asked = Set(query.words.map { String(decoding: $0, as: UTF8.self) })
    var hits: [Hit] = []
    for document in documents where meets(document, query) {
        var score: UInt32 = 0
        for word in asked {
            let occurrences = document.words.count { $0 == word }
            guard occurrences > 0, let users = users[word] else { continue }
            let length = lengths.lengths[Int(lengths.class(of: document.words.count))]
            let weight = Relevance.weight(
                occurrences: occurrences, length: Int(length), documents: documents.count,
                totalLength: total)
            score += Relevance.contribution(
                rarity: Relevance.rarity(users: users, documents: documents.count),
                weight: weight)
        }
        if score > 0 { hits.append(Hit(id: document.id, score: score)) }
    }
    return Array(hits.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(limit))
}

private func meets(_ document: TestDocument, _ query: IndexQuery) -> Bool {
    query.sets.allSatisfy { condition in
        condition.anyOf.contains {
            document.values[condition.field].contains(String(decoding: $0, as: UTF8.self))
        }
    }
        && query.numbers.allSatisfy { condition in
            document.numbers[condition.field].map { condition.range.contains($0) } ?? false
        }
}
