package import Records

/// What a cut of the network can ask for.
///
/// Raw values are what people type: a contract of command line, API and pages.
package enum CutField: String, Sendable, CaseIterable {
    case region, country, process, product, standard, size, ownership, at

    /// What the field means, with an example, for messages and help.
    package func explanation(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .region:
            isVietnamese
                ? "tỉnh, thành phố theo mã hoặc tên tại ngày địa giới: region:\"Bắc Ninh\""
                : "a region of the vintage by code or name: region:\"Bắc Ninh\""
        case .country:
            isVietnamese ? "mã hoặc tên nước: country:VN" : "a country's code or name: country:VN"
        case .process:
            isVietnamese
                ? "công đoạn, kể cả công đoạn hẹp hơn: process:stamping"
                : "a process, narrower ones too: process:stamping"
        case .product:
            isVietnamese
                ? "sản phẩm, kể cả sản phẩm hẹp hơn: product:hs-8708"
                : "a product, narrower ones too: product:hs-8708"
        case .standard:
            isVietnamese
                ? "chứng nhận còn hiệu lực: standard:iatf-16949"
                : "a certificate that is valid: standard:iatf-16949"
        case .size:
            isVietnamese
                ? "quy mô: micro, small, medium, large hoặc sme"
                : "size: micro, small, medium, large or sme"
        case .ownership:
            isVietnamese ? "loại hình sở hữu: ownership:FDI" : "ownership: ownership:FDI"
        case .at:
            isVietnamese ? "ngày: at:2026-01-01" : "the day: at:2026-01-01"
        }
    }
}

/// How large a firm is by its workers.
///
/// - Source: Decree 80/2021/NĐ-CP of 2021-08-26, article 5, for industry and construction: at most
///   10, 100 and 200 workers a year on average. The decree also looks at revenue or capital, which
///   lists do not tell.
package enum FirmSize: String, Sendable, CaseIterable {
    case micro, small, medium, large

    package init(workers: Int) {
        self =
            switch workers {
            case ...10: .micro
            case ...100: .small
            case ...200: .medium
            default: .large
            }
    }

    /// What `size:sme` stands for.
    package static let smallAndMedium: Set<FirmSize> = [.micro, .small, .medium]
}
