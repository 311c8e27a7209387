package import Records

extension RegionalFormula {
    /// The formula in symbols, its words in the reader's language.
    ///
    /// r a region, p a process or product, s a firm; x(r,p) how much of p is in r.
    package func expression(in language: Language) -> String {
        let words = FormulaWords(language)
        return switch self {
        case .count: "x(r,p) = |{s : \(words.inRegion), \(words.does)}|"
        case .capacity:
            "c(r,p) = Σ_s \(words.capacity)(s) / |\(words.regionsOf)(s)|, \(words.inRegion), "
                + words.does
        case .locationQuotient:
            "LQ(r,p) = (x(r,p) / x(r,·)) / (X(·,p) / X(·,·)), X: \(words.allSeen)"
        case .concentration: "H = Σ_i \(words.share)(i)²"
        case .normalisedConcentration: "H* = (H − 1/n) / (1 − 1/n), \(words.overAll)"
        case .coverageGap: "u = |{\(words.unmet)}|, \(words.ofRegion); " + words.gap
        case .singleSource: "k = |{s : \(words.certain)}|; k ≤ 1, k ≤ 2; \(words.ofRegion)"
        case .localisation:
            "L = Σ \(words.domestic) / Σ \(words.supplies); \(words.ofBuyers)"
        case .complexity:
            "ECI = (v₂ − \(words.mean)(v₂)) / \(words.deviation)(v₂), \(words.eigenvector) "
                + "D⁻¹ M U⁻¹ Mᵀ, M: LQ ≥ 1, \(words.allSeen)"
        case .proximity: "φ(p,q) = min(P(p|q), P(q|p)), LQ ≥ 1, \(words.allSeen)"
        case .density:
            "ω(r,p) = Σ_q M(r,q) φ(p,q) / Σ_q φ(p,q), q ≠ p, φ: \(words.allSeen)"
        case .spatialAutocorrelation:
            "I = n/ΣΣw(i,j) · ΣΣw(i,j) z(i) z(j) / Σ z(i)², w(i,j) = 1/max(1, km(i,j)), "
                + "km ≤ \(RegionalFigures.neighbourKilometres), \(words.allOfLand)"
        }
    }
}

/// The words that stand in formulas.
private struct FormulaWords {
    private let place: Int

    init(_ language: Language) {
        place =
            switch language {
            case .english: 0
            case .vietnamese: 1
            case .korean: 2
            case .japanese: 3
            }
    }

    private func of(_ words: String...) -> String { words[place] }

    var inRegion: String { of("s in r", "s ở r", "s는 r에 위치", "s は r に所在") }
    var does: String { of("s does p", "s làm p", "s는 p를 수행", "s は p を行う") }
    var capacity: String { of("capacity", "năng lực", "생산능력", "生産能力") }
    var regionsOf: String { of("regions", "địa phương", "지역", "地域") }
    var share: String { of("share", "tỷ trọng", "비중", "シェア") }
    var overAll: String {
        of(
            "n: regions with any supplier, or subjects",
            "n: số địa phương có nhà cung cấp, hoặc số mục", "n: 공급업체가 있는 지역 수 또는 항목 수",
            "n: サプライヤーのある地域数、または項目数")
    }
    var unmet: String {
        of(
            "need : no s meets it", "nhu cầu : không s nào đáp ứng", "수요 : 충족하는 s 없음",
            "ニーズ : 満たす s がない")
    }
    var ofRegion: String {
        of("of r: s in r alone", "của r: chỉ s ở r", "r별: r에 있는 s만", "r 別: r に所在する s のみ")
    }
    var ofBuyers: String {
        of("of r: buyers in r", "của r: bên mua ở r", "r별: r의 구매처", "r 別: r の買い手")
    }
    var gap: String {
        of(
            "gap(g) = Σ_g demand − flow to g; at worst certain firms and g last, at best likely "
                + "ones too and g first",
            "gap(g) = Σ_g nhu cầu − luồng đến g; nhiều nhất: chỉ nguồn chắc chắn, g sau cùng; ít "
                + "nhất: cả nguồn có thể, g trước tiên",
            "gap(g) = Σ_g 수요 − g로 가는 흐름; 최대: 확실한 업체만, g는 마지막; 최소: 유력 업체 포함, "
                + "g 먼저",
            "gap(g) = Σ_g 需要 − g への流れ；最大: 確実な企業のみ、g は最後；最小: 有力な企業も含め、"
                + "g が最初")
    }
    var certain: String {
        of(
            "s proves every must of the need", "s chứng minh mọi yêu cầu bắt buộc",
            "s가 모든 필수 조건을 입증", "s がすべての必須条件を証明")
    }
    var domestic: String {
        of(
            "value of domestic supplies", "giá trị cung ứng trong nước", "국내 공급액", "国内供給額")
    }
    var supplies: String { of("value of supplies", "giá trị cung ứng", "공급액", "供給額") }
    var mean: String { of("mean", "trung bình", "평균", "平均") }
    var deviation: String { of("sd", "độ lệch chuẩn", "표준편차", "標準偏差") }
    var eigenvector: String {
        of(
            "v₂ second eigenvector of", "v₂ là véc-tơ riêng thứ hai của", "v₂: 제2 고유벡터,",
            "v₂: 第2固有ベクトル、")
    }
    var allSeen: String {
        of(
            "all suppliers known, in the cut or not",
            "mọi nhà cung cấp đã biết, trong hay ngoài điều kiện lọc",
            "조건 안팎의 알려진 모든 공급업체", "絞り込みの内外を問わず既知の全サプライヤー")
    }
    var allOfLand: String {
        of(
            "regions without suppliers count as 0, those of which it is not known are left out",
            "địa phương không có nhà cung cấp tính là 0, địa phương chưa rõ thì bỏ ra",
            "공급업체가 없는 지역은 0, 알 수 없는 지역은 제외",
            "サプライヤーのない地域は 0、不明な地域は除く")
    }
}
