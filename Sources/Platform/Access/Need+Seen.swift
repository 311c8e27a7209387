package import Records

extension Need {
    /// What of a stored need somebody may see who sees levels up to `reach`; nil when nothing.
    ///
    /// What is asked for is shown to whoever is signed in, since nobody can answer it otherwise;
    /// who asks, and words that lead to a person, to the other side of a match alone.
    ///
    /// - Parameter own: how far its owner lets it be seen; nil where they say nothing.
    package func seen(within reach: DisclosureLevel, own: DisclosureLevel?) -> Need? {
        if reach < own ?? Disclosure.needLevel { return nil }
        if reach >= .matched { return self }
        var seen = self
        seen.buyer = ""
        seen.warnings = []
        seen.unread = unread.filter { !ContactScreen.finds(in: $0.text) }
        if ContactScreen.finds(in: title) { seen.title = "" }
        seen.requirements = requirements.compactMap(\.screened)
        return seen
    }
}

extension Requirement {
    /// The requirement without words that lead to a person; nil where it is nothing but these.
    fileprivate var screened: Requirement? {
        if case .text(let text) = kind, ContactScreen.finds(in: text) { return nil }
        return ContactScreen.finds(in: given) ? Requirement(kind, strength) : self
    }
}
