import Foundation
import Testing

/// A terminal that nobody sits at: what is typed into it a program reads as from a person.
final class PseudoTerminal {
    /// What the program is given for its input.
    let programsEnd: FileHandle
    private let persons: FileHandle

    init() throws {
        let person = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (isLocked, number): (CInt, CUnsignedInt) = (0, 0)
        guard person >= 0, ioctl(person, Self.lock, &isLocked) == 0,
            ioctl(person, Self.number, &number) == 0
        else { throw POSIXError(.ENOTTY) }
        let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard program >= 0 else { throw POSIXError(.ENOTTY) }
        persons = FileHandle(fileDescriptor: person, closeOnDealloc: true)
        programsEnd = FileHandle(fileDescriptor: program, closeOnDealloc: true)
    }

    /// TIOCSPTLCK and TIOCGPTN of Linux (`asm-generic/ioctls.h`), macros that Swift cannot import.
    private static let lock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    /// Types lines; they wait until they are read.
    func type(_ lines: [String]) throws {
        try persons.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    }
}
