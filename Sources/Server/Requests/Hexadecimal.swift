/// Bytes as digits.
enum Hexadecimal {
    private static let digits: StaticString = "0123456789abcdef"

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            for (place, byte) in bytes.enumerated() {
                text[place * 2] = digits.utf8Start[Int(byte >> 4)]
                text[place * 2 + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }
}
