/// How bodies are packed and unpacked; handed in by who has the library for it.
package struct BodyCoding: Sendable {
    package enum Unpacked: Sendable {
        case bytes([UInt8])
        case tooLarge
        case damaged
    }

    /// Below this packing costs more than it saves (own choice: about one packet).
    static let bytesMin = 1_400
    static let name = "gzip"

    let pack: @Sendable ([UInt8]) -> [UInt8]
    /// The bytes, and how many they may come to.
    let unpack: @Sendable ([UInt8], Int) -> Unpacked

    package init(
        pack: @escaping @Sendable ([UInt8]) -> [UInt8],
        unpack: @escaping @Sendable ([UInt8], Int) -> Unpacked
    ) {
        self.pack = pack
        self.unpack = unpack
    }

    /// Whether an answer is worth packing for somebody.
    ///
    /// - Parameter accepted: the request's `Accept-Encoding`.
    static func suits(_ answer: Answer, accepted: String?) -> Bool {
        guard let accepted, answer.body.count >= bytesMin, Preference(accepted).names(name) else {
            return false
        }
        let type = answer.mediaType
        return type.hasPrefix("text/") || type.contains("json")
    }
}
