/// What the compressed size loses when a word gets one document more, in 2^−12 bits.
///
/// A word that *a* of a half's documents use costs about *a* log₂(n / (a + 1)) bits there. With
/// f(x) = x log₂(x + 1), moving one of its documents from a half where *a* use it to one where *b*
/// do saves D(b) − D(a − 1), where D(x) = f(x + 1) − f(x), which is
/// log₂(x + 2) + x log₂((x + 2) / (x + 1)). The second term is 2 x log₂e / (2 x + 3) but for an
/// error below 1 / (12 x²).
///
/// - Source: Dhulipala et al. 2016, "Compressing Graphs and Indexes with Recursive Graph
///   Bisection", doi:10.1145/2939672.2939862.
struct MoveGain: ~Copyable, @unchecked Sendable {
    static let fractionBits = 12
    /// log₂ e in 2^−12.
    private static let logarithmOfE = 5_909
    private let table: Slab<Int32>

    /// - Parameter documents: the most documents that can use a word.
    init(documents: Int) {
        table = Slab(documents + 2, of: 0)
        let dropped = BinaryLogarithm.fractionBits - Self.fractionBits
        for users in 0..<documents + 2 {
            let logarithm = BinaryLogarithm.log2(UInt64(users + 2)) >> dropped
            let rest = 2 * users * Self.logarithmOfE / (2 * users + 3)
            table[users] = Int32(logarithm + rest)
        }
    }

    /// - Precondition: `from` is at least 1, and neither is more than the documents there are.
    @inline(__always)
    func saving(from: Int, to: Int) -> Int32 { table[to] - table[from - 1] }
}
