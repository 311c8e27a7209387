import TextAnalysis

/// Tells which of the things a firm's text names are others': what it is looking for elsewhere
/// (`we are looking for a supplier of die casting parts`), what its customers and neighbours do.
/// Who looks for customers does it itself.
struct SupplierSearch {
    private enum Role: Int, Comparable {
        case search, supplier
        /// What follows is a customer's, a neighbour's or to be bought.
        case others
        /// Contains one of the others and says nothing of the kind.
        case neutral

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    private static let words: PhraseSpotter<Role> = {
        let lists: [(Role, String)] = [
            (
                .search,
                """
                looking for|look for|looks for|seeking|seek|searching for|in search of|need\
                |wanted|tìm|tìm kiếm|cần tìm|đang tìm|cần|tim kiem|can tim|찾|구하|모집|探|募集|求め
                """
            ),
            (
                .supplier,
                """
                supplier|vendor|subcontractor|sub-contractor|nhà cung cấp|đơn vị gia công\
                |đơn vị cung cấp|nhà thầu phụ|nha cung cap|협력사|협력업체|공급업체|공급사|외주업체|외주처\
                |仕入先|協力会社|外注先|サプライヤー|調達先
                """
            ),
            (
                .others,
                """
                khách hàng|khách hàng chính|khach hang|customer|customers|client|clients|고객사\
                |주요 고객|주요고객|거래처|顧客|主要顧客|取引先|お客様|gần|cạnh|đối diện|kế bên|near\
                |next to|close to|opposite|cần mua|cần thuê|muốn mua|tìm mua|cần tìm|đang tìm\
                |tìm đối tác|cần tìm đối tác|can mua|can tim|can thue|want to buy|wish to buy
                """
            ),
            (
                .neutral,
                """
                yêu cầu khách hàng|yêu cầu của khách hàng|yêu cầu của quý khách hàng|cho khách hàng\
                |khách hàng yêu cầu|bản vẽ khách hàng|bản vẽ của khách hàng|tìm khách hàng\
                |cần tìm khách hàng|đang tìm khách hàng|customer requirements\
                |customer requirement|customer's requirements|customer drawings\
                |customer's drawings|customer's drawing|customer request|for customers\
                |looking for customers|seeking customers|customer service\
                |customer satisfaction|for clients|お客様の要望|お客様のご要望
                """
            ),
        ]
        return PhraseSpotter(
            lists.flatMap { role, words in
                words.split(separator: "|").map { (phrase: String($0), tag: role) }
            })
    }()

    /// Between the search and the supplier stands an article and an adjective at most.
    private static let tokensBetween = 2
    private static let sentenceEnds = Set(".;!?\n。！？；")

    private let text: AnalysedText
    private let words: [(role: Role, tokens: Range<Int>)]

    init(in text: AnalysedText) {
        self.text = text
        words = Self.words.spots(in: text).compactMap { spot in
            spot.tags.first.map { (role: $0, tokens: spot.tokens) }
        }
    }

    /// For each of the things named, from left to right, whether it is looked for.
    func seeks(_ things: [Range<Int>]) -> [Bool] {
        guard words.contains(where: { $0.role != .neutral }) else {
            return things.map { _ in false }
        }
        return things.map { thing in
            isSoughtBefore(thing.lowerBound) || isSoughtAfter(thing.upperBound)
                || areOthers(thing.lowerBound)
        }
    }

    /// Whether words for others stand before in the same item, or open the sentence's last part:
    /// `khách hàng là các công ty ép nhựa, sơn tĩnh điện`.
    private func areOthers(_ start: Int) -> Bool {
        words.contains { word in
            guard word.role == .others, word.tokens.upperBound <= start,
                isOneSentence(word.tokens.lowerBound, start)
            else { return false }
            if opensItem(word.tokens.lowerBound) { return true }
            return !(word.tokens.upperBound...start).contains { text.tokens[$0].isSeparated }
        }
    }

    private func opensItem(_ token: Int) -> Bool {
        token == 0 || text.tokens[token].isSeparated
            || text.gap(before: token).contains { ".;:(!?\n。！？；：（".contains($0) }
    }

    /// Whether a search for a supplier stands before in the same sentence.
    private func isSoughtBefore(_ start: Int) -> Bool {
        words.indices.dropLast().contains { index in
            let (search, supplier) = (words[index], words[index + 1])
            return search.role == .search && supplier.role == .supplier
                && supplier.tokens.upperBound <= start
                && supplier.tokens.lowerBound - search.tokens.upperBound <= Self.tokensBetween
                && isOneSentence(search.tokens.lowerBound, start)
        }
    }

    /// The same behind, as Korean and Japanese say it: 다이캐스팅 협력사를 찾습니다.
    private func isSoughtAfter(_ end: Int) -> Bool {
        words.indices.dropLast().contains { index in
            let (supplier, search) = (words[index], words[index + 1])
            return supplier.role == .supplier && search.role == .search
                && supplier.tokens.lowerBound >= end
                && supplier.tokens.lowerBound - end <= Self.tokensBetween
                && search.tokens.lowerBound - supplier.tokens.upperBound <= Self.tokensBetween
                && isOneSentence(end - 1, search.tokens.lowerBound)
        }
    }

    private func isOneSentence(_ first: Int, _ last: Int) -> Bool {
        guard first < last else { return true }
        return (first + 1...last).allSatisfy { token in
            token >= text.tokens.count
                || !text.gap(before: token).contains(where: Self.sentenceEnds.contains)
        }
    }
}
