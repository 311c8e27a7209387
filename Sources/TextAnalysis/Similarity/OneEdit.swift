/// Whether one slip of the hand lies between two words.
package enum OneEdit {
    /// Whether two words differ, and by one letter more, one less, one other, or two neighbours
    /// in each other's place.
    ///
    ///     OneEdit.separates("welding", "wleding")   // true
    ///     OneEdit.separates("welding", "molding")   // false: two letters
    ///
    /// - Complexity: O(*n*), no allocation.
    /// - Source: Damerau 1964, "A technique for computer detection and correction of spelling
    ///   errors", doi:10.1145/363958.363994.
    package static func separates(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        if one.count > other.count { return separates(other, one) }
        guard other.count - one.count <= 1 else { return false }
        var start = 0
        while start < one.count, one[start] == other[start] { start += 1 }
        var (left, right) = (one.count, other.count)
        while left > start, right > start, one[left - 1] == other[right - 1] {
            left -= 1
            right -= 1
        }
        switch (left - start, right - start) {
        case (0, 1), (1, 1): return true
        case (2, 2):
            return one[start] == other[start + 1] && one[start + 1] == other[start]
        default: return false
        }
    }

    package static func separates(_ one: String, _ other: String) -> Bool {
        separates(one.utf8.span, other.utf8.span)
    }
}
