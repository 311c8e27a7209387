package import Records

/// What a node of the network stands for.
///
/// Raw values are written into exported files: a contract.
package enum NodeKind: String, Sendable, CaseIterable, Comparable {
    case site, firm, region, process, product, need

    /// The word people read.
    ///
    /// - Complexity: O(1).
    package func name(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .site: isVietnamese ? "cơ sở sản xuất" : "site"
        case .firm: isVietnamese ? "doanh nghiệp" : "firm"
        case .region: isVietnamese ? "địa phương" : "region"
        case .process: isVietnamese ? "công đoạn gia công" : "process"
        case .product: isVietnamese ? "sản phẩm" : "product"
        case .need: isVietnamese ? "nhu cầu" : "need"
        }
    }

    package static func < (left: NodeKind, right: NodeKind) -> Bool { left.place < right.place }

    /// Nodes are listed in this order.
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
