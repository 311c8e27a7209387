import Records

/// Does the supplier do this process?
struct ProcessJudge: Judge {
    let fit: ConceptFit

    func reading(of candidate: Candidate) -> Reading {
        fit.reading(candidate.profile.processes, isClosed: isClosed(candidate.profile))
    }

    func finding(on candidate: Candidate) -> Finding {
        let profile = candidate.profile
        return fit.finding(profile.processes, .processes, isClosed: isClosed(profile))
    }

    private func isClosed(_ profile: Profile) -> Bool {
        profile.isClosed(.process) || fit.isDenied(profile.deniedConcepts)
    }
}
