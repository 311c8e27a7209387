/// Economic complexity of regions and of what they do.
///
/// A region is complex that does what few others do and those few are complex too: the second
/// eigenvector of D⁻¹ M U⁻¹ Mᵀ, whose eigenvalues are those of the symmetric D^-½ M U⁻¹ Mᵀ D^-½.
struct Complexity {
    let columns: [Double?]
    /// Of the regions that are special in something: the mean and the standard deviation of what
    /// they come to, before it is standardised.
    private let mean: Double
    private let deviation: Double

    /// Eigenvalues that differ by less are one.
    private static let eigenvalueGapMin = 1e-9

    /// Nil where the second eigenvector is not one of a kind.
    init?(_ isSpecial: [Bool], _ regionCount: Int, _ columnCount: Int) {
        let matrix = BinaryMatrix(isSpecial, regionCount, columnCount)
        let isTall = matrix.rows.count > matrix.columns.count
        // The smaller side is searched, the other follows from it.
        let side = isTall ? matrix.turned : matrix
        guard side.rows.count > 1, let vector = Self.second(of: side) else { return nil }
        let follow = side.columnMeans(of: vector)
        let (own, other) = isTall ? (follow, vector) : (vector, follow)
        let sign = Self.sign(own, matrix)
        guard let found = Self.standardised(other, sign) else { return nil }
        columns = Self.spread(found, matrix.columns, columnCount)
        // As an eigenvector, what a region comes to is the mean of what it is special in.
        let means = matrix.turned.columnMeans(of: found)
        guard let spread = Self.spread(of: means) else { return nil }
        (mean, deviation) = spread
    }

    /// The complexity of a region that is special in these columns, whether or not it is one of
    /// the matrix; nil where nothing is known of any of them.
    func complexity(ofRegionSpecialIn places: [Int]) -> Double? {
        let known = places.compactMap { columns[$0] }
        guard !known.isEmpty else { return nil }
        return (known.reduce(0, +) / Double(known.count) - mean) / deviation
    }

    private static func second(of matrix: BinaryMatrix) -> [Double]? {
        let system = SymmetricEigenvectors(matrix.similarity())
        let order = system.values.indices.sorted {
            (system.values[$1], $0) < (system.values[$0], $1)
        }
        let second = system.values[order[1]]
        guard system.values[order[0]] - second > eigenvalueGapMin, second > eigenvalueGapMin,
            order.count < 3 || second - system.values[order[2]] > eigenvalueGapMin
        else { return nil }
        return zip(system.vectors[order[1]], matrix.rowCounts).map { $0 / $1.squareRoot() }
    }

    /// Complexity grows with diversity, by convention.
    private static func sign(_ values: [Double], _ matrix: BinaryMatrix) -> Double {
        let mean = matrix.rowCounts.reduce(0, +) / Double(values.count)
        let valueMean = values.reduce(0, +) / Double(values.count)
        let together = zip(values, matrix.rowCounts).reduce(0) {
            $0 + ($1.0 - valueMean) * ($1.1 - mean)
        }
        return together < 0 ? -1 : 1
    }

    private static func standardised(_ values: [Double], _ sign: Double) -> [Double]? {
        spread(of: values).map { mean, deviation in
            values.map { sign * ($0 - mean) / deviation }
        }
    }

    /// Nil where all are alike.
    private static func spread(of values: [Double]) -> (mean: Double, deviation: Double)? {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        return deviation > 0 ? (mean, deviation) : nil
    }

    private static func spread(_ values: [Double], _ places: [Int], _ count: Int) -> [Double?] {
        var spread = [Double?](repeating: nil, count: count)
        for (value, place) in zip(values, places) { spread[place] = value }
        return spread
    }
}

/// The rows and columns of a matrix of zeros and ones that hold a one.
private struct BinaryMatrix {
    /// Their places in the matrix given.
    let rows: [Int]
    let columns: [Int]
    private let isSet: [[Bool]]
    let rowCounts: [Double]
    private let columnCounts: [Double]

    init(_ cells: [Bool], _ rowCount: Int, _ columnCount: Int) {
        let rows = (0..<rowCount).filter { row in
            (0..<columnCount).contains { cells[row * columnCount + $0] }
        }
        let columns = (0..<columnCount).filter { column in
            (0..<rowCount).contains { cells[$0 * columnCount + column] }
        }
        self.init(
            rows, columns,
            rows.map { row in columns.map { cells[row * columnCount + $0] } })
    }

    private init(_ rows: [Int], _ columns: [Int], _ isSet: [[Bool]]) {
        self.rows = rows
        self.columns = columns
        self.isSet = isSet
        rowCounts = isSet.map { Double($0.count(where: \.self)) }
        columnCounts = columns.indices.map { column in Double(isSet.count { $0[column] }) }
    }

    var turned: BinaryMatrix {
        BinaryMatrix(columns, rows, columns.indices.map { column in isSet.map { $0[column] } })
    }

    /// D^-½ M U⁻¹ Mᵀ D^-½.
    func similarity() -> [[Double]] {
        rows.indices.map { one in
            rows.indices.map { other in
                var sum = 0.0
                for column in columns.indices where isSet[one][column] && isSet[other][column] {
                    sum += 1 / columnCounts[column]
                }
                return sum / (rowCounts[one] * rowCounts[other]).squareRoot()
            }
        }
    }

    /// For each column, the mean of the values of its rows.
    func columnMeans(of values: [Double]) -> [Double] {
        columns.indices.map { column in
            var sum = 0.0
            for row in rows.indices where isSet[row][column] { sum += values[row] }
            return sum / columnCounts[column]
        }
    }
}

/// The eigenvalues and eigenvectors of a symmetric matrix.
///
/// - Source: Jacobi 1846, by sweeps over all pairs.
/// - Complexity: O(size³ · sweeps), in practice under ten sweeps.
struct SymmetricEigenvectors {
    private(set) var values: [Double]
    /// The vector of each value, of length 1.
    private(set) var vectors: [[Double]]

    private static let sweepsMax = 60
    /// The part off the diagonal that counts as zero, relative to the whole.
    private static let offDiagonalMax = 1e-26

    init(_ matrix: [[Double]]) {
        let size = matrix.count
        var rest = matrix
        vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } }
        values = []
        let whole = matrix.joined().reduce(0) { $0 + $1 * $1 }
        for _ in 0..<Self.sweepsMax {
            var off = 0.0
            for row in 0..<size {
                for column in row + 1..<max(size, row + 1) {
                    off += rest[row][column] * rest[row][column]
                }
            }
            if off <= Self.offDiagonalMax * whole { break }
            sweep(&rest)
        }
        values = (0..<size).map { rest[$0][$0] }
    }

    private mutating func sweep(_ rest: inout [[Double]]) {
        for one in 0..<rest.count {
            for other in one + 1..<max(rest.count, one + 1) where rest[one][other] != 0 {
                turn(&rest, one, other)
            }
        }
    }

    /// Turns the plane of two axes so that their shared cell becomes 0.
    private mutating func turn(_ rest: inout [[Double]], _ one: Int, _ other: Int) {
        let slope = (rest[other][other] - rest[one][one]) / (2 * rest[one][other])
        let root = (slope * slope + 1).squareRoot()
        let tangent = slope < 0 ? -1 / (root - slope) : 1 / (root + slope)
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for place in rest.indices {
            let (left, right) = (rest[place][one], rest[place][other])
            rest[place][one] = cosine * left - sine * right
            rest[place][other] = sine * left + cosine * right
        }
        for place in rest.indices {
            let (left, right) = (rest[one][place], rest[other][place])
            rest[one][place] = cosine * left - sine * right
            rest[other][place] = sine * left + cosine * right
            let (above, below) = (vectors[one][place], vectors[other][place])
            vectors[one][place] = cosine * above - sine * below
            vectors[other][place] = sine * above + cosine * below
        }
    }
}
