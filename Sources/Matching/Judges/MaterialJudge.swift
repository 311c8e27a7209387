import Records

/// Does the supplier work this material?
struct MaterialJudge: Judge {
    let fit: ConceptFit

    func reading(of candidate: Candidate) -> Reading { fit.reading(candidate.profile.materials) }

    func finding(on candidate: Candidate) -> Finding {
        fit.finding(candidate.profile.materials, .materials)
    }
}
