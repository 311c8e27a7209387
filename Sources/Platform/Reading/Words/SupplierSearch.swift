import TextAnalysis

/// Tells which of the things a firm's text names are others': what it is looking for elsewhere
/// (`we are looking for a supplier of die casting parts`), what its customers and neighbours do.
/// Who looks for customers or orders does it itself.
struct SupplierSearch {
    private typealias Role = SearchWords.Role

    /// Between the search and the supplier stands an article and an adjective at most.
    private static let tokensBetween = 2
    private static let sentenceEnds = Set(".;!?\n。！？；")
    private static let itemOpenings = sentenceEnds.union(":(：（")

    private let text: AnalysedText
    private let words: [(role: Role, tokens: Range<Int>)]

    init(in text: AnalysedText) {
        self.text = text
        words = SearchWords.spotter.spots(in: text).compactMap { spot in
            spot.tags.first.map { (role: $0, tokens: spot.tokens) }
        }
    }

    /// For each of the things named, from left to right, whether it is another's.
    func seeks(_ things: [Range<Int>]) -> [Bool] {
        guard words.contains(where: { $0.role.opensOthers }) else {
            return things.map { _ in false }
        }
        return things.map { thing in
            isSoughtBefore(thing.lowerBound) || isSoughtAfter(thing.upperBound)
                || isToBeBought(thing.lowerBound) || isCustomers(thing.lowerBound)
                || isNeighbours(thing)
        }
    }

    /// Whether words of buying stand before in the same item: `cần mua dịch vụ mạ niken`, and not
    /// `cần tìm đơn hàng dập`.
    private func isToBeBought(_ start: Int) -> Bool {
        words.contains { word in
            word.role == .buying && isOneItem(word.tokens.upperBound, start)
                && !stands(.customer, .demand, between: word.tokens.upperBound, start)
        }
    }

    /// Whether a list of customers stands before in the same sentence: `khách hàng là các công ty
    /// ép nhựa, sơn tĩnh điện`, and not `phục vụ khách hàng Nhật về dập`.
    private func isCustomers(_ start: Int) -> Bool {
        words.contains { word in
            guard word.role == .customer, word.tokens.upperBound <= start,
                opensItem(word.tokens.lowerBound), isOneSentence(word.tokens.lowerBound, start),
                !stands(.own, between: word.tokens.upperBound, start)
            else { return false }
            return isListed(word.tokens.upperBound)
                || isOneItem(word.tokens.upperBound, start)
                    && stands(.firm, between: word.tokens.upperBound, start)
        }
    }

    /// Whether a thing is part of a neighbour's name: `gần Công ty Mạ kẽm Thăng Long`, `near ABC
    /// Plating Co., Ltd`, and not `gần 20 năm kinh nghiệm dập`.
    private func isNeighbours(_ thing: Range<Int>) -> Bool {
        words.contains { word in
            word.role == .near && isOneItem(word.tokens.upperBound, thing.lowerBound)
                && (stands(.firm, between: word.tokens.upperBound, thing.lowerBound)
                    || words.contains {
                        $0.role == .firm && $0.tokens.lowerBound == thing.upperBound
                    })
        }
    }

    /// Whether a sign or verb follows that a list comes behind.
    private func isListed(_ token: Int) -> Bool {
        text.gap(before: token).contains { ":：".contains($0) }
            || words.contains { $0.role == .listing && $0.tokens.lowerBound == token }
    }

    /// Whether such a word begins between two others; `đơn hàng dập` names an order and its work
    /// with one word in both.
    private func stands(_ roles: Role..., between start: Int, _ end: Int) -> Bool {
        words.contains { word in
            roles.contains(word.role) && (start..<end).contains(word.tokens.lowerBound)
        }
    }

    /// Whether a word opens an item, with words such as *our* and *main* before it.
    private func opensItem(_ token: Int) -> Bool {
        var token = token
        while token > 0, !text.tokens[token].isSeparated,
            !text.gap(before: token).contains(where: Self.itemOpenings.contains)
        {
            token -= 1
            guard SearchWords.determiners.contains(text.tokens[token].folded) else { return false }
        }
        return true
    }

    private func isOneItem(_ end: Int, _ start: Int) -> Bool {
        guard end <= start, isOneSentence(end - 1, start) else { return false }
        return !(end...start).contains { text.tokens[$0].isSeparated }
    }

    /// Whether a search for a supplier stands before in the same sentence.
    private func isSoughtBefore(_ start: Int) -> Bool {
        words.indices.dropLast().contains { index in
            let (search, supplier) = (words[index], words[index + 1])
            return search.role.isSearch && supplier.role == .supplier
                && supplier.tokens.upperBound <= start
                && supplier.tokens.lowerBound - search.tokens.upperBound <= Self.tokensBetween
                && isOneSentence(search.tokens.lowerBound, start)
        }
    }

    /// The same behind, as Korean and Japanese say it: 다이캐스팅 협력사를 찾습니다.
    private func isSoughtAfter(_ end: Int) -> Bool {
        words.indices.dropLast().contains { index in
            let (supplier, search) = (words[index], words[index + 1])
            return supplier.role == .supplier && search.role.isSearch
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
