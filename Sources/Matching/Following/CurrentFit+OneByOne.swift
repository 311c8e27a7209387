package import Records

extension CurrentFit {
    /// Judges suppliers one by one, as `Matcher` does: what the index is checked against where
    /// the profiles of all do not fit into memory.
    package struct OneByOne {
        fileprivate let plans: [NeedPlan]
        fileprivate let corpus: TextCorpus

        /// The supplier's line for each need.
        package func lines(of profile: Profile) -> [FitIndex.Line] {
            let candidate = Candidate(profile, document: corpus.document(of: profile))
            return plans.map { plan in
                let tally = plan.tally(candidate)
                return FitIndex.Line(
                    supplier: profile.id, verdict: tally.verdict, score: tally.score)
            }
        }
    }

    package func oneByOne(_ needs: [Need], on date: CalendarDate) -> OneByOne {
        let bench = bench.on(date)
        return OneByOne(plans: needs.map { NeedPlan($0, bench) }, corpus: bench.corpus)
    }
}
