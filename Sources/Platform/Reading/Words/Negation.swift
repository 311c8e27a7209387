import TextAnalysis

/// Tells which of the things a text names it says are not done: `không làm mạ kẽm`, `we do NOT
/// do casting`, `주조 불가`, `鋳造以外`.
///
/// Only a denial just before the thing counts (just after it in Korean and Japanese), in the same
/// clause and with nothing between but words such as *do* or *any*; `not only casting` and
/// `No. 1 in casting` deny nothing. A denial goes on over *and* and *or*. A bare no behind a
/// thing's colon denies it as well: `casting: no; machining: yes`; so does a remark that somebody
/// else does it: `đúc (thuê ngoài)`, `thuê ngoài: mạ kẽm, sơn`.
struct Negation {
    private typealias Role = DenialWords.Role

    private static let clauseEnds = Set(".:!?()[]。：！？（）")

    private let text: AnalysedText
    private let beginning: [Int: (role: Role, end: Int)]
    private let ending: [Int: (role: Role, start: Int)]
    private let hasAway: Bool

    init(in text: AnalysedText, by words: DenialWords = .works) {
        self.text = text
        var beginning: [Int: (role: Role, end: Int)] = [:]
        var ending: [Int: (role: Role, start: Int)] = [:]
        for spot in words.spotter.spots(in: text) {
            guard let role = spot.tags.first else { continue }
            beginning[spot.tokens.lowerBound] = (role, spot.tokens.upperBound)
            ending[spot.tokens.upperBound] = (role, spot.tokens.lowerBound)
        }
        self.beginning = beginning
        self.ending = ending
        hasAway = beginning.values.contains { $0.role == .away }
    }

    /// Whether any word of denial or joining stands in the text at all.
    private var isSilent: Bool { beginning.isEmpty }

    /// Whether the text begins by denying: `chưa xuất khẩu`.
    var opensText: Bool { beginning[0]?.role == .denial }

    /// Whether a word only joins two things, as *and* does.
    func isJoint(_ token: Int) -> Bool {
        beginning[token]?.role == .joint && !text.tokens[token].isSeparated
    }

    /// Whether a word only denies or leads over to what is denied.
    func isDenial(_ token: Int) -> Bool {
        beginning.contains { start, word in
            ![.joint, .dealing, .machine, .ownMake].contains(word.role) && start <= token
                && token < word.end
        }
    }

    /// For each of the things named, from left to right, whether the text denies it.
    func denies(_ things: [Range<Int>]) -> [Bool] {
        var denied: [Bool] = []
        for (index, thing) in things.enumerated() {
            let isChained =
                denied.last == true && isJoined(things[index - 1], thing)
                && !(isMachine(things[index - 1].lowerBound) && isWork(thing.lowerBound))
            let limit = index + 1 < things.count ? things[index + 1].lowerBound : text.tokens.count
            denied.append(
                !isSilent
                    && (isChained || isDeniedBefore(thing.lowerBound)
                        || isDeniedAfter(thing.upperBound, limit)
                        || isAnsweredNo(thing.upperBound, limit)
                        || isInListOfOthers(thing.lowerBound))
            )
        }
        return denied
    }

    private func isJoined(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard let word = beginning[one.upperBound], word.role == .joint else { return false }
        return word.end == other.lowerBound && !endsClause(before: one.upperBound)
            && !endsClause(before: other.lowerBound)
    }

    private func isDeniedBefore(_ start: Int) -> Bool {
        var position = start
        while !endsClause(before: position), let word = ending[position] {
            if word.role == .denial { return text.gap(before: position) != "-" }
            if word.role == .away { return true }
            // What opens a clause has nothing before it to deny: `không lấy hàng Trung Quốc`.
            if word.role == .laterDenial, endsClause(before: word.start) { return true }
            if isDealing(word, in: start) { return true }
            guard word.role.isBridge else { return false }
            position = word.start
        }
        return false
    }

    /// Whether a word before a thing says that the firm deals in it and does not do it.
    ///
    /// `Sản xuất, kinh doanh linh kiện nhựa` makes what it sells, but no machine moulds because
    /// its maker builds it.
    private func isDealing(_ word: (role: Role, start: Int), in thing: Int) -> Bool {
        switch word.role {
        case .building: return isMachine(thing)
        case .dealing:
            if isMachine(thing) { return true }
            if beginning.values.contains(where: { $0.role == .ownMake }) { return false }
            guard let before = ending[word.start] else { return true }
            return !before.role.isBridge && before.role != .joint
        default: return false
        }
    }

    /// Whether the name that begins at a token is a machine's: `máy dập`, `máy CNC`.
    private func isMachine(_ start: Int) -> Bool {
        if ending[start]?.role == .machine { return true }
        return text.written(start..<start + 1).lowercased() == "máy"
    }

    /// Whether a name begins with a verb of making: what follows a machine's is work of its own.
    private func isWork(_ start: Int) -> Bool {
        ["gia", "san", "che"].contains(text.tokens[start].folded)
    }

    /// Whether a word that somebody else does it opens the list a thing stands in: `thuê ngoài: mạ
    /// kẽm, sơn`, `dập (thuê ngoài mạ kẽm, sơn)`.
    private func isInListOfOthers(_ start: Int) -> Bool {
        guard hasAway else { return false }
        var position = start
        while position > 0, !endsList(before: position) {
            position -= 1
            guard let word = beginning[position], word.role == .away else { continue }
            let isColon =
                word.end < text.tokens.count
                && text.gap(before: word.end).contains { ":：".contains($0) }
            if word.end <= start, isColon || position == 0 || endsList(before: position) {
                return true
            }
        }
        return false
    }

    private static let listEnds = Set(".;|!?()[]\n。！？；（）")

    private func endsList(before token: Int) -> Bool {
        text.gap(before: token).contains(where: Self.listEnds.contains)
    }

    private func isDeniedAfter(_ end: Int, _ limit: Int) -> Bool {
        var position = end
        while position < limit, !endsClause(before: position), let word = beginning[position] {
            if word.role == .laterDenial || word.role == .away { return true }
            guard word.role == .laterBridge else { return false }
            position = word.end
        }
        return false
    }

    private static let answerSigns = Set(":=(–-：（")

    /// Whether a sign and a bare no follow: `casting: no`, `đúc (không làm)`.
    private func isAnsweredNo(_ end: Int, _ limit: Int) -> Bool {
        guard end < limit, text.gap(before: end).contains(where: Self.answerSigns.contains),
            let word = beginning[end],
            [.denial, .laterDenial, .elsewhere, .away].contains(word.role)
        else { return false }
        var position = word.end
        while position < limit, !endsClause(before: position),
            let bridge = beginning[position], bridge.role.isBridge
        {
            position = bridge.end
        }
        while position < limit, !endsClause(before: position), isTime(position) { position += 1 }
        // What is said of the next thing is not said of this one: `dập (thuê ngoài mạ kẽm)`.
        if position == limit, limit < text.tokens.count { return endsClause(before: limit) }
        return position >= limit || endsClause(before: position)
    }

    /// Whether a token only says when: `(dự kiến 2027)`.
    private func isTime(_ token: Int) -> Bool {
        let word = text.tokens[token].folded
        return Int(word) != nil || ["nam", "quy", "thang", "year", "q", "in"].contains(word)
    }

    private func endsClause(before token: Int) -> Bool {
        guard token > 0, token < text.tokens.count else { return true }
        return text.tokens[token].isSeparated
            || text.gap(before: token).contains(where: Self.clauseEnds.contains)
    }
}
