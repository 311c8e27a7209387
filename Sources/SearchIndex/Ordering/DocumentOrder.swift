/// In which order documents are numbered: those that share words side by side.
///
/// - Source: recursive graph bisection, Dhulipala et al. 2016; the practical form with few rounds
///   after Mackenzie et al. 2019, "Compressing Inverted Indexes with Recursive Graph Bisection:
///   a Reproducibility Study", doi:10.1007/978-3-030-15712-8_22.
enum DocumentOrder {
    /// Nodes of fewer documents stay as they are.
    static let leafMax = 256
    /// Words that fewer documents use do not show which documents belong together.
    private static let usersMin = 8

    /// The documents, numbered by ascending identifier, in their new order.
    static func bisected(_ shards: borrowing GatheredShards, threads: Int) async -> Slab<UInt32> {
        let order = Slab<UInt32>(shards.count, of: 0)
        let gain = MoveGain(documents: shards.count)
        let root = RootBisection(Bisection(rootLists(shards)), gain)
        await root.run(threads)
        let halves = root.halves()
        let out = SharedPointer(start: order.start)
        let middle = order.count / 2
        let tasks = min(threads, 2)
        await Parallel.forEach(tasks) { task in
            for side in stride(from: task, to: 2, by: tasks) {
                let first = side == 0 ? 0 : middle
                if let lists = halves[side].take() {
                    arrange(lists, root.gain, into: out, at: first)
                }
            }
        }
        return order
    }

    /// Writes the documents of a node in their order.
    private static func arrange(
        _ lists: consuming BisectionLists, _ gain: borrowing MoveGain,
        into order: SharedPointer<UInt32>, at position: Int
    ) {
        let count = lists.count
        guard count > leafMax, lists.wordCount > 0 else {
            for index in 0..<count { order[position + index] = lists.documents[index] }
            return
        }
        let node = Bisection(lists)
        node.run(gain)
        let middle = position + node.half
        let halves = node.halves()
        arrange(halves.left, gain, into: order, at: position)
        arrange(halves.right, gain, into: order, at: middle)
    }

    /// The words of each document that at least `usersMin` documents use, the 65,536 most used of
    /// them if there are more; the documents by their most used word, so that the first halves
    /// are not arbitrary.
    private static func rootLists(_ shards: borrowing GatheredShards) -> BisectionLists {
        let users = shards.users
        let candidates = users.indices.filter { users[$0] >= usersMin }
            .sorted { (users[$1], $0) < (users[$0], $1) }.prefix(BisectionLists.wordsMax)
        let numbers = Slab<UInt32>(users.count, of: .max)
        var total = 0
        for (number, word) in candidates.enumerated() {
            numbers[word] = UInt32(number)
            total += Int(users[word])
        }
        let starts = Slab<UInt32>(shards.count + 1, of: 0)
        let words = Slab<UInt16>(total, of: 0)
        var end = 0
        var keys: [UInt64] = []
        keys.reserveCapacity(shards.count)
        for document in 0..<shards.count {
            let map = shards.vocabulary.numbers[Int(shards.shardOf[document])]
            let first = end
            var record = DocumentRecord(shards.records[document])
            record.skipFields(shards.fields)
            _ = record.next()
            for _ in 0..<record.next() {
                let number = numbers[Int(map[record.nextWord().word])]
                if number == .max { continue }
                words[end] = UInt16(truncatingIfNeeded: number)
                end += 1
            }
            starts[document + 1] = UInt32(end)
            let top = (first..<end).reduce(UInt16.max) { min($0, words[$1]) }
            keys.append(UInt64(top) << 32 | UInt64(document))
        }
        return sorted(starts, words, keys.sorted(), wordCount: candidates.count)
    }

    private static func sorted(
        _ starts: consuming Slab<UInt32>, _ words: consuming Slab<UInt16>, _ keys: [UInt64],
        wordCount: Int
    ) -> BisectionLists {
        let documents = Slab<UInt32>(keys.count, of: 0)
        let members = Slab<UInt32>(keys.count, of: 0)
        for (position, key) in keys.enumerated() {
            documents[position] = UInt32(position)
            members[position] = UInt32(key & 0xFFFF_FFFF)
        }
        let lists = BisectionLists(
            documents: documents, starts: starts, words: words, wordCount: wordCount)
        return lists.part(UnsafeBufferPointer(start: members.start, count: members.count))
    }
}

/// The root of the bisection, as the tasks of its rounds see it.
///
/// Sendable, because tasks only read it or write keys of their own range, and are awaited.
private final class RootBisection: @unchecked Sendable {
    private var node: Bisection?
    let gain: MoveGain

    /// The root has several times the rounds of other nodes: all below depends on it.
    private static let roundsMax = 16

    init(_ node: consuming Bisection, _ gain: consuming MoveGain) {
        self.node = consume node
        self.gain = gain
    }

    func run(_ threads: Int) async {
        node?.start()
        for _ in 0..<Self.roundsMax {
            node?.setSavings(gain)
            await Parallel.forEach(threads) { self.setKeys($0, of: threads) }
            if let moved = node?.move(), node?.isSettled(moved: moved) ?? true { return }
        }
    }

    private func setKeys(_ part: Int, of parts: Int) {
        guard let count = node?.lists.count else { return }
        node?.setKeys(Parallel.range(part, of: parts, count: count))
    }

    /// The lists of the halves, each to be taken once; the root goes.
    func halves() -> [TakenOnce] {
        guard let halves = node.take()?.halves() else { return [] }
        return [TakenOnce(halves.left), TakenOnce(halves.right)]
    }
}

/// Lists that one task takes over.
private final class TakenOnce: @unchecked Sendable {
    private var lists: BisectionLists?
    init(_ lists: consuming BisectionLists) { self.lists = consume lists }
    func take() -> BisectionLists? { lists.take() }
}
