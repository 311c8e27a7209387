package import Records

extension Catalogue {
    /// The concepts above `id` with the least number of `broader` steps to each, without `id`.
    ///
    /// - Complexity: O(ancestors); the relations are a small directed acyclic graph.
    package func ancestors(of id: ConceptID) -> [ConceptID: Int] {
        reach(from: id) { $0.broader }
    }

    /// Everything that `id` certainly brings with it, through any number of `implies` and
    /// `broader` steps, with the number of steps, without `id`.
    package func implied(by id: ConceptID) -> [ConceptID: Int] {
        reach(from: id) { $0.implies + $0.broader }
    }

    private func reach(
        from id: ConceptID, _ neighbours: (Concept) -> [ConceptID]
    ) -> [ConceptID: Int] {
        var steps: [ConceptID: Int] = [:]
        var frontier = concepts[id].map(neighbours) ?? []
        var distance = 1
        while !frontier.isEmpty {
            var next: [ConceptID] = []
            for concept in frontier where steps[concept] == nil && concept != id {
                steps[concept] = distance
                next += concepts[concept].map(neighbours) ?? []
            }
            frontier = next
            distance += 1
        }
        return steps
    }
}
