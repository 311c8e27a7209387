import Matching
import Records
import SupplyNetwork

extension Matcher {
    /// Who can supply a need, as the platform hands it in: fits and likely ones from a fit on.
    func abilities(for need: Need, atLeast fit: Score = .zero) -> [CanSupply] {
        ranking(for: need).lines.filter { $0.verdict <= .likely && $0.score.expected >= fit }.map {
            CanSupply(
                supplier: $0.supplier, need: need.id, fit: $0.score.expected,
                evidence: $0.verdict.rawValue, isCertain: $0.verdict == .fits)
        }
    }
}
