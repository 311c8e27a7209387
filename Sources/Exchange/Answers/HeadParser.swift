/// Puts a head together from its lines.
///
/// Interim answers (100 to 199) and the answers of a proxy pass by; trailers, which follow a
/// chunked body, are not listened to. All of them count for the limit.
struct HeadParser {
    enum Outcome: Equatable {
        case incomplete
        case complete
        case tooLong
        case malformed
    }

    private let bytesMax: Int
    private var bytes = 0
    private var isComplete = false
    private(set) var httpVersion = ""
    private(set) var status = 0
    private(set) var fields: [HeaderField] = []

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    /// Takes one line with its end.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
        bytes += line.count
        guard bytes <= bytesMax else { return .tooLong }
        if isComplete { return .incomplete }
        if line.first == 0x0D || line.first == 0x0A { return finish() }
        let text = String(decoding: Self.trimmed(line), as: UTF8.self)
        if text.hasPrefix("HTTP/") { return begin(text) }
        return add(text, isContinuation: line.first == 0x20 || line.first == 0x09)
    }

    private mutating func begin(_ line: String) -> Outcome {
        let parts = line.dropFirst("HTTP/".count).split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[1].utf8.count == 3, let status = Int(parts[1]),
            (100...999).contains(status)
        else { return .malformed }
        httpVersion = String(parts[0])
        self.status = status
        fields = []
        return .incomplete
    }

    private mutating func add(_ line: String, isContinuation: Bool) -> Outcome {
        // A line that goes on the one before: given up in 2014, but still met (RFC 9112, 5.2).
        if isContinuation {
            guard let last = fields.popLast() else { return .malformed }
            fields.append(HeaderField(last.name, last.value + " " + line))
            return .incomplete
        }
        guard let colon = line.firstIndex(of: ":") else { return .malformed }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append(HeaderField(String(line[..<colon]), String(value)))
        return .incomplete
    }

    private mutating func finish() -> Outcome {
        guard status > 0 else { return .malformed }
        // 101 would switch to a protocol that nobody asked for; it never becomes an answer.
        guard status >= 200 else { return .incomplete }
        isComplete = true
        return .complete
    }

    private static func trimmed(
        _ line: UnsafeBufferPointer<UInt8>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = line.firstIndex(where: { !isBlank($0) }),
            let last = line.lastIndex(where: { !isBlank($0) })
        else { return line[..<0] }
        return line[first...last]
    }
}
