/// What a map can tell of how many suppliers a region has.
enum RegionCount: Hashable {
    case known(Int)
    /// Others may be there of whom it is not known.
    case atLeast(Int)
    /// Few firms, or what would tell of few.
    case keptBack
    /// Suppliers may be there of whom it is not known, and no other is.
    case unknown
    /// The cut does not ask for the region.
    case outside

    /// Nil where no number is told.
    var number: Int? {
        switch self {
        case .known(let count), .atLeast(let count): count
        case .keptBack, .unknown, .outside: nil
        }
    }
}
