import Records
import TextAnalysis

extension Site {
    /// Two points of one address that lie farther apart are of two places, or one is wrong: no
    /// address is wider than an industrial park (own choice).
    private static let apartKilometresMin = 5

    /// Whether two sources mean one place: the same address but for marks, case and signs, and
    /// nothing else that contradicts.
    ///
    /// - Complexity: O(length of the addresses).
    func isSamePlace(as other: Site) -> Bool {
        if self == other { return true }
        guard !address.isEmpty, Self.agree(country, other.country),
            Self.agree(region, other.region), !isApart(from: other)
        else { return false }
        return address == other.address
            || AnalysedText(address).tokens.map(\.folded)
                == AnalysedText(other.address).tokens.map(\.folded)
    }

    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }

    private func isApart(from other: Site) -> Bool {
        guard isExact, other.isExact, let own = coordinate, let point = other.coordinate else {
            return false
        }
        return GreatCircle.kilometres(from: own, to: point) >= Self.apartKilometresMin
    }

    /// This site with what it does not say itself.
    func completed(by other: Site) -> Site {
        let isBetter = other.isExact || coordinate == nil
        let isPointTaken = !isExact && other.coordinate != nil && isBetter
        return Site(
            country: country ?? other.country, region: region ?? other.region, address: address,
            coordinate: isPointTaken ? other.coordinate : coordinate,
            isExact: isPointTaken ? other.isExact : isExact)
    }
}
