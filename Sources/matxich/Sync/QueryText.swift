/// Parameters of an address, changed as text so that all others stay as they were written.
enum QueryText {
    /// The address with a parameter set; where it is there already its value is replaced.
    static func setting(_ name: String, to value: String, in address: String) -> String {
        let (path, query) = parts(of: address)
        let pair = escaped(name) + "=" + escaped(value)
        let others = query.filter { parameter in
            let key = parameter.prefix { $0 != "=" }
            return key != name && key != escaped(name)
        }
        return path + "?" + (others + [pair]).joined(separator: "&")
    }

    /// The address with parameters that are escaped already (`a=1&b=2`), each replacing its own.
    static func merging(_ pairs: String, into address: String) -> String {
        let (path, query) = parts(of: address)
        let new = pairs.split(separator: "&").map(String.init)
        let names = Set(new.map { $0.prefix { $0 != "=" } })
        let others = query.filter { !names.contains($0.prefix { $0 != "=" }) }
        return path + "?" + (others + new).joined(separator: "&")
    }

    /// The address with these parameters and no others.
    static func replacing(with pairs: [(name: String, value: String)], in address: String) -> String
    {
        let query = pairs.map { escaped($0.name) + "=" + escaped($0.value) }
        return parts(of: address).path + "?" + query.joined(separator: "&")
    }

    private static func parts(of address: String) -> (path: String, query: [String]) {
        guard let mark = address.firstIndex(of: "?") else { return (address, []) }
        let query = address[address.index(after: mark)...]
        return (String(address[..<mark]), query.split(separator: "&").map(String.init))
    }

    /// Percent-encoded but for the unreserved characters (RFC 3986, section 2.3).
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { escaped, byte in
            if isUnreserved(byte) {
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                escaped += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
