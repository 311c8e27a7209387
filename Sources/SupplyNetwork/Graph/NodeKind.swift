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
        let names = names
        return switch language {
        case .english: rawValue
        case .vietnamese: names[0]
        case .korean: names[1]
        case .japanese: names[2]
        }
    }

    /// In Vietnamese, Korean and Japanese; English has the raw values' words.
    private var names: [String] {
        switch self {
        case .site: ["cơ sở sản xuất", "사업장", "事業所"]
        case .firm: ["doanh nghiệp", "기업", "企業"]
        case .region: ["địa phương", "지역", "地域"]
        case .process: ["công đoạn gia công", "공정", "工程"]
        case .product: ["sản phẩm", "제품", "製品"]
        case .need: ["nhu cầu", "수요", "ニーズ"]
        }
    }

    package static func < (left: NodeKind, right: NodeKind) -> Bool { left.place < right.place }

    /// Nodes are listed in this order.
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
