import Records
import SearchIndex

/// All suppliers of one window judged at once: their verdicts at best, and bounds of their scores.
final class FitWindow {
    /// Those of one level of one requirement.
    struct Cell {
        let bits: WindowBits
        let level: Level
    }

    /// Cells of one requirement and window beyond this number are bounded together.
    static let cellsMax = 32

    let plan: FitPlan
    private let rooms: WindowBitsRow
    private let masks = WindowBitsRow(17)
    private let verdicts = WindowBitsRow(Verdict.allCases.count)
    private let sliced = SlicedSums()
    private var isAddedUp = false
    /// The cells of each requirement.
    var cells: [[Cell]]
    /// For each requirement of a number its levels in the segment.
    private(set) var runs: [[NumberSource.Run]]
    /// Of the cells that are being made.
    var signatures: [UInt32] = []
    /// Suppliers of the segment that do not count.
    private var withdrawn: [UInt64] = []

    init(_ plan: FitPlan) {
        self.plan = plan
        rooms = WindowBitsRow(max(plan.entries.count, 1) * (Self.cellsMax + 1))
        cells = plan.entries.map { _ in [] }
        runs = plan.entries.map { _ in [] }
    }

    var all: WindowBits { masks[0] }
    /// Who may be judged otherwise than these sets say.
    var doubtful: WindowBits { masks[1] }
    /// Whose sums may be more than a rounding too high.
    var loose: WindowBits { masks[10] }
    private var satisfied: WindowBits { masks[2] }
    private var unclosable: WindowBits { masks[3] }
    private var sign: WindowBits { masks[4] }
    private var mayDoTheWork: WindowBits { masks[5] }
    /// Who states any must; without musts, anything.
    var stated: WindowBits { masks[6] }
    /// Who has at least one, two and three obstacles.
    private var obstacles: (one: WindowBits, two: WindowBits, three: WindowBits) {
        (masks[7], masks[8], masks[9])
    }
    /// For whoever parts or counts.
    var part: WindowBits { masks[11] }
    var scratch: WindowBits { masks[12] }
    /// For whoever searches.
    var first: WindowBits { masks[13] }
    var second: WindowBits { masks[14] }
    var third: WindowBits { masks[15] }
    var fourth: WindowBits { masks[16] }

    /// Who comes to a verdict, or to a worse one where doubtful.
    subscript(_ verdict: Verdict) -> WindowBits {
        switch verdict {
        case .fits: verdicts[0]
        case .likely: verdicts[1]
        case .nearMiss: verdicts[2]
        case .unproven: verdicts[3]
        case .noFit: verdicts[4]
        }
    }

    /// Counts a segment's withdrawn suppliers nowhere.
    func leaveOut(_ withdrawn: [UInt64]) { self.withdrawn = withdrawn }

    /// Sets `bits` to the suppliers of a window that count.
    func fill(_ bits: WindowBits, _ segment: FitSegment, _ window: Int) {
        bits.fill(segment.count(in: window))
        bits.subtract(withdrawn, window: window)
    }

    func begin(_ segment: FitSegment) {
        for (number, entry) in plan.entries.enumerated() {
            if case .number(let source) = entry.source { runs[number] = source.runs(segment) }
        }
    }

    /// Bounds of the scores, as keys, without what words add.
    var sums: SlicedSums {
        if !isAddedUp { addUp() }
        return sliced
    }

    private func addUp() {
        isAddedUp = true
        sliced.clear()
        for cells in cells {
            let least = cells.reduce(Int.max) { min($0, $1.level.key) }
            if cells.isEmpty { continue }
            sliced.addToAll(least)
            for cell in cells { sliced.set(cell.level.key - least, of: cell.bits) }
            sliced.add()
        }
    }

    /// The key of one supplier, without what words add.
    func key(_ position: Int) -> Int {
        var key = 0
        for cells in cells {
            for cell in cells where cell.bits.contains(position) { key += cell.level.key }
        }
        return key
    }

    /// Removes those whom one level alone puts below a key.
    ///
    /// - Parameter words: what words may add.
    func keep(_ suppliers: WindowBits, from keyMin: Int, words: Int) {
        let most = cells.reduce(words) { sum, cells in
            sum + cells.reduce(0) { max($0, $1.level.key) }
        }
        for cells in cells {
            let highest = cells.reduce(0) { max($0, $1.level.key) }
            for cell in cells where most - highest + cell.level.key < keyMin {
                suppliers.subtract(cell.bits)
            }
        }
    }

    /// Up to so many suppliers whom pruning leaves are sooner judged one by one (estimate).
    private static let judgedMax = 2
    /// The numbers of up to so many are sooner looked up one by one than compared with every step
    /// for the whole window; values of lists are not, since each costs two reads anywhere in memory
    /// (measured).
    private static let listedMax = 128

    /// Sets the verdicts of a window.
    ///
    /// - Parameter isPruned: whether only those who may come to a near miss or better count. The
    ///   others are left out as soon as a must says so, of `all` too.
    /// - Returns: false if pruning left so few that nothing but `all` may be read.
    @discardableResult
    func judge(_ segment: FitSegment, _ window: Int, isPruned: Bool = false) -> Bool {
        for mask in 1...10 { masks[mask].clear() }
        fill(all, segment, window)
        satisfied.copy(all)
        isAddedUp = false
        var isFew = false
        for (number, entry) in plan.entries.enumerated() {
            cells[number].removeAll(keepingCapacity: true)
            split(by: entry.source, segment, window, number, isFew: isFew)
            count(cells[number], entry)
            guard isPruned, let left = prune(number) else { continue }
            if left <= Self.judgedMax { return false }
            isFew = left <= Self.listedMax
        }
        if isPruned { satisfied.intersect(all) }
        doubtful.intersect(all)
        setVerdicts()
        return true
    }

    /// Leaves out who cannot come to a near miss.
    ///
    /// - Returns: how many are left; nil where a requirement leaves nobody out.
    private func prune(_ number: Int) -> Int? {
        guard plan.entries[number].decides || number == plan.lastSign else { return nil }
        all.subtract(unclosable)
        if number == plan.lastSign { all.intersect(sign) }
        return all.count
    }

    /// Room for a cell of a requirement.
    func room(_ number: Int, _ place: Int) -> WindowBits {
        rooms[number * (Self.cellsMax + 1) + place]
    }

    /// Counts the cells of one requirement.
    private func count(_ cells: [Cell], _ entry: FitPlan.Entry) {
        let decides = entry.decides
        part.clear()
        scratch.clear()
        for cell in cells {
            let level = cell.level
            if decides || plan.musts == 0, level.reading.isStated { stated.unite(cell.bits) }
            if level.isSign { sign.unite(cell.bits) }
            if level.mayDoTheWork { mayDoTheWork.unite(cell.bits) }
            if !level.isSure { doubtful.unite(cell.bits) }
            if !level.isConstant { loose.unite(cell.bits) }
            guard decides else { continue }
            if level.isSatisfied { part.unite(cell.bits) }
            if level.isObstacle { scratch.unite(cell.bits) }
            if level.isUnclosable { unclosable.unite(cell.bits) }
        }
        guard decides else { return }
        satisfied.intersect(part)
        let (one, two, three) = obstacles
        for word in 0..<WindowBits.wordCount {
            let more = scratch.words[word]
            three.words[word] |= two.words[word] & more
            two.words[word] |= one.words[word] & more
            one.words[word] |= more
        }
    }

    /// The rules of `Tally.verdict`, for each bit.
    private func setVerdicts() {
        let (one, _, three) = obstacles
        let leavesMustUnread = plan.need.leavesMustUnread
        for word in 0..<WindowBits.wordCount {
            let all = all.words[word]
            let known = plan.asksForWork ? sign.words[word] : stated.words[word]
            let possible = plan.asksForWork ? mayDoTheWork.words[word] : all
            var (fits, likely): (UInt64, UInt64)
            let near: UInt64
            if plan.musts > 0 {
                let free = all & ~one.words[word]
                fits = satisfied.words[word] & free & (plan.saysWhatIsMade ? all : known)
                likely = free & known & ~fits
                near = one.words[word] & ~three.words[word] & ~unclosable.words[word] & known
                if leavesMustUnread { (fits, likely) = (0, likely | fits) }
            } else {
                fits = 0
                likely = all & stated.words[word]
                if plan.asksForWork { likely &= sign.words[word] }
                near = 0
            }
            let unproven =
                all & ~fits & ~likely & ~one.words[word] & possible & ~near
            self[.fits].words[word] = fits
            self[.likely].words[word] = likely
            self[.nearMiss].words[word] = near & all
            self[.unproven].words[word] = unproven
            self[.noFit].words[word] = all & ~(fits | likely | near | unproven)
        }
    }
}
