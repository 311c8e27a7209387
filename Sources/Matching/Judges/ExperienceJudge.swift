import Records

/// Has the supplier made this product, or worked for this industry?
///
/// Products and industries are told in several classifications; where the catalogue's
/// crosswalks connect them, a statement in one answers a question in another.
struct ExperienceJudge: Judge {
    let fit: ConceptFit

    func reading(of candidate: Candidate) -> Reading {
        let profile = candidate.profile
        let isClosed = profile.isClosed(fit.asked.scheme)
        return fit.asked.scheme == .industry
            ? fit.reading(profile.industries, profile.products, isClosed: isClosed)
            : fit.reading(profile.products, profile.industries, isClosed: isClosed)
    }

    func finding(on candidate: Candidate) -> Finding {
        let profile = candidate.profile
        let isClosed = profile.isClosed(fit.asked.scheme)
        return fit.asked.scheme == .industry
            ? fit.finding(
                profile.industries, .sector, profile.products, .products, isClosed: isClosed)
            : fit.finding(
                profile.products, .products, profile.industries, .sector, isClosed: isClosed)
    }
}
