import Records

/// Does the supplier do this process?
struct ProcessJudge: Judge {
    let fit: ConceptFit

    func reading(of candidate: Candidate) -> Reading { fit.reading(candidate.profile.processes) }

    func finding(on candidate: Candidate) -> Finding {
        fit.finding(candidate.profile.processes, .processes)
    }
}
