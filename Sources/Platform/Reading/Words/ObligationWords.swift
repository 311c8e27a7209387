import TextAnalysis

/// The words by which a buyer says that something is a must, or no more than a wish.
///
/// - Source: own compilation of the trade's usage in the four languages.
enum ObligationWords {
    enum Role: Int, Comparable, Sendable {
        case must, wish
        /// Says what must not be, which nobody is judged by.
        case ban
        /// Contains one of the others and says neither: `giá phải chăng`, `if required`.
        case neutral

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    static let spotter = PhraseSpotter(
        words.flatMap { role, list in
            list.split(separator: "|").map { (phrase: String($0), tag: role) }
        })

    /// Words that say a product is wanted as experience, not only bought.
    static let experience = PhraseSpotter(
        "kinh nghiệm|kinh nghiem|từng làm|experience|experienced|track record|経験|実績|경험|실적"
            .split(separator: "|").map { (phrase: String($0), tag: 0) })

    /// Words that make what a clause obliges to depend on something else.
    static let conditions = PhraseSpotter(
        """
        if|unless|in case|except if|except when|nếu|neu|trừ khi|tru khi|trừ phi|trường hợp\
        |場合|もし|ない限り|만약|경우|않는 한
        """.split(separator: "|").map { (phrase: String($0), tag: 0) })

    /// Words that deny the obligation behind them: `chưa bắt buộc`, `is not really required`.
    static let denials = PhraseSpotter(
        """
        không|khong|chưa|chẳng|not|no|never|no longer|isn't|aren't|wasn't|needn't|don't|doesn't\
        |isn|aren|don|doesn
        """.split(separator: "|").map { (phrase: String($0), tag: 0) })

    /// Endings that deny the obligation before them: `必須ではありません`, `필수는 아닙니다`.
    static let laterDenials = ["ない", "ありませ", "無", "不要", "않", "아니", "아닙", "아님"]

    private static let words: [(Role, String)] = [
        (
            .must,
            """
            bắt buộc|bat buoc|phải|phai co|phai dat|phai o|nhất thiết|nhat thiet|must|a must\
            |must have|must-have|required|mandatory|compulsory|obligatory|essential\
            |indispensable|chỉ xét|chỉ nhận|必須|必ず|絶対条件|が条件|に限|필수|반드시|필히|여야 합니다|여야 함|이어야
            """
        ),
        (
            .wish,
            """
            ưu tiên|uu tien|mong muốn|mong muon|nếu có|neu co|càng tốt|cang tot|lợi thế|loi the\
            |khuyến khích|khuyen khich|không bắt buộc|khong bat buoc|không nhất thiết\
            |preferred|preferably|prefer|preference|preferable|nice to have|nice-to-have\
            |desirable|desired|a plus|advantage|advantageous|ideally|if possible|welcome\
            |optional|not required|not mandatory|not essential|not a must|would be good|should\
            |尚可|尚良|なお可|なお良|歓迎|優先|優遇|望ましい|できれば|必須ではない|必須でない\
            |우대|선호|우선|있으면 좋|가능하면|필수는 아니|필수 아님|필수는 아님
            """
        ),
        (
            .neutral,
            """
            phải chăng|phai chang|bên phải|tay phải|không phải|khong phai|as required|if required\
            |when required|where required|upon required|essential oil
            """
        ),
        (
            .ban,
            """
            must not|mustn't|shall not|not allowed|prohibited|không được|khong duoc|cấm\
            |使用禁止|使用不可|禁止|금지
            """
        ),
    ]
}
