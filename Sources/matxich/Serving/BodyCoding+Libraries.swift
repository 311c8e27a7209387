import Exchange
import Server

extension BodyCoding {
    /// Bodies packed by zlib.
    static let gzip = BodyCoding(
        name: ContentCoding.gzip.rawValue, pack: { GzipBytes.packed($0) },
        unpack: { bytes, most in
            unpacked { () throws(CodingFault) in
                try GzipBytes.unpacked(bytes, bytesMax: most)
            }
        })

    /// Bodies packed by the Zstandard library.
    static let zstandard = BodyCoding(
        name: ContentCoding.zstandard.rawValue, pack: { ZstandardBytes.packed($0) },
        unpack: { bytes, most in
            unpacked { () throws(CodingFault) in
                try ZstandardBytes.unpacked(bytes, bytesMax: most)
            }
        })

    private static func unpacked(
        _ bytes: () throws(CodingFault) -> [UInt8]?
    ) -> Unpacked {
        do throws(CodingFault) { return try bytes().map { .bytes($0) } ?? .tooLarge } catch {
            return .damaged
        }
    }
}
