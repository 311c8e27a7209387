/// The room on a map that a name takes beside its bubble, or a bubble itself.
struct NameBox {
    /// Where a name may stand, the best first.
    enum Side: CaseIterable {
        case right, left, below, above
    }

    /// Of a letter of nine units, on average; Korean and Japanese ones are as wide as high.
    private static let letterWidth = 5.0
    private static let wideLetterWidth = 9.0
    private static let lineHeight = 9.0
    private static let gap = 2.0
    /// Hangul Jamo, and from the radicals of Chinese characters on.
    ///
    /// - Source: Unicode Standard Annex 11, roughly.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x11FF).contains(scalar.value) || scalar.value >= 0x2E80
    }

    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// Whether the name ends at its anchor.
    let isLeft: Bool

    var anchor: Double { isLeft ? right : left }
    var baseline: Double { bottom - 2 }

    init(bubbleX x: Double, y: Double, radius: Double) {
        (left, right, top, bottom) = (x - radius, x + radius, y - radius, y + radius)
        isLeft = false
    }

    init(_ name: String, _ side: Side, beside bubble: NameBox) {
        let width = Self.width(of: name)
        let (x, y) = ((bubble.left + bubble.right) / 2, (bubble.top + bubble.bottom) / 2)
        isLeft = side == .left
        switch side {
        case .right: left = bubble.right + Self.gap
        case .left: left = bubble.left - Self.gap - width
        case .below, .above: left = x - width / 2
        }
        right = left + width
        switch side {
        case .right, .left: top = y - Self.lineHeight / 2
        case .below: top = bubble.bottom
        case .above: top = bubble.top - Self.lineHeight
        }
        bottom = top + Self.lineHeight
    }

    static func width(of name: String) -> Double {
        name.unicodeScalars.reduce(0) { width, scalar in
            // Marks that are typed apart take no room.
            if scalar.properties.generalCategory == .nonspacingMark { return width }
            return width + (isWide(scalar) ? wideLetterWidth : letterWidth)
        }
    }

    func meets(_ other: NameBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
