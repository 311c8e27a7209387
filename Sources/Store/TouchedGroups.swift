package import Records

/// Which groups of a firm's profile a write touches, so that it is told of to nobody who sees none
/// of them.
package enum TouchedGroups {
    /// What becomes of a firm as a whole.
    package static let all = FieldGroups.all

    /// Those of which a row says anything.
    package static func said(by cells: [String], _ layout: Layout) -> FieldGroups {
        FieldGroups(texts(cells, layout).keys.compactMap { FieldGroup($0.field) })
    }

    /// Those of which two editions of a row say different things.
    package static func differing(
        _ former: (cells: [String], layout: Layout), _ later: (cells: [String], layout: Layout)
    ) -> FieldGroups {
        let (before, after) = (
            texts(former.cells, former.layout), texts(later.cells, later.layout)
        )
        let paths = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        return FieldGroups(paths.compactMap { FieldGroup($0.field) })
    }

    /// Those of which lists of some layouts may say anything.
    package static func named(in layouts: some Sequence<Layout>) -> FieldGroups {
        FieldGroups(layouts.flatMap(\.assignments).compactMap { FieldGroup($0.path.field) })
    }

    private static func texts(_ cells: [String], _ layout: Layout) -> [FieldPath: [String]] {
        var texts: [FieldPath: [String]] = [:]
        for assignment in layout.assignments {
            guard let text = layout.text(of: assignment.binding, in: cells) else { continue }
            texts[assignment.path, default: []].append(text)
        }
        return texts
    }
}
