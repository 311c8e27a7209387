/// How a quantity is split among those that make it.
enum QuantitySplit {
    /// Whole pieces that add up to what is needed, in proportion to what each makes; the pieces
    /// that rounding leaves go to the largest remainders, of equals to the first. Where they make
    /// less than is needed, or one has not said what it makes, each gives what it makes.
    ///
    ///     QuantitySplit.pieces(of: 100, among: [100, 50])   // [67, 33]
    ///     QuantitySplit.pieces(of: 100, among: [60, nil])   // [60, nil]
    ///
    /// - Source: the method of largest remainders (Hamilton 1792).
    static func pieces(of needed: Int, among capacities: [Int?]) -> [Int?] {
        let stated = capacities.compactMap { $0.map { Int128(max(0, $0)) } }
        let total = stated.reduce(0, +)
        guard stated.count == capacities.count, total >= Int128(needed), total > 0 else {
            return capacities.map { $0.map { min(max(0, $0), needed) } }
        }
        var pieces = stated.map { Int($0 * Int128(needed) / total) }
        let remainders = stated.map { $0 * Int128(needed) % total }
        let order = stated.indices.sorted { left, right in
            (remainders[right], left) < (remainders[left], right)
        }
        for index in order.prefix(needed - pieces.reduce(0, +)) { pieces[index] += 1 }
        return pieces
    }
}
