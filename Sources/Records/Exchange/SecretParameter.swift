/// Which parameters of an address bear secrets, told by their names.
///
/// A name is judged by its parts, since every service has a spelling of its own: `private_token`,
/// `subscription-key`, `X-Amz-Signature`. Words of paging are none: `pageToken` is a place in a
/// list, not a right to read it.
enum SecretParameter {
    /// Secret wherever they stand in a name.
    private static let parts = [
        "token", "secret", "passw", "signature", "credential", "bearer", "apikey", "accesskey",
    ]
    /// Secret as a word of a name.
    private static let words: Set<String> = [
        "key", "sig", "sign", "auth", "authorization", "pass", "pwd", "jwt", "hmac", "sas",
    ]
    private static let ofPaging = ["page", "next", "continu", "resumption", "cursor"]

    static func isLikely(_ name: String) -> Bool {
        if ofPaging.contains(where: name.contains) { return false }
        return parts.contains(where: name.contains)
            || name.split { !$0.isLetter && !$0.isNumber }.contains { words.contains(String($0)) }
    }

    /// A parameter's name in lower case, its percent signs resolved (RFC 3986, section 2.1).
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
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
