/// How bodies are packed and unpacked; handed in by who has the library for it.
package struct BodyCoding: Sendable {
    package enum Unpacked: Sendable {
        case bytes([UInt8])
        case tooLarge
        case damaged
    }

    /// Below this packing costs more than it saves (own choice: about one packet).
    static let bytesMin = 1_400

    /// Those that tags may speak of.
    private static let names = ["gzip", "zstd"]

    /// As requests and answers name it.
    let name: String
    let pack: @Sendable ([UInt8]) -> [UInt8]
    /// The bytes, and how many they may come to.
    let unpack: @Sendable ([UInt8], Int) -> Unpacked

    package init(
        name: String,
        pack: @escaping @Sendable ([UInt8]) -> [UInt8],
        unpack: @escaping @Sendable ([UInt8], Int) -> Unpacked
    ) {
        self.name = name
        self.pack = pack
        self.unpack = unpack
    }

    /// How an answer is packed for somebody; nil where it is not worth it.
    ///
    /// - Parameters:
    ///   - codings: those there are, the one liked best first.
    ///   - accepted: the request's `Accept-Encoding`.
    static func best(
        of codings: [BodyCoding], for answer: Answer, accepted: String?
    ) -> BodyCoding? {
        let type = answer.mediaType
        guard let accepted, answer.body.count >= bytesMin,
            type.hasPrefix("text/") || type.contains("json")
        else { return nil }
        let preference = Preference(accepted)
        return codings.first { preference.names($0.name) }
    }

    /// An entity's tag as that of its packed form, which is another.
    func tag(_ plain: String) -> String { String(plain.dropLast()) + "-" + name + "\"" }

    /// A tag as that of the form before it was packed.
    static func plainTag(_ tag: String) -> String {
        names.reduce(tag) { $0.replacing("-" + $1 + "\"", with: "\"") }
    }
}
