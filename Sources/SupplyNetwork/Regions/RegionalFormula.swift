package import Records

/// How a regional figure is worked out; every figure names its own.
package enum RegionalFormula: String, Hashable, Sendable, CaseIterable {
    case count, capacity
    case locationQuotient = "location-quotient"
    case concentration
    case normalisedConcentration = "normalised-concentration"
    case coverageGap = "coverage-gap"
    case singleSource = "single-source"
    case localisation, complexity, proximity, density
    case spatialAutocorrelation = "spatial-autocorrelation"

    /// The formula in symbols, with English words: as files for programs have it.
    package var expression: String { expression(in: .english) }

    /// What people call it.
    package func name(in language: Language) -> String {
        let names = names
        return switch language {
        case .english: names[0]
        case .vietnamese: names[1]
        case .korean: names[2]
        case .japanese: names[3]
        }
    }

    /// In English, Vietnamese, Korean and Japanese.
    private var names: [String] {
        switch self {
        case .count: ["suppliers", "số nhà cung cấp", "공급업체 수", "サプライヤー数"]
        case .capacity:
            ["monthly capacity", "năng lực sản xuất hằng tháng", "월 생산능력", "月間生産能力"]
        case .locationQuotient:
            [
                "location quotient (RCA)", "thương số vị trí (RCA)", "입지계수(RCA)",
                "立地係数（RCA）",
            ]
        case .concentration:
            ["concentration (HHI)", "mức độ tập trung (HHI)", "집중도(HHI)", "集中度（HHI）"]
        case .normalisedConcentration:
            [
                "normalised concentration", "mức độ tập trung chuẩn hóa", "정규화 집중도",
                "正規化集中度",
            ]
        case .coverageGap: ["coverage gap", "khoảng trống cung ứng", "공급 공백", "供給の不足"]
        case .singleSource:
            [
                "single-source risk", "rủi ro nguồn cung duy nhất", "단일 공급원 위험",
                "単一供給元のリスク",
            ]
        case .localisation: ["localisation rate", "tỷ lệ nội địa hóa", "현지화율", "現地調達率"]
        case .complexity:
            ["economic complexity", "độ phức hợp kinh tế", "경제 복잡도", "経済複雑性"]
        case .proximity: ["proximity", "độ gần giữa các ngành", "근접도", "近接性"]
        case .density: ["relatedness density", "mật độ liên quan", "관련성 밀도", "関連性密度"]
        case .spatialAutocorrelation:
            [
                "spatial autocorrelation (Moran's I)", "tự tương quan không gian (Moran's I)",
                "공간 자기상관(Moran's I)", "空間的自己相関（Moran's I）",
            ]
        }
    }

    /// Where the formula is from, for people.
    package func source(in language: Language) -> String {
        switch (self, language) {
        case (.count, .vietnamese), (.capacity, .vietnamese), (.singleSource, .vietnamese):
            "định nghĩa riêng"
        case (.count, .korean), (.capacity, .korean), (.singleSource, .korean): "자체 정의"
        case (.count, .japanese), (.capacity, .japanese), (.singleSource, .japanese): "独自の定義"
        case (.localisation, .vietnamese): "tỷ lệ giá trị nội địa trong giá trị mua vào"
        case (.localisation, .korean): "구매액 중 국내분의 비율"
        case (.localisation, .japanese): "購入額に占める国内分の割合"
        default: source
        }
    }

    /// Where the formula is from.
    package var source: String {
        switch self {
        case .count, .capacity, .singleSource: "own definition"
        case .locationQuotient:
            "Florence 1948; Balassa 1965, doi:10.1111/j.1467-9957.1965.tb00050.x"
        case .concentration, .normalisedConcentration:
            "Hirschman 1945; Herfindahl 1950"
        case .coverageGap: "Ford and Fulkerson 1956, doi:10.4153/CJM-1956-045-5"
        case .localisation: "share of domestic value in purchases"
        case .complexity: "Hidalgo and Hausmann 2009, doi:10.1073/pnas.0900943106"
        case .proximity, .density: "Hidalgo et al. 2007, doi:10.1126/science.1144581"
        case .spatialAutocorrelation: "Moran 1950, doi:10.1093/biomet/37.1-2.17"
        }
    }
}
