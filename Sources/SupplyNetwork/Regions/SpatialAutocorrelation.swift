package import Records

/// Whether near regions are alike: Moran's I.
///
/// - Source: Moran 1950, doi:10.1093/biomet/37.1-2.17; the variance under randomisation by Cliff
///   and Ord 1981.
package struct SpatialAutocorrelation: Hashable, Sendable {
    /// Above `expected`, near regions are alike; below, they differ.
    package let index: Double
    /// What would be expected of values spread by lot: −1 / (n − 1).
    package let expected: Double
    /// How many standard deviations the index lies above that; nil where there are fewer than
    /// four regions or no deviation.
    package let score: Double?
    package let regionCount: Int

    /// - Parameters:
    ///   - values: one for each region.
    ///   - weights: for each two regions, how near they are: not below 0, 0 for a region itself.
    /// - Returns: nil where there are fewer than two regions, all values are one, or no two
    ///   regions are near.
    /// - Precondition: weights are a square with a row for each value.
    /// - Complexity: O(regions²).
    package init?(_ values: [Double], weights: [[Double]]) {
        precondition(
            weights.count == values.count && weights.allSatisfy { $0.count == values.count },
            "a weight for each two regions")
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let deviations = values.map { $0 - mean }
        let squares = deviations.reduce(0) { $0 + $1 * $1 }
        let whole = weights.joined().reduce(0, +)
        guard values.count > 1, squares > 0, whole > 0 else { return nil }
        var together = 0.0
        for one in values.indices {
            for other in values.indices {
                together += weights[one][other] * deviations[one] * deviations[other]
            }
        }
        let index = count / whole * together / squares
        self.index = index
        expected = -1 / (count - 1)
        regionCount = values.count
        score = Self.variance(deviations, weights, whole).flatMap { [expected] variance in
            variance > 0 ? (index - expected) / variance.squareRoot() : nil
        }
    }

    private static func variance(
        _ deviations: [Double], _ weights: [[Double]], _ whole: Double
    ) -> Double? {
        guard deviations.count > 3 else { return nil }
        let count = Double(deviations.count)
        var (pairs, sums) = (0.0, 0.0)
        for one in deviations.indices {
            var around = 0.0
            for other in deviations.indices {
                let both = weights[one][other] + weights[other][one]
                pairs += both * both / 2
                around += both
            }
            sums += around * around
        }
        let second = deviations.reduce(0) { $0 + $1 * $1 } / count
        let fourth = deviations.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count
        let kurtosis = fourth / (second * second)
        let square = whole * whole
        let first =
            count * ((count * count - 3 * count + 3) * pairs - count * sums + 3 * square)
        let rest = kurtosis * ((count * count - count) * pairs - 2 * count * sums + 6 * square)
        let mean = -1 / (count - 1)
        return (first - rest) / ((count - 1) * (count - 2) * (count - 3) * square) - mean * mean
    }

    /// Regions near each other by the reciprocal of the kilometres between their centres, up to a
    /// distance; those in one place count as a kilometre apart.
    ///
    /// - Complexity: O(centres²).
    package static func weights(
        _ centres: [Coordinate], withinKilometres radius: Int
    ) -> [[Double]] {
        centres.indices.map { one in
            centres.indices.map { other in
                let distance = GreatCircle.exactKilometres(from: centres[one], to: centres[other])
                return one == other || distance > Double(radius) ? 0 : 1 / max(1, distance)
            }
        }
    }
}
