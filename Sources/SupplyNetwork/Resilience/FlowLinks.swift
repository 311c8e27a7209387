/// Who may draw on whom: links by need, and the same links by firm.
struct FlowLinks {
    let needCount: Int
    let firmCount: Int
    private let needOffsets: [Int]
    private let firmOfLink: [Int]
    private let firmOffsets: [Int]
    /// By firm: the need of each link, and which link it is.
    private let needAtPlace: [Int]
    private let linkAtPlace: [Int]

    var count: Int { firmOfLink.count }

    /// - Precondition: pairs name needs and firms, each pair once.
    /// - Complexity: O(needs + firms + pairs).
    init(needCount: Int, firmCount: Int, pairs: [(need: Int, firm: Int)]) {
        self.needCount = needCount
        self.firmCount = firmCount
        let byNeed = Self.sorted(pairs, needCount) { $0.need }
        needOffsets = byNeed.offsets
        firmOfLink = byNeed.order.map { pairs[$0].firm }
        let links = byNeed.order.map { pairs[$0] }
        let byFirm = Self.sorted(links, firmCount) { $0.firm }
        firmOffsets = byFirm.offsets
        needAtPlace = byFirm.order.map { links[$0].need }
        linkAtPlace = byFirm.order
    }

    /// The order of pairs by a number, and where each number begins in it.
    private static func sorted(
        _ pairs: [(need: Int, firm: Int)], _ count: Int, by key: ((need: Int, firm: Int)) -> Int
    ) -> (order: [Int], offsets: [Int]) {
        var offsets = [Int](repeating: 0, count: count + 1)
        for pair in pairs { offsets[key(pair) + 1] += 1 }
        for number in 0..<count { offsets[number + 1] += offsets[number] }
        var next = offsets
        var order = [Int](repeating: 0, count: pairs.count)
        for (place, pair) in pairs.enumerated() {
            order[next[key(pair)]] = place
            next[key(pair)] += 1
        }
        return (order, offsets)
    }

    /// The links of a need.
    func row(ofNeed need: Int) -> Range<Int> { needOffsets[need]..<needOffsets[need + 1] }

    func firm(ofLink link: Int) -> Int { firmOfLink[link] }

    func firms(of need: Int) -> ArraySlice<Int> { firmOfLink[row(ofNeed: need)] }

    /// The places of a firm's links.
    func row(ofFirm firm: Int) -> Range<Int> { firmOffsets[firm]..<firmOffsets[firm + 1] }

    func need(atPlace place: Int) -> Int { needAtPlace[place] }

    func link(ofPlace place: Int) -> Int { linkAtPlace[place] }
}
