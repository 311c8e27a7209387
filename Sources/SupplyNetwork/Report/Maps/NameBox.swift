/// A circle on a map.
struct MapCircle {
    let x: Double
    let y: Double
    let radius: Double
}

/// The room on a map that a name takes.
struct NameBox {
    /// How high the letters of names are (own choice: over 6 points on a printed half page, over 8
    /// pixels on a telephone).
    static let letters = 11.0
    /// Of a letter, on average, by its height; Korean and Japanese ones are as wide as high.
    private static let letterWidth = 0.56
    private static let lineHeight = 11.0
    /// Hangul Jamo, and from the radicals of Chinese characters on.
    ///
    /// - Source: Unicode Standard Annex 11, roughly.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x1100...0x11FF).contains(scalar.value) || scalar.value >= 0x2E80
    }

    /// Which point of the text stands at its anchor.
    enum Anchor: String {
        case start, middle, end
    }

    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let anchor: Anchor

    var baseline: Double { bottom - 3 }
    var anchorX: Double {
        switch anchor {
        case .start: left
        case .middle: (left + right) / 2
        case .end: right
        }
    }

    /// The room around a point.
    init(x: Double, y: Double, wide: Double, tall: Double) {
        (left, right, top, bottom) = (x - wide / 2, x + wide / 2, y - tall / 2, y + tall / 2)
        anchor = .middle
    }

    /// A name that begins, or ends, where a line from somewhere meets it.
    ///
    /// - Parameter direction: of the line, of length 1.
    init(_ name: String, at point: (x: Double, y: Double), from direction: (x: Double, y: Double)) {
        let width = Self.width(of: name)
        anchor = direction.x > 0.3 ? .start : direction.x < -0.3 ? .end : .middle
        switch anchor {
        case .start: left = point.x
        case .middle: left = point.x - width / 2
        case .end: left = point.x - width
        }
        right = left + width
        switch anchor {
        case .middle: top = direction.y > 0 ? point.y : point.y - Self.lineHeight
        case .start, .end: top = point.y - Self.lineHeight / 2
        }
        bottom = top + Self.lineHeight
    }

    static func width(of name: String, letters: Double = NameBox.letters) -> Double {
        name.unicodeScalars.reduce(0) { width, scalar in
            // Marks that are typed apart take no room.
            if scalar.properties.generalCategory == .nonspacingMark { return width }
            return width + letters * (isWide(scalar) ? 1 : letterWidth)
        }
    }

    func meets(_ other: NameBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func meets(_ circle: MapCircle) -> Bool {
        let (across, down) = (
            max(left - circle.x, 0, circle.x - right), max(top - circle.y, 0, circle.y - bottom)
        )
        return across * across + down * down < circle.radius * circle.radius
    }

    func holds(_ point: (x: Double, y: Double)) -> Bool {
        left < point.x && point.x < right && top < point.y && point.y < bottom
    }

    func covers(_ other: NameBox) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
}
