import Glibc

/// A file in memory, for reading only.
final class Mapping: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    /// - Parameter isRead: whether all of it is brought in at once.
    init?(_ path: String, isRead: Bool = true) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0,
            let start = mmap(
                nil, size, PROT_READ, isRead ? MAP_SHARED | MAP_POPULATE : MAP_SHARED, descriptor,
                0),
            start != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// Writes pieces to a file.
final class OutputFile {
    private let descriptor: Int32

    init(_ path: String) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(descriptor >= 0, "\(path) can be written")
    }

    deinit { close(descriptor) }

    func write(_ piece: UnsafeRawBufferPointer) {
        var rest = piece
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
            precondition(written > 0, "the disk takes what is written")
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
}

/// The most memory this process ever had, in MiB.
func peakMemory() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return (Double(usage.ru_maxrss) / 1_024 * 10).rounded() / 10
}
