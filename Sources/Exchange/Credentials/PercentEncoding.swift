extension String {
    /// Everything as `%XX` but for what needs no encoding anywhere.
    ///
    /// - Source: RFC 3986, section 2.3.
    var percentEncoded: String {
        utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return byte < 16 ? "%0" + digits : "%" + digits
            }
        }.joined()
    }
}
