import Glibc

/// Watches the bytes of a document before the parser sees them, for markup out of all measure.
///
/// libxml2 2.9 compares each attribute of an element with every other before anybody hears of the
/// element: a tag with a million of them takes hours. So they are counted here, where a tag is no
/// more than `<`, signs of equality outside quotation marks, and `>`.
///
/// - Complexity: O(*n*); text between tags is passed over as fast as memory is read.
struct XMLMarkupGuard {
    /// The widest official element has 9; a row of a workbook has 20.
    static let attributesMax = 1_000
    /// A tag, a comment or an instruction; libxml2 gives up at 10 MB.
    static let markupBytesMax = 8 * 1_024 * 1_024

    enum Excess: Equatable {
        case attributes, markupBytes
    }

    private enum State {
        case text, opened, tag, declaration, comment, instruction, characterData
        case quoted(by: UInt8)
    }

    /// How wide a letter is, and which of its bytes tells an ASCII letter.
    private let width: Int
    private let place: Int
    private let markupBytesMax: Int
    private var state = State.text
    private var attributes = 0
    private var length = 0
    /// The last letters of what `<!` opens or of what may close it.
    private var last: (UInt8, UInt8) = (0, 0)
    /// Bytes of a letter that the last piece ended within.
    private var phase = 0
    private var isPlain = true
    private var lowByte: UInt8 = 0

    init(
        _ encoding: XMLEncoding.Form, markupBytesMax: Int = XMLMarkupGuard.markupBytesMax
    ) {
        self.markupBytesMax = markupBytesMax
        switch encoding {
        case .bytes: (width, place) = (1, 0)
        case .utf16LittleEndian: (width, place) = (2, 0)
        case .utf16BigEndian: (width, place) = (2, 1)
        }
    }

    /// What is out of measure in the next bytes; nil when nothing is.
    mutating func excess(in bytes: UnsafeBufferPointer<UInt8>) -> Excess? {
        var index = 0
        while index < bytes.count {
            if width == 1, case .text = state {
                guard let opening = Self.opening(in: bytes, from: index) else { return nil }
                index = opening
            }
            if let excess = take(bytes[index]) { return excess }
            index += 1
        }
        return nil
    }

    private static func opening(
        in bytes: UnsafeBufferPointer<UInt8>, from index: Int
    ) -> Int? {
        guard let start = bytes.baseAddress,
            let found = memchr(start + index, Int32(UInt8(ascii: "<")), bytes.count - index)
        else { return nil }
        return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
    }

    /// Puts the bytes of one letter together; letters beyond ASCII are all the same here.
    private mutating func take(_ byte: UInt8) -> Excess? {
        guard width == 2 else { return step(byte) }
        if phase == place { lowByte = byte } else { isPlain = byte == 0 }
        phase = (phase + 1) % width
        return phase == 0 ? step(isPlain ? lowByte : 0) : nil
    }

    private mutating func step(_ letter: UInt8) -> Excess? {
        length += 1
        defer { last = (last.1, letter) }
        switch state {
        case .text:
            if letter == UInt8(ascii: "<") { open() }
            return nil
        case .opened: begin(letter)
        case .declaration: declare(letter)
        case .quoted(let mark): if letter == mark { state = .tag }
        case .tag: return inTag(letter)
        case .comment: closeIf(letter, after: UInt8(ascii: "-"), UInt8(ascii: "-"))
        case .instruction: closeIf(letter, after: nil, UInt8(ascii: "?"))
        case .characterData:
            closeIf(letter, after: UInt8(ascii: "]"), UInt8(ascii: "]"))
            return nil
        }
        return length > markupBytesMax ? .markupBytes : nil
    }

    private mutating func open() {
        state = .opened
        attributes = 0
        length = 0
    }

    private mutating func begin(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "!"): state = .declaration
        case UInt8(ascii: "?"): state = .instruction
        case UInt8(ascii: ">"): state = .text
        default: state = .tag
        }
    }

    /// `<!--` is a comment and `<![` a section of characters; anything else is read like a tag.
    private mutating func declare(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "-"):
            state = .comment
            // The dashes that open a comment do not close it: `<!-->` goes on.
            length = 0
        case UInt8(ascii: "["): state = .characterData
        case UInt8(ascii: ">"): state = .text
        default: state = .tag
        }
    }

    private mutating func inTag(_ letter: UInt8) -> Excess? {
        switch letter {
        case UInt8(ascii: ">"): state = .text
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(by: letter)
        case UInt8(ascii: "="):
            attributes += 1
            if attributes > Self.attributesMax { return .attributes }
        default: break
        }
        return length > markupBytesMax ? .markupBytes : nil
    }

    private mutating func closeIf(_ letter: UInt8, after first: UInt8?, _ second: UInt8) {
        guard letter == UInt8(ascii: ">"), last.1 == second, first == nil || last.0 == first
        else { return }
        // `<!-->` and `<!--->` are no whole comments: two dashes open, two close.
        if case .comment = state, length < 4 { return }
        state = .text
    }
}
