/// What the styles of cells say about their contents: number formats and legacy fonts.
struct StylesPart {
    struct Style {
        var format = NumberFormat.plain
        var font: LegacyFont?
    }

    /// Excel ends at 65,490 cell formats.
    private static let stylesMax = 65_536

    private let styles: [Style]

    /// - Parameter name: nil for a workbook without styles.
    init(_ name: String?, of archive: ZipArchive) throws(ImportError) {
        let elements = Elements()
        if let name { try XMLPart.read(name, of: archive, to: elements) }
        styles = elements.styles
    }

    /// The style of a number that cells have; an unknown one says nothing.
    subscript(index: Int) -> Style {
        index >= 0 && index < styles.count ? styles[index] : Style()
    }

    /// - Source: ECMA-376 part 1, 18.8: `numFmts`, `fonts` and `cellXfs` stand in this order.
    private final class Elements: XMLElements {
        var styles: [Style] = []
        private var formats: [Int: NumberFormat] = [:]
        private var fonts: [LegacyFont?] = []
        private var isInFonts = false
        private var isInCellFormats = false

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            switch name {
            case "numFmt": define(attributes)
            case "fonts": isInFonts = true
            case "font" where isInFonts && fonts.count < StylesPart.stylesMax: fonts.append(nil)
            case "name" where isInFonts && !fonts.isEmpty:
                fonts[fonts.count - 1] = attributes.text("val").flatMap(LegacyFont.init)
            case "cellXfs": isInCellFormats = true
            case "xf" where isInCellFormats && styles.count < StylesPart.stylesMax:
                styles.append(style(attributes))
            default: break
            }
        }

        func end(_ name: XMLName) {
            switch name {
            case "fonts": isInFonts = false
            case "cellXfs": isInCellFormats = false
            default: break
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

        private func define(_ attributes: XMLAttributes) {
            guard formats.count < StylesPart.stylesMax, let id = attributes.number("numFmtId"),
                let code = attributes.text("formatCode")
            else { return }
            formats[id] = NumberFormat(code: code)
        }

        private func style(_ attributes: XMLAttributes) -> Style {
            var style = Style()
            if let id = attributes.number("numFmtId") {
                style.format = formats[id] ?? NumberFormat(builtIn: id) ?? .plain
            }
            if let font = attributes.number("fontId"), font < fonts.count {
                style.font = fonts[font]
            }
            return style
        }
    }
}
