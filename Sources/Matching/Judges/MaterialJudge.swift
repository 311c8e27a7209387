import Records

/// Does the supplier work this material?
struct MaterialJudge: Judge {
    let fit: ConceptFit

    func reading(of candidate: Candidate) -> Reading {
        fit.reading(candidate.profile.materials, isClosed: isClosed(candidate.profile))
    }

    func finding(on candidate: Candidate) -> Finding {
        let profile = candidate.profile
        return fit.finding(profile.materials, .materials, isClosed: isClosed(profile))
    }

    private func isClosed(_ profile: Profile) -> Bool {
        profile.isClosed(.material) || fit.isDenied(profile.deniedConcepts)
    }
}
