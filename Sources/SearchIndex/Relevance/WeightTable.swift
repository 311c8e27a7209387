/// The weight of each number of occurrences in a text of each length class.
///
/// Row *f* − 1 holds the weights of *f* occurrences, one for each of the 256 classes.
struct WeightTable: ~Copyable, Sendable {
    private let weights: Slab<UInt32>

    init(_ classes: LengthClasses, occurrencesMax: Int, documents: Int, totalLength: Int) {
        weights = Slab(max(occurrencesMax, 1) << 8, of: 0)
        for occurrences in 1..<max(occurrencesMax + 1, 1) {
            for (index, length) in classes.lengths.enumerated() {
                weights[(occurrences - 1) << 8 + index] = Relevance.weight(
                    occurrences: occurrences, length: Int(length), documents: documents,
                    totalLength: totalLength)
            }
        }
    }

    var start: UnsafePointer<UInt32> { UnsafePointer(weights.start) }

    /// - Precondition: 0 < `occurrences` ≤ the most of the corpus.
    @inline(__always)
    func weight(_ occurrences: Int, _ lengthClass: UInt8) -> UInt32 {
        weights[(occurrences - 1) << 8 + Int(lengthClass)]
    }
}
