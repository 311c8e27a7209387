import Records

/// The columns that objects make together, whichever of them comes first.
///
/// The same objects in another order give the same columns, so that no field of a list depends on
/// which of its lines is the first one.
struct JSONColumnOrder {
    private struct Shape {
        let paths: [String]
        let count: Int
    }

    /// The paths that come after each; the first one comes after nil.
    private var following: [String?: String] = [:]
    private var known: Set<String> = []

    /// The columns of a list: those that say something in the order of the objects' keys, then
    /// those that are empty throughout.
    ///
    /// An empty path above others, as `near` is where one record has `null` and another an object
    /// `near.place`, is the lack of that object and makes no column.
    ///
    /// - Complexity: O(*n* log *n*) for *n* bytes of paths.
    static func columns(of objects: [[JSONColumns.Cell]]) -> [String] {
        var order = JSONColumnOrder()
        for shape in shapes(of: objects) { order.take(shape.paths) }
        let paths = order.paths
        let filled = Set(
            objects.lazy.joined().filter { !CellText.trimmed($0.text).isEmpty }.map(\.path))
        let above = parents(in: paths)
        return paths.filter(filled.contains)
            + paths.filter { !filled.contains($0) && !above.contains($0) }
    }

    /// The different key sequences, the longest first and of those the most frequent, as they have
    /// most to say of the order; the last word is the alphabet's.
    private static func shapes(of objects: [[JSONColumns.Cell]]) -> [Shape] {
        var counts: [[String]: Int] = [:]
        for object in objects { counts[object.map(\.path), default: 0] += 1 }
        return counts.map { Shape(paths: $0.key, count: $0.value) }.sorted { one, other in
            if one.paths.count != other.paths.count { return one.paths.count > other.paths.count }
            if one.count != other.count { return one.count > other.count }
            return one.paths.lexicographicallyPrecedes(other.paths)
        }
    }

    /// Puts each path that is new behind the one before it.
    private mutating func take(_ paths: [String]) {
        var previous: String?
        for path in paths {
            if known.insert(path).inserted {
                following[path] = following[previous]
                following[previous] = path
            }
            previous = path
        }
    }

    private var paths: [String] {
        var paths: [String] = []
        paths.reserveCapacity(known.count)
        var place: String?
        while let next = following[place] {
            paths.append(next)
            place = next
        }
        return paths
    }

    /// The paths that have others within them.
    private static func parents(in paths: [String]) -> Set<String> {
        let sorted = paths.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        return Set(
            paths.filter { path in
                let opening = Array(path.utf8) + [UInt8(ascii: ".")]
                var range = sorted.startIndex..<sorted.endIndex
                while !range.isEmpty {
                    let middle = range.lowerBound + range.count / 2
                    if sorted[middle].lexicographicallyPrecedes(opening) {
                        range = middle + 1..<range.upperBound
                    } else {
                        range = range.lowerBound..<middle
                    }
                }
                let place = range.lowerBound
                return place < sorted.endIndex && sorted[place].starts(with: opening)
            })
    }
}
