package import Records

extension Need {
    /// What people call the need: its title; of one without, its text, else the first thing it
    /// asks for.
    package var shownTitle: String {
        if !title.isEmpty { return title }
        for requirement in requirements {
            if case .text(let text) = requirement.kind { return text }
        }
        return requirements.first?.given ?? ""
    }
}
