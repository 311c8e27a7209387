import Exchange
import Server

extension BodyCoding {
    /// Bodies packed by zlib.
    static let gzip = BodyCoding(
        pack: { GzipBytes.packed($0) },
        unpack: { bytes, most in
            do throws(CodingFault) {
                return try GzipBytes.unpacked(bytes, bytesMax: most).map { .bytes($0) }
                    ?? .tooLarge
            } catch { return .damaged }
        })
}
