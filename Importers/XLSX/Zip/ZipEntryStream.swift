import CZlib

/// The bytes of one archive entry, inflated as they are asked for.
///
/// The last read has checked the entry's size and checksum, so a reader that went through the
/// whole stream knows that nothing was lost on the way.
final class ZipEntryStream {
    /// Large enough that calls cost nothing, small enough for the processor's cache.
    static let inputBytes = 64 * 1_024

    private let entry: ZipEntry
    private let file: PositionedFile
    private var offset: Int
    private let end: Int
    private var input = [UInt8](repeating: 0, count: ZipEntryStream.inputBytes)
    private var checksum: UInt = 0
    private var produced = 0
    private var isFinished = false
    /// On the heap, because zlib remembers its address; nil for stored entries.
    private let inflater: UnsafeMutablePointer<z_stream>?

    init(_ entry: ZipEntry, at start: Int, of file: PositionedFile) {
        self.entry = entry
        self.file = file
        offset = start
        end = start + entry.compressedBytes
        inflater = entry.method == .deflated ? Self.makeInflater() : nil
    }

    deinit {
        guard let inflater else { return }
        inflateEnd(inflater)
        inflater.deinitialize(count: 1)
        inflater.deallocate()
    }

    var name: String { entry.name }

    /// Fills the target from its start.
    ///
    /// - Returns: How many bytes were filled; 0 at the end of the entry.
    /// - Throws: `workbookDamaged` when the stream breaks off, is longer than the directory
    ///   says, or has another checksum.
    func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ImportError) -> Int {
        if isFinished { return 0 }
        let count =
            inflater == nil
            ? try copy(into: target) : try inflate(into: target)
        produced += count
        guard produced <= entry.bytes else { throw damaged(.sizeWrong) }
        checksum = crc32(checksum, target.baseAddress, UInt32(count))
        if count == 0 {
            isFinished = true
            guard produced == entry.bytes else { throw damaged(.sizeWrong) }
            guard checksum == UInt(entry.checksum) else { throw damaged(.checksumWrong) }
        }
        return count
    }

    private static func makeInflater() -> UnsafeMutablePointer<z_stream> {
        let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        inflater.initialize(to: z_stream())
        // A negative window size says that there is no zlib header; this fails only without memory.
        let answer = inflateInit2_(
            inflater, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(answer == Z_OK, "zlib could not be set up")
        return inflater
    }

    private func damaged(_ fact: WorkbookDamage) -> ImportError {
        .workbookDamaged(file: file.path, part: entry.name, fact: fact)
    }

    private func copy(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        let wanted = min(target.count, end - offset)
        let slice = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(target)[..<wanted])
        let count = try file.read(at: offset, into: slice)
        guard count == wanted else { throw damaged(.truncated) }
        offset += count
        return count
    }

    private func inflate(
        into target: UnsafeMutableBufferPointer<UInt8>
    ) throws(ImportError) -> Int {
        guard let inflater else { return 0 }
        inflater.pointee.next_out = target.baseAddress
        inflater.pointee.avail_out = UInt32(target.count)
        while inflater.pointee.avail_out > 0 {
            let before = inflater.pointee.avail_out
            let (answer, fed) = try step(inflater)
            if answer == Z_STREAM_END { break }
            guard answer == Z_OK || answer == Z_BUF_ERROR else {
                throw damaged(.compressionBroken)
            }
            if fed == 0, inflater.pointee.avail_out == before { throw damaged(.truncated) }
        }
        return target.count - Int(inflater.pointee.avail_out)
    }

    /// One call of zlib with the next piece of input; what it leaves is read again.
    private func step(
        _ inflater: UnsafeMutablePointer<z_stream>
    ) throws(ImportError) -> (answer: Int32, fed: Int) {
        let wanted = min(input.count, end - offset)
        var failure: ImportError?
        let file = self.file
        let offset = self.offset
        let outcome = input.withUnsafeMutableBytes { buffer -> (Int32, Int) in
            let slice = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
            do throws(ImportError) {
                let fed = try file.read(at: offset, into: slice)
                inflater.pointee.next_in = slice.bindMemory(to: UInt8.self).baseAddress
                inflater.pointee.avail_in = UInt32(fed)
                let answer = CZlib.inflate(inflater, Z_NO_FLUSH)
                return (answer, fed - Int(inflater.pointee.avail_in))
            } catch {
                failure = error
                return (Z_DATA_ERROR, 0)
            }
        }
        if let failure { throw failure }
        self.offset += outcome.1
        return outcome
    }
}
