package import Records

/// What an edge of the network says of the node it leaves and the node it enters.
///
/// Raw values are written into exported files: a contract.
package enum EdgeKind: String, Sendable, CaseIterable, Comparable {
    /// A firm meets a need at or over the stated fit; weighs the expected score, 0...1.
    case canSupply = "can-supply"
    /// A firm supplies another, as stated or awarded; weighs the value where one is known, else 1.
    case supplies
    /// A firm owns a site or another firm; weighs 1.
    case owns
    /// A site lies in a region; weighs 1.
    case locatedIn = "located-in"
    /// A firm does a process or makes a product; weighs 1.
    case makes

    /// The edges by which one part of a network hangs on another. Where sites are and whose they
    /// are is none: a firm alone in its region, or a site and its firm, would be a thread each.
    package static let dependencies: Set<EdgeKind> = [.canSupply, .supplies, .makes]

    /// The words people read.
    ///
    /// - Complexity: O(1).
    package func name(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .canSupply: isVietnamese ? "có thể cung ứng" : "can supply"
        case .supplies: isVietnamese ? "cung ứng cho" : "supplies"
        case .owns: isVietnamese ? "sở hữu" : "owns"
        case .locatedIn: isVietnamese ? "đặt tại" : "located in"
        case .makes: isVietnamese ? "sản xuất" : "makes"
        }
    }

    package static func < (left: EdgeKind, right: EdgeKind) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
