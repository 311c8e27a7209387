/// How much weight a source's word carries when sources disagree, weakest first.
///
/// The owner of a profile beats a verified document, which beats a partner's list, which beats
/// what was inferred from text. Between equals the newer statement wins.
package enum Authority: String, Sendable, Comparable, CaseIterable, Codable {
    case inference, partner, document, owner

    private var rank: Int {
        switch self {
        case .inference: 0
        case .partner: 1
        case .document: 2
        case .owner: 3
        }
    }

    package static func < (left: Authority, right: Authority) -> Bool { left.rank < right.rank }
}
