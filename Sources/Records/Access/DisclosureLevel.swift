/// How far something may be shown, the widest first. Whoever may see a level sees all before it.
///
/// The raw values are a contract: requests, answers and the store use them.
package enum DisclosureLevel: String, Sendable, CaseIterable, Comparable, Codable {
    /// To anybody, with or without a key.
    case everybody = "public"
    /// To whoever says who they are.
    case signedIn = "signed-in"
    /// To the other side of a match that both sides accepted, and to those who arrange meetings.
    case matched
    /// To a person it was opened to, for a purpose and until a day.
    case named
    /// To nobody but the owner.
    case ownerOnly = "owner"

    private var reach: Int {
        switch self {
        case .everybody: 0
        case .signedIn: 1
        case .matched: 2
        case .named: 3
        case .ownerOnly: 4
        }
    }

    package static func < (left: DisclosureLevel, right: DisclosureLevel) -> Bool {
        left.reach < right.reach
    }
}
