import Records

/// What a reader would rather have, by a header such as `Accept-Language: vi, en;q=0.8`.
///
/// - Source: RFC 9110, section 12.4.2.
struct Preference {
    private let wishes: [(name: String, quality: Int)]

    init(_ header: String) {
        wishes = header.split(separator: ",").map { part in
            let pieces = part.split(separator: ";").map { piece in
                String(piece.filter { $0 != " " && $0 != "\t" }).lowercased()
            }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) }
            return (pieces.first ?? "", Int((min(max(quality ?? 1, 0), 1) * 1_000).rounded()))
        }
    }

    /// The language that is liked best of those the server speaks; English where none is.
    var language: Language {
        let spoken: [(Language, String)] = [(.english, "en"), (.vietnamese, "vi")]
        var best = (language: Language.english, quality: 0)
        for (name, quality) in wishes where quality > best.quality {
            let primary = name.prefix { $0 != "-" }
            if let language = spoken.first(where: { $0.1 == primary })?.0 {
                best = (language, quality)
            }
        }
        return best.language
    }

    /// Which of some media types is liked best, the first of equals; nil = none is taken.
    func best(of mediaTypes: [String]) -> Int? {
        let qualities = mediaTypes.map(quality)
        guard let best = qualities.max(), best > 0 else { return nil }
        return qualities.firstIndex(of: best)
    }

    private func quality(_ mediaType: String) -> Int {
        let family = mediaType.prefix { $0 != "/" } + "/*"
        for name in [mediaType, String(family), "*/*"] {
            if let wish = wishes.first(where: { $0.name == name }) { return wish.quality }
        }
        return wishes.isEmpty ? 1 : 0
    }

    /// Whether a thing is asked for by its own name.
    func names(_ name: String) -> Bool {
        wishes.contains { $0.name == name && $0.quality > 0 }
    }

    /// Whether a media type is taken: by its name, its family or by whatever takes all.
    func takes(_ mediaType: String) -> Bool { quality(mediaType) > 0 }
}
