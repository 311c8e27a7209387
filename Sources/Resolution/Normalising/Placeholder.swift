/// What people write where a form asks for something that they have not, or will not tell: two
/// firms that share it share nothing.
enum Placeholder {
    /// Whether digits are those that fingers find by themselves: one digit throughout, digits that
    /// follow each other up or down, or noughts behind a prefix, whatever noughts stand in front.
    ///
    ///     Placeholder.isNumber("0000000000")    // true
    ///     Placeholder.isNumber("0123456789")    // true
    ///     Placeholder.isNumber("02430000000")   // true
    ///     Placeholder.isNumber("0912345678")    // false: begins as a mobile number does
    ///
    /// - Complexity: O(digits).
    static func isNumber(_ digits: some StringProtocol) -> Bool {
        let all = Array(digits.utf8)
        if all.reversed().prefix(while: { $0 == zero }).count >= noughtsMin { return true }
        let rest = all.drop { $0 == zero }
        guard rest.count >= runMin else { return rest.isEmpty && !all.isEmpty }
        let steps = Set(zip(rest, rest.dropFirst()).map { Int($1) - Int($0) })
        // Behind 9 comes 0.
        let upToNought = rest.last == zero && Set(steps.subtracting([-9])) == [1]
        return steps == [0] || steps == [1] || steps == [-1] || upToNought
    }

    private static let zero = UInt8(ascii: "0")
    /// A number that was given out seldom ends in so many noughts.
    private static let noughtsMin = 6
    /// Shorter runs are met by chance.
    private static let runMin = 6

    /// Whether the part of an e-mail address before the @ says that there is none.
    ///
    ///     Placeholder.isMailbox("khongco")   // true
    static func isMailbox(_ name: some StringProtocol) -> Bool {
        let letters = String(name.filter { $0.isLetter || $0.isNumber })
        return mailboxes.contains(letters) || isNumber(letters)
    }

    /// - Source: own compilation from registration lists in Vietnamese and English.
    private static let mailboxes: Set<String> = [
        "", "none", "no", "na", "nil", "null", "nomail", "noemail", "noreply", "notavailable",
        "unknown", "test", "testing", "example", "sample", "abc", "abcd", "xyz", "xxx", "xx",
        "khong", "khongco", "khongcoemail", "khongcomail", "chuaco", "chuacoemail", "asdf",
        "aaa", "email", "youremail", "yourname",
    ]
}
