/// Follows the shortest ways from one node after another and adds up what leads through each.
///
/// Two things differ from the algorithm as published. The search writes without asking whether a
/// neighbour is new, since a wrong guess of the processor costs more than a needless write. And
/// the way back adds up neighbours one level farther without comparing levels: whoever is not on
/// that level holds a zero then.
///
/// - Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
/// - Complexity: O(nodes + arcs) for each node that ways are followed from.
final class PathSearch {
    private let core: PathCore
    private let offsets: UnsafeMutableBufferPointer<Int32>
    private let targets: UnsafeMutableBufferPointer<Int32>
    private let reach: UnsafeMutableBufferPointer<Double>
    /// Steps from the start; −1 where the search has not come.
    private let levels: UnsafeMutableBufferPointer<Int32>
    /// Shortest ways from the start.
    private let ways: UnsafeMutableBufferPointer<Double>
    /// What a way into the node brings to those it comes from; 0 but for one level at a time.
    private let shares: UnsafeMutableBufferPointer<Double>
    private let fresh: UnsafeMutableBufferPointer<Double>
    /// Nodes in the order they were met; one place more than nodes, as the search writes ahead.
    private let met: UnsafeMutableBufferPointer<Int32>
    private var levelStarts: [Int] = []

    /// What leads through each node of the core, each pair counted from both its ends.
    let through: UnsafeMutableBufferPointer<Double>
    /// For each node of the core that was started from, the sum of its distances.
    let distances: UnsafeMutableBufferPointer<Double>
    /// For each node of the core, the sum of its distances from the starts that reach it, and how
    /// many do; kept for pivots alone.
    let fromPivots: UnsafeMutableBufferPointer<Double>
    let pivotsMet: UnsafeMutableBufferPointer<Int32>

    init(_ core: PathCore) {
        self.core = core
        let count = core.rows.nodeCount
        offsets = .copying(core.rows.offsets)
        targets = .copying(core.rows.targets)
        reach = .copying(core.reach)
        levels = .filled(-1, count)
        ways = .filled(0, count)
        shares = .filled(0, count)
        fresh = .filled(0, count)
        met = .filled(0, count + 1)
        through = .filled(0, count)
        distances = .filled(0, count)
        fromPivots = .filled(0, count)
        pivotsMet = .filled(0, count)
    }

    deinit {
        for numbers in [offsets, targets, levels, met, pivotsMet] { numbers.deallocate() }
        for numbers in [reach, ways, shares, fresh, through, distances, fromPivots] {
            numbers.deallocate()
        }
    }

    /// Adds what leads from one node of the core to all others.
    func follow(from start: Int, isPivot: Bool = false) {
        let count = search(from: start)
        sum(from: start, isPivot: isPivot)
        goBack(to: start, weight: reach[start])
        for index in 0..<count {
            let node = Int(met[index])
            levels[node] = -1
            ways[node] = 0
            shares[node] = 0
        }
    }

    /// Meets every node in order of its level and counts the ways to it.
    private func search(from start: Int) -> Int {
        // Held here, so that they are not read anew after every write through one of them.
        let (offsets, targets, levels, ways, met) = (offsets, targets, levels, ways, met)
        levelStarts = [0]
        levels[start] = 0
        ways[start] = 1
        met[0] = Int32(start)
        var (head, tail, next) = (0, 1, Int32(1))
        while head < tail {
            let end = tail
            for index in head..<end {
                let node = Int(met[index])
                let own = ways[node]
                for place in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbour = targets[place]
                    let level = levels[Int(neighbour)]
                    let isNew = level < 0
                    met[tail] = neighbour
                    tail += isNew ? 1 : 0
                    levels[Int(neighbour)] = isNew ? next : level
                    ways[Int(neighbour)] += isNew || level == next ? own : 0
                }
            }
            levelStarts.append(end)
            head = end
            next += 1
        }
        return tail
    }

    private func sum(from start: Int, isPivot: Bool) {
        var sum = 0.0
        for level in 1..<levelStarts.count {
            var reached = 0.0
            for index in levelStarts[level - 1]..<levelStarts[level] {
                reached += reach[Int(met[index])]
            }
            sum += reached * Double(level - 1)
        }
        distances[start] = sum
        guard isPivot else { return }
        // Of its own distance, which is none, a pivot tells nothing.
        for index in 1..<(levelStarts.last ?? 1) {
            let node = Int(met[index])
            fromPivots[node] += Double(levels[node])
            pivotsMet[node] += 1
        }
    }

    /// From the farthest level to the nearest, what ends at a node or beyond it is shared among
    /// the ways into it.
    private func goBack(to start: Int, weight: Double) {
        let (reach, ways, shares, fresh, met) = (reach, ways, shares, fresh, met)
        let last = levelStarts.count - 2
        for level in stride(from: last, to: 0, by: -1) {
            let nodes = levelStarts[level]..<levelStarts[level + 1]
            for index in nodes {
                let node = Int(met[index])
                let beyond = level == last ? 0 : ways[node] * shareSum(of: node)
                through[node] += weight * beyond
                fresh[index] = (reach[node] + beyond) / ways[node]
            }
            if level < last {
                for index in levelStarts[level + 1]..<levelStarts[level + 2] {
                    shares[Int(met[index])] = 0
                }
            }
            for index in nodes { shares[Int(met[index])] = fresh[index] }
        }
    }

    /// Two sums at once, as an addition waits for the one before it.
    @inline(__always)
    private func shareSum(of node: Int) -> Double {
        let (offsets, targets, shares) = (offsets, targets, shares)
        var place = Int(offsets[node])
        let end = Int(offsets[node + 1])
        var (one, other) = (0.0, 0.0)
        while place + 1 < end {
            one += shares[Int(targets[place])]
            other += shares[Int(targets[place + 1])]
            place += 2
        }
        if place < end { one += shares[Int(targets[place])] }
        return one + other
    }
}

extension UnsafeMutableBufferPointer where Element: BitwiseCopyable {
    static func copying(_ elements: [Element]) -> Self {
        let buffer = Self.allocate(capacity: elements.count)
        _ = buffer.initialize(from: elements)
        return buffer
    }

    static func filled(_ element: Element, _ count: Int) -> Self {
        let buffer = Self.allocate(capacity: count)
        buffer.initialize(repeating: element)
        return buffer
    }
}
