/// The documents of one window that have one value.
///
/// A count in 16 bits, then the positions in the window in 16 bits each if there are at most 256
/// of them, else a bitmap of the window.
///
/// - Source: the two containers of Chambi et al. 2016, "Better bitmap performance with Roaring
///   bitmaps", doi:10.1002/spe.2325, for a smaller window.
enum SetContainer {
    /// As large as the bitmap.
    static let listedMax = DocumentWindow.size / 16

    /// The count.
    static let headBytes = 2

    /// How many bytes a container has.
    static func byteCount(_ container: UnsafeRawPointer) -> Int {
        let count = Int(container.loadUnaligned(as: UInt16.self))
        return headBytes + (count <= listedMax ? 2 * count : 8 * DocumentWindow.words)
    }

    static func write(_ positions: [UInt16], to bytes: ByteChunks) {
        bytes.append(value: UInt16(truncatingIfNeeded: positions.count))
        if positions.count <= listedMax {
            positions.withUnsafeBytes { bytes.append($0) }
            return
        }
        var bitmap = [UInt64](repeating: 0, count: DocumentWindow.words)
        for position in positions { bitmap[Int(position) >> 6] |= 1 << UInt64(position & 63) }
        bitmap.withUnsafeBytes { bytes.append($0) }
    }

    /// Sets in `mask` the bits of the container's documents.
    ///
    /// - Precondition: `mask` has `DocumentWindow.words` words.
    static func unite(_ container: UnsafeRawPointer, _ mask: UnsafeMutablePointer<UInt64>) {
        let count = Int(container.loadUnaligned(as: UInt16.self))
        let body = container + 2
        if count <= listedMax {
            for index in 0..<count {
                let position = body.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
                mask[Int(position) >> 6] |= 1 &<< UInt64(position & 63)
            }
            return
        }
        for word in 0..<DocumentWindow.words {
            mask[word] |= body.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)
        }
    }

    /// Clears in `mask` the bits of all other documents.
    ///
    /// - Precondition: `mask` and `scratch` have `DocumentWindow.words` words.
    static func intersect(
        _ container: UnsafeRawPointer, _ mask: UnsafeMutablePointer<UInt64>,
        scratch: UnsafeMutablePointer<UInt64>
    ) {
        let count = Int(container.loadUnaligned(as: UInt16.self))
        if count > listedMax {
            for word in 0..<DocumentWindow.words {
                mask[word] &= container.loadUnaligned(fromByteOffset: 2 + 8 * word, as: UInt64.self)
            }
            return
        }
        scratch.update(repeating: 0, count: DocumentWindow.words)
        unite(container, scratch)
        for word in 0..<DocumentWindow.words { mask[word] &= scratch[word] }
    }
}
