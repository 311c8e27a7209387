package import Records
import TextAnalysis

/// Whose a firm is, as far as the usual words for it tell.
///
/// - Source: the kinds of enterprise of Vietnam's statistics office (Law on Statistics 2015 and its
///   enterprise surveys: state, non-state, foreign-invested, of which joint ventures) and the words
///   that lists of suppliers have for them in Vietnamese, English, Korean and Japanese; own
///   compilation.
package enum OwnershipKind: String, Sendable, CaseIterable {
    case domesticPrivate = "domestic-private"
    case state
    case foreign
    case jointVenture = "joint-venture"

    /// What templates offer.
    package func name(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .domesticPrivate: isVietnamese ? "Tư nhân trong nước" : "Domestic private"
        case .state: isVietnamese ? "Doanh nghiệp nhà nước" : "State-owned"
        case .foreign: "FDI"
        case .jointVenture: isVietnamese ? "Liên doanh" : "Joint venture"
        }
    }

    private var words: [String] {
        switch self {
        case .domesticPrivate:
            [
                "Tư nhân", "Tư nhân trong nước", "Doanh nghiệp tư nhân", "Công ty tư nhân",
                "Doanh nghiệp tư nhân trong nước", "Ngoài nhà nước", "Doanh nghiệp ngoài nhà nước",
                "Private", "Domestic private", "Private domestic", "Privately owned",
                "Private company", "Private enterprise", "Non-state", "민간", "민간기업", "민간 기업",
                "사기업", "국내 민간", "民間", "民間企業", "国内民間", "国内民間企業",
            ]
        case .state:
            [
                "Nhà nước", "Doanh nghiệp nhà nước", "DNNN", "Vốn nhà nước", "100% vốn nhà nước",
                "State", "State-owned", "State owned enterprise", "SOE", "Government-owned",
                "국영", "국영기업", "국영 기업", "공기업", "国有", "国有企業", "国営", "国営企業",
            ]
        case .foreign:
            [
                "FDI", "Doanh nghiệp FDI", "Nước ngoài", "Vốn nước ngoài", "100% vốn nước ngoài",
                "Vốn đầu tư nước ngoài", "Có vốn đầu tư nước ngoài", "Đầu tư nước ngoài",
                "Doanh nghiệp có vốn đầu tư nước ngoài", "Doanh nghiệp 100% vốn nước ngoài",
                "100% vốn đầu tư nước ngoài", "Foreign", "Foreign-invested", "Foreign-owned",
                "Foreign-invested enterprise", "FIE", "Foreign direct investment", "WFOE",
                "Wholly foreign-owned", "Wholly foreign-owned enterprise", "100% foreign-owned",
                "외국인 투자", "외국인투자", "외국인투자기업", "외국인 투자 기업", "외자", "외자기업",
                "外資", "外資系", "外資企業", "外資系企業", "外国投資",
            ]
        case .jointVenture:
            [
                "Liên doanh", "Doanh nghiệp liên doanh", "Công ty liên doanh", "Joint venture",
                "Joint venture company", "JV", "합작", "합작기업", "합작 기업", "합작투자", "합작회사",
                "합작법인", "合弁", "合弁会社", "合弁企業", "ジョイントベンチャー",
            ]
        }
    }

    private static let byWord: [String: OwnershipKind] = Dictionary(
        allCases.flatMap { kind in kind.words.map { (Fold.search($0), kind) } },
        uniquingKeysWith: { first, _ in first })

    /// What two statements of one kind have in common: the kind where words for it are usual, else
    /// the words, however large their letters and with whatever marks.
    ///
    /// - Complexity: O(characters).
    static func key(of text: String) -> String {
        let folded = Fold.search(text)
        return byWord[folded].map { "kind:" + $0.rawValue } ?? folded
    }
}
