/// The best documents so far: higher scores first, of equal scores the lower identifier.
///
/// A heap with the worst on top.
struct TopList: ~Copyable {
    struct Entry: BitwiseCopyable {
        let score: UInt32
        let id: UInt64

        @inline(__always)
        func isWorse(than other: Entry) -> Bool {
            score < other.score || (score == other.score && id > other.id)
        }
    }

    private var entries: Slab<Entry>
    private var limit = 0
    private(set) var count = 0

    init() { entries = Slab(0, of: Entry(score: 0, id: 0)) }

    mutating func reset(limit: Int) {
        if entries.count < limit { entries = Slab(limit, of: Entry(score: 0, id: 0)) }
        self.limit = limit
        count = 0
    }

    /// The least score that may still enter: a document with as much enters if its identifier is
    /// lower. Never 0, since a document without any of the words is not found.
    var threshold: UInt32 {
        @inline(__always) get { count < limit ? 1 : entries[0].score }
    }

    mutating func offer(_ entry: Entry) {
        if count < limit {
            entries[count] = entry
            count += 1
            rise(count - 1)
        } else if entries[0].isWorse(than: entry) {
            entries[0] = entry
            sink(0)
        }
    }

    private func rise(_ start: Int) {
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            guard entries[place].isWorse(than: entries[parent]) else { return }
            swap(place, parent)
            place = parent
        }
    }

    private func sink(_ start: Int) {
        var place = start
        while true {
            var worst = place
            for child in 2 * place + 1...2 * place + 2 where child < count {
                if entries[child].isWorse(than: entries[worst]) { worst = child }
            }
            if worst == place { return }
            swap(place, worst)
            place = worst
        }
    }

    private func swap(_ left: Int, _ right: Int) {
        let entry = entries[left]
        entries[left] = entries[right]
        entries[right] = entry
    }

    /// All, best first.
    func hits() -> [Hit] {
        (0..<count).map { entries[$0] }.sorted { $1.isWorse(than: $0) }
            .map { Hit(id: $0.id, score: $0.score) }
    }
}
