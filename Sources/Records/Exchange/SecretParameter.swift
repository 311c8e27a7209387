/// Which parameters of an address bear secrets, told by their names.
///
/// A name is judged by its words, since every service has a spelling of its own: `private_token`,
/// `consumerKey`, `X-Amz-Signature`. Some names of paging look alike, but name a place in a list,
/// not a right to read it: they are known as a whole.
enum SecretParameter {
    /// Secret wherever they stand in a name.
    private static let parts = [
        "token", "secret", "passw", "signature", "credential", "bearer", "apikey", "accesskey",
    ]
    /// Secret as a word of a name.
    private static let words: Set<String> = [
        "key", "sig", "sign", "auth", "authorization", "pass", "pwd", "jwt", "hmac", "sas",
    ]
    /// Secret as a whole name: the key of Azure Functions and what OAuth trades for a token.
    /// Codes of something are none.
    private static let names: Set<String> = ["code"]
    /// Places in a list, their words run together.
    ///
    /// - Source: the documentation of Google, AWS, Microsoft Graph, Kubernetes, CouchDB, OAI-PMH
    ///   and WebDAV (RFC 6578), 2026-11.
    private static let ofPaging: Set<String> = [
        "pagetoken", "nextpagetoken", "startpagetoken", "nexttoken", "continuationtoken",
        "continuetoken", "resumptiontoken", "cursortoken", "skiptoken", "deltatoken", "synctoken",
        "startkey", "endkey", "nextkey", "pagekey", "exclusivestartkey", "lastevaluatedkey",
    ]

    /// - Parameter name: as it was written, its percent signs resolved.
    static func isLikely(_ name: String) -> Bool {
        let words = words(of: name)
        let joined = words.joined()
        if ofPaging.contains(joined) { return false }
        return names.contains(joined) || joined.hasSuffix("key")
            || parts.contains(where: joined.contains) || words.contains(where: Self.words.contains)
    }

    /// A parameter's name, its percent signs resolved (RFC 3986, section 2.1).
    static func name(of written: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = written.utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(Substring(rest.prefix(2)))
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let code = UInt8(digits, radix: 16)
            {
                bytes.append(code)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words of a name in lower case: `X-API_keyID` is x, api, key and id.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var isWithin = false
        let characters = Array(name)
        for (place, character) in characters.enumerated() {
            guard character.isLetter || character.isNumber else {
                isWithin = false
                continue
            }
            let former = place > 0 ? characters[place - 1] : "A"
            let next = place + 1 < characters.count ? characters[place + 1] : "A"
            let begins = character.isUppercase && (!former.isUppercase || next.isLowercase)
            if isWithin, !begins {
                words[words.count - 1] += character.lowercased()
            } else {
                words.append(character.lowercased())
            }
            isWithin = true
        }
        return words
    }
}
