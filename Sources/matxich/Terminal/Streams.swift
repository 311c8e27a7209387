import Foundation

/// Where the program writes: data on standard output, everything else on standard error.
enum Streams {
    /// Writes a line of data: as it is to a program, without controls to a person.
    static func data(_ line: String) {
        raw((isDataTerminal ? HarmlessText.of(line) : line) + "\n")
    }

    /// Writes data as it is.
    ///
    /// A reader that went away (`| head`) ends the output, not the program with an error. Whatever
    /// else keeps data from being written, such as a full disk, ends the program with one: a
    /// script must not take half a table for the whole.
    static func raw(_ text: String) {
        switch write(text, to: STDOUT_FILENO) {
        case 0: return
        case EPIPE: exit(ExitStatus.done.rawValue)
        case let fault: end(by: fault)
        }
    }

    /// Writes a message for a person, who may be told what partners wrote: its controls are not
    /// obeyed. Where it cannot be written there is nobody to tell.
    static func note(_ line: String) { noteRaw(HarmlessText.of(line) + "\n") }

    /// Writes to a person's terminal as it is.
    static func noteRaw(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Looked up once: every line of data asks.
    static let isDataTerminal = isatty(STDOUT_FILENO) == 1
    static var isNoteTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether a stream was closed by whoever started the program.
    static func isClosed(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) < 0 }

    /// Puts something in the place of streams that were closed, else the first file that is opened
    /// takes it, and output meant for nobody goes into a database.
    ///
    /// It can only be read, so that writing to it still fails.
    static func holdClosedPlaces() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where isClosed(descriptor) {
            // The lowest free number is given out, which is this one.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// Runs a body while nothing is written to standard error: a library that prints its own
    /// complaints there in English would talk over ours.
    static func silencingLibraries<Value, Fault: Error>(
        _ body: () throws(Fault) -> Value
    ) throws(Fault) -> Value {
        let kept = dup(STDERR_FILENO)
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if kept >= 0, nowhere >= 0 { dup2(nowhere, STDERR_FILENO) }
        defer {
            if kept >= 0, nowhere >= 0 { dup2(kept, STDERR_FILENO) }
            for descriptor in [kept, nowhere] where descriptor >= 0 { close(descriptor) }
        }
        return try body()
    }

    private static func end(by fault: Int32) -> Never {
        let what = say(
            en: "Standard output cannot be written: \(SystemFault.text(fault)).",
            vi: "Không ghi được ra đầu ra chuẩn: \(SystemFault.text(fault)).")
        note(Paint.notes.bad("matxich: ") + what)
        exit(ExitStatus.inOutError.rawValue)
    }

    /// - Returns: what kept the text from being written whole; 0 when nothing did.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let count = Foundation.write(descriptor, piece.baseAddress, piece.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    // Somebody made the stream return at once: wait until it takes more.
                    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&wanted, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}
