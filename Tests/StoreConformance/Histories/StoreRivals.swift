package import Store

/// Two stores to which the same is done; whatever they are asked, they have to answer alike.
package struct StoreRivals {
    private let seed: UInt64
    private var generator: StoreGenerator
    private var step = 0

    package init(seed: UInt64, keys: [String] = [], needs: [String] = []) {
        self.seed = seed
        generator = StoreGenerator(seed: seed, keys: keys, needs: needs)
    }

    /// Does the opening to both.
    package mutating func open(_ one: any RecordStore, _ other: any RecordStore) async throws {
        for operation in StoreGenerator.opening { try await apply(operation, one, other) }
    }

    /// Does `count` operations to both, asks two questions after each and everything in the end.
    package mutating func run(
        _ count: Int, _ one: any RecordStore, _ other: any RecordStore
    ) async throws {
        for _ in 0..<count {
            try await apply(generator.operation(), one, other)
            try await ask(generator.question(), one, other)
            try await ask(generator.question(), one, other)
        }
        try demand(
            try await StoreAnswers.all(of: one), is: try await StoreAnswers.all(of: other),
            "seed \(seed), step \(step), all answers")
    }

    private mutating func apply(
        _ operation: StoreOperation, _ one: any RecordStore, _ other: any RecordStore
    ) async throws {
        step += 1
        let stamp = Stamp(milliseconds: Int64(step), actor: "actor \(step % 3)")
        let found = await operation.apply(to: one, stamp: stamp)
        let expected = await operation.apply(to: other, stamp: stamp)
        try demand([found], is: [expected], "seed \(seed), step \(step), \(operation)")
        generator.runs = try await other.importRuns()
        generator.syncs = try await other.syncRuns(of: nil, limit: 4)
    }

    private func ask(
        _ question: StoreQuestion, _ one: any RecordStore, _ other: any RecordStore
    ) async throws {
        let found = await question.answer(of: one)
        let expected = await question.answer(of: other)
        try demand(found, is: expected, "seed \(seed), step \(step), \(question)")
    }
}
