import Foundation

/// The texts of a document with their paths, found by cutting it at `<` and `>` and nothing else:
/// what the readers are held against.
struct XMLTexts {
    struct Entry {
        let path: String
        let text: String
    }

    /// The texts that stand in each element of a name, in the order of the elements.
    private(set) var inElements: [[Entry]] = []

    init(of bytes: [UInt8], in name: String) {
        var path: [String] = []
        var isInside = false
        let isLatin = String(decoding: bytes.prefix(60), as: UTF8.self).contains("8859-1")
        let decoded = String(bytes: bytes, encoding: isLatin ? .isoLatin1 : .utf8) ?? ""
        let document = Self.withoutComments(decoded)
        for piece in document.components(separatedBy: "<").dropFirst() {
            let parts = piece.components(separatedBy: ">")
            let tag = parts[0]
            if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
            let local = Self.local(tag)
            if tag.hasPrefix("/") {
                if path.last == name { isInside = false }
                path.removeLast()
                continue
            }
            path.append(local)
            if local == name {
                inElements.append([])
                isInside = true
            }
            let text = Self.plain(parts.dropFirst().joined(separator: ">"))
            if isInside, !text.isEmpty {
                inElements[inElements.count - 1]
                    .append(Entry(path: path.joined(separator: "/"), text: text))
            }
            if tag.hasSuffix("/") { path.removeLast() }
        }
    }

    private static func local(_ tag: String) -> String {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        return name.split(separator: ":").last.map(String.init) ?? ""
    }

    private static func withoutComments(_ text: String) -> String {
        text.components(separatedBy: "<!--").enumerated().map { index, part in
            guard index > 0, let end = part.range(of: "-->") else { return part }
            return String(part[end.upperBound...])
        }.joined()
    }

    private static func plain(_ text: String) -> String {
        var plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
        for (entity, letter) in [("&#34;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            plain = plain.replacingOccurrences(of: entity, with: letter)
        }
        return plain
    }
}
