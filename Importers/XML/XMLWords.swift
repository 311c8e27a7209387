import Records

/// Words put together from the elements of a record, the same way in every format.
enum XMLWords {
    /// What is there, with a blank between.
    static func joined(_ parts: String?..., by joint: String = " ") -> String? {
        let said = parts.compactMap { $0 }.filter { !$0.isEmpty }
        return said.isEmpty ? nil : said.joined(separator: joint)
    }

    /// A text with what narrows it in brackets: `10.00 EUR (from 100, DE)`.
    static func noted(_ text: String?, _ notes: [String?]) -> String? {
        let said = notes.compactMap { $0 }.filter { !$0.isEmpty }
        guard !said.isEmpty else { return text }
        let bracket = "(" + said.joined(separator: ", ") + ")"
        return text.map { $0 + " " + bracket } ?? bracket
    }

    /// `2027-01-01 to 2027-12-31`, `from 2027-01-01`, `until 2027-12-31`.
    static func period(from start: String?, until end: String?) -> String? {
        switch (start, end) {
        case (let start?, let end?): start + " to " + end
        case (let start?, nil): "from " + start
        case (nil, let end?): "until " + end
        case (nil, nil): nil
        }
    }

    /// One text in several languages: each marked with its own where there is more than one.
    ///
    ///     Trục vít                          // one language, named or not
    ///     vi: Trục vít; en: Lead screw
    static func inLanguages(_ elements: [XMLElement], attribute: String = "lang") -> String? {
        let entries = elements.compactMap { element -> (language: String?, text: String)? in
            let language = element.attribute("lang") ?? element.attribute(attribute)
            return element.take().map { (language, $0) }
        }
        let isMixed = entries.contains { $0.language != entries.first?.language }
        let texts = entries.map { entry in
            guard isMixed, let language = entry.language else { return entry.text }
            return language + ": " + entry.text
        }
        return texts.isEmpty ? nil : texts.eachOnce.joined(separator: Layout.joint)
    }
}
