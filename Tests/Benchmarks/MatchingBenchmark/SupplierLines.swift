import Glibc
import Records

/// The lines of suppliers.jsonl, read from the file one by one, found by number.
final class SupplierLines {
    private static let pieceBytes = 1 << 20

    let path: String
    private let descriptor: Int32
    private var starts: [Int] = [0]
    private var line = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    private var mapping: Mapping?

    init(_ path: String) {
        self.path = path
        descriptor = open(path, O_RDONLY)
        precondition(descriptor >= 0, "\(path) can be read")
        let piece = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.pieceBytes, alignment: 8)
        defer { piece.deallocate() }
        var offset = 0
        while true {
            let count = read(descriptor, piece.baseAddress, piece.count)
            precondition(count >= 0, "\(path) can be read")
            if count == 0 { break }
            for place in 0..<count where piece[place] == 10 { starts.append(offset + place + 1) }
            offset += count
        }
    }

    deinit {
        close(descriptor)
        line.deallocate()
    }

    var count: Int { starts.count - 1 }

    /// Lets lines be read where the file lies in memory from here on, so that an answer pays for no
    /// calls of the system. Not for building: what is mapped would count as its memory.
    func map() { mapping = Mapping(path) }

    /// A line, until the next one is asked for.
    ///
    /// - Precondition: the line of supplier `number` is the one behind as many others.
    subscript(_ number: Int) -> UnsafeRawBufferPointer {
        let length = starts[number + 1] - 1 - starts[number]
        if let mapping {
            return UnsafeRawBufferPointer(rebasing: mapping.bytes[starts[number]...].prefix(length))
        }
        if length > line.count {
            line.deallocate()
            line = .allocate(byteCount: length, alignment: 8)
        }
        let read = pread(descriptor, line.baseAddress, length, starts[number])
        precondition(read == length, "the file is as it was")
        return UnsafeRawBufferPointer(rebasing: line[..<length])
    }

    /// The number that `FitCorpus.supplier` made an identifier of.
    func number(of supplier: OrganisationID) -> Int {
        supplier.text.utf8.dropFirst(Self.prefixLength).prefix(OrganisationID.bodyLength).reduce(0)
        {
            $0 << 5 | Self.digits[Int($1)]
        }
    }

    /// Country and hyphen.
    private static let prefixLength = 3
    /// The values of Crockford's digits by their character.
    private static let digits: [Int] = {
        var digits = [Int](repeating: 0, count: 128)
        for (value, character) in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8.enumerated() {
            digits[Int(character)] = value
        }
        return digits
    }()
}
