/// Why a list cannot be resolved.
package enum ResolutionError: Error, Hashable, Sendable {
    /// Two records have one id; what is said of one would be said of both.
    case idRepeated(String)
    /// More fields are compared than an agreement pattern has room for.
    case tooManyComparisons(limit: Int)
    /// Records are numbered in 32 bits.
    case tooManyRecords(limit: Int)
    /// No field says anything by which records could be brought together.
    case nothingToCompare
    /// There is no record with this id.
    case recordUnknown(String)
}
