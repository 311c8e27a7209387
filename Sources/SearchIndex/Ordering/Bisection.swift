/// One node of the bisection: its documents parted into two halves that share few words.
///
/// Each round gives every document a pull to the right: the saving of moving there, or minus the
/// saving of moving to the left. The documents with the smaller pulls form the left half. That is
/// the pairwise swapping of Dhulipala et al. without sorting: a pair is swapped exactly while the
/// left one's saving plus the right one's is positive.
struct Bisection: ~Copyable {
    /// Rounds of a node. Measured at 1,000,000 documents: see DESIGN.md.
    static let roundsMax = 8
    /// A round that moves less than this share of the documents is the last.
    private static let movedShareMin = 200

    let lists: BisectionLists
    private let isRight: Slab<Bool>
    private let left: Slab<Int32>
    private let right: Slab<Int32>
    private let toRight: Slab<Int32>
    private let toLeft: Slab<Int32>
    /// Pull in the upper half, so that keys order like pulls; the document below.
    private let keys: Slab<UInt64>

    init(_ lists: consuming BisectionLists) {
        let count = lists.count
        let words = lists.wordCount
        self.lists = lists
        isRight = Slab(count, of: false)
        left = Slab(words, of: 0)
        right = Slab(words, of: 0)
        toRight = Slab(words, of: 0)
        toLeft = Slab(words, of: 0)
        keys = Slab(count, of: 0)
    }

    var half: Int { lists.count / 2 }

    /// Puts the first half of the documents left and the others right.
    func start() {
        for document in 0..<lists.count {
            isRight[document] = document >= half
            let side = document >= half ? right.start : left.start
            let (low, high) = (Int(lists.starts[document]), Int(lists.starts[document + 1]))
            for place in low..<high { side[Int(lists.words[place])] += 1 }
        }
    }

    func setSavings(_ gain: borrowing MoveGain) {
        for word in 0..<lists.wordCount {
            let (inLeft, inRight) = (Int(left[word]), Int(right[word]))
            toRight[word] = inLeft > 0 ? gain.saving(from: inLeft, to: inRight) : 0
            toLeft[word] = inRight > 0 ? gain.saving(from: inRight, to: inLeft) : 0
        }
    }

    func setKeys(_ range: Range<Int>) {
        for document in range {
            let savings = isRight[document] ? toLeft.start : toRight.start
            let (low, high) = (Int(lists.starts[document]), Int(lists.starts[document + 1]))
            var sum = 0
            for place in low..<high { sum &+= Int(savings[Int(lists.words[place])]) }
            // Of equal pulls, who stands right stays right.
            let pull = isRight[document] ? 1 - 2 * sum : 2 * sum
            let limited = max(min(pull, Int(Int32.max)), Int(Int32.min))
            let upper = UInt64(UInt32(bitPattern: Int32(limited)) ^ 0x8000_0000)
            keys[document] = upper << 32 | UInt64(document)
        }
    }

    /// Parts the documents by their keys.
    ///
    /// - Returns: how many changed sides.
    func move() -> Int {
        Selection.part(keys.start, lists.count, at: half)
        var moved = 0
        for position in 0..<lists.count {
            let document = Int(keys[position] & 0xFFFF_FFFF)
            let side = position >= half
            if isRight[document] == side { continue }
            moved += 1
            isRight[document] = side
            let step: Int32 = side ? 1 : -1
            let (low, high) = (Int(lists.starts[document]), Int(lists.starts[document + 1]))
            for place in low..<high {
                right[Int(lists.words[place])] += step
                left[Int(lists.words[place])] -= step
            }
        }
        return moved
    }

    /// All rounds on one thread.
    func run(_ gain: borrowing MoveGain) {
        start()
        for _ in 0..<Self.roundsMax {
            setSavings(gain)
            setKeys(0..<lists.count)
            if isSettled(moved: move()) { return }
        }
    }

    func isSettled(moved: Int) -> Bool { moved * Self.movedShareMin < lists.count }

    /// The lists of both halves. The node's own go, so that little more than twice the root's are
    /// held at a time.
    consuming func halves() -> BisectionHalves {
        let members = members()
        let all = UnsafeBufferPointer(start: UnsafePointer(members.start), count: lists.count)
        return BisectionHalves(
            left: lists.part(UnsafeBufferPointer(rebasing: all[..<half])),
            right: lists.part(UnsafeBufferPointer(rebasing: all[half...])))
    }

    /// The positions of the documents of the left half, then of the right, each in the order they
    /// had.
    private func members() -> Slab<UInt32> {
        let members = Slab<UInt32>(lists.count, of: 0)
        var (nextLeft, nextRight) = (0, half)
        for document in 0..<lists.count {
            if isRight[document] {
                members[nextRight] = UInt32(document)
                nextRight += 1
            } else {
                members[nextLeft] = UInt32(document)
                nextLeft += 1
            }
        }
        return members
    }
}

/// What a node is parted into.
struct BisectionHalves: ~Copyable {
    let left: BisectionLists
    let right: BisectionLists
}
