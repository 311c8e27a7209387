import TextAnalysis

/// Gathers the text of a string item, plain or in runs of different fonts.
///
/// Runs are joined; phonetic readings (`rPh`), which East Asian workbooks keep beside the text,
/// are passed over. Runs in a legacy Vietnamese font are decoded by it, each on its own, and runs
/// without a font between them by the same encoding.
///
/// - Source: ECMA-376 part 1, 18.4.8 (si), 18.4.12 (t), 18.4.4 (r), 18.4.6 (rPh).
struct RichText {
    private struct Run {
        var bytes: [UInt8] = []
        var font: LegacyFont?
    }

    private var plain: [UInt8] = []
    private var runs: [Run] = []
    private var isInText = false
    private var isPhonetic = false
    private var bytes = 0

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "t": isInText = !isPhonetic
        case "r": runs.append(Run())
        case "rPh": isPhonetic = true
        case "rFont" where !runs.isEmpty:
            runs[runs.count - 1].font = attributes.text("val").flatMap(LegacyFont.init)
        default: break
        }
    }

    mutating func end(_ name: XMLName) {
        switch name {
        case "t": isInText = false
        case "rPh": isPhonetic = false
        default: break
        }
    }

    /// A text past the limit stops growing; `SheetText` flags it.
    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isInText, bytes <= SheetLimits.cellBytesMax else { return }
        bytes += piece.count
        if runs.isEmpty {
            plain.append(contentsOf: piece)
        } else {
            runs[runs.count - 1].bytes.append(contentsOf: piece)
        }
    }

    /// The gathered text; the next one starts empty.
    mutating func take() -> SheetText {
        defer { reset() }
        guard !runs.isEmpty else { return SheetText(plain) }
        guard let legacy = runs.lazy.compactMap(\.font).first else {
            return SheetText(plain + runs.flatMap(\.bytes))
        }
        let decoded = runs.map { run in
            LegacyText.decode(
                String(decoding: run.bytes, as: UTF8.self),
                from: run.font?.encoding ?? legacy.encoding,
                uppercase: run.font?.isCapitals ?? false)
        }
        return SheetText(plain + Array(decoded.joined().utf8), flags: .decoded)
    }

    private mutating func reset() {
        plain.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        isInText = false
        isPhonetic = false
        bytes = 0
    }
}
