/// A byte source as UTF-8, whatever encoding it comes in.
///
/// The encoding is told from the first chunk. While everything is ASCII nothing is decided: the
/// first chunk with other bytes is then the sample, so that a list whose only accent is on its
/// last page is read right too. UTF-8 is passed on as it is, broken bytes included.
struct TextStream {
    /// How many bytes are asked of the source at once, and so the size of the sample.
    /// Larger chunks were no faster on a file in the page cache.
    static let chunkBytes = 256 * 1_024
    /// The room a caller must offer: the longest sequence and a joined letter before it.
    static let targetBytesMin = 16

    private let file: String
    private var source: any ByteSource
    private var raw = [UInt8](repeating: 0, count: chunkBytes)
    private var position = 0
    private var filled = 0
    private var transcoder: Transcoder?
    private var isSettled = false
    /// UTF-8 while nothing but ASCII has been seen.
    private(set) var encoding = TextEncoding.utf8

    /// - Parameters:
    ///   - encoding: what a person said it is; nil to guess.
    ///   - file: names the source in errors.
    /// - Throws: `encodingUnavailable`, and so does reading on.
    init(
        _ source: any ByteSource, encoding said: TextEncoding?, file: String
    ) throws(ImportError) {
        self.source = source
        self.file = file
        try refill()
        let mark = TextEncoding.marked(raw[..<filled])
        if let mark, said == nil || said == mark.encoding {
            position = mark.bytes
            try settle(mark.encoding)
        } else if let said {
            try settle(said)
        } else if let unmarked = TextEncoding.wideWithoutMark(raw[..<filled]) {
            try settle(unmarked)
        }
    }

    var isEmpty: Bool { filled == 0 }

    /// Fills the start of `target` with UTF-8; 0 means the end.
    mutating func read(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        precondition(target.count >= Self.targetBytesMin, "target is too small for a letter")
        while true {
            if position == filled {
                try refill()
                if filled == 0 { return transcoder?.finish(into: target) ?? 0 }
            }
            try settleIfTelling()
            let written = move(into: target)
            if written > 0 { return written }
        }
    }

    /// Reads a whole chunk, however small the pieces it comes in, so that what is told from it
    /// does not depend on them.
    private mutating func refill() throws(ImportError) {
        var source = self.source
        defer { self.source = source }
        position = 0
        filled = 0
        while filled < Self.chunkBytes {
            let start = filled
            let read = try raw.withUnsafeMutableBufferPointer { buffer throws(ImportError) in
                try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
            }
            if read == 0 { return }
            filled += read
        }
    }

    private mutating func settleIfTelling() throws(ImportError) {
        guard !isSettled, !holdsOnlyASCII else { return }
        let isCut = filled == Self.chunkBytes
        try settle(TextEncoding.guessed(Array(raw[position..<filled]), isCut: isCut))
    }

    /// By the standard library's validation, which looks at many bytes at once.
    private var holdsOnlyASCII: Bool {
        raw.withUnsafeBufferPointer { buffer in
            let rest = UnsafeBufferPointer(rebasing: buffer[position..<filled])
            return (try? UTF8Span(validating: rest.span))?.isKnownASCII ?? false
        }
    }

    private mutating func settle(_ encoding: TextEncoding) throws(ImportError) {
        guard encoding.isAvailable else {
            throw .encodingUnavailable(file: file, encoding: encoding.rawValue)
        }
        self.encoding = encoding
        transcoder = Transcoder(from: encoding)
        isSettled = true
    }

    private mutating func move(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (from, to) = (position, filled)
        var transcoder = self.transcoder
        let moved = raw.withUnsafeBufferPointer { buffer in
            let rest = UnsafeBufferPointer(rebasing: buffer[from..<to])
            if transcoder != nil { return transcoder?.transcode(rest, into: target) ?? (0, 0) }
            let count = min(rest.count, target.count)
            _ = target.update(fromContentsOf: rest[..<count])
            return (count, count)
        }
        self.transcoder = transcoder
        position += moved.0
        return moved.1
    }
}
