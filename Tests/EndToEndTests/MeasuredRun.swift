import Foundation

/// The program run with its peak of memory told by the kernel.
enum MeasuredRun {
    struct Outcome {
        let status: Int32
        let peakBytes: Int
    }

    /// - Parameter folder: where it runs; what it prints is thrown away.
    static func run(_ arguments: [String], in folder: String) throws -> Outcome {
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\" >/dev/null 2>&1", folder]
        var words = (shell + [Program.path] + arguments).map { strdup($0) } + [nil]
        defer { for case let word? in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, "/bin/sh", nil, nil, &words, environ)
        guard failure == 0 else { throw POSIXError(.init(rawValue: failure) ?? .EIO) }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child else { throw POSIXError(.ECHILD) }
        return Outcome(status: (status >> 8) & 0xFF, peakBytes: usage.ru_maxrss * 1_024)
    }
}
