import Matching

/// Sets the numbers of a text model by name, to try them.
enum TrialNumbers {
    struct Unknown: Error {
        let assignment: String
    }

    private static var whole: [String: WritableKeyPath<TextModel, Int>] {
        [
            "saturation": \.saturationHundredths, "unmarked": \.unmarkedFactor,
            "marks": \.otherMarksFactor, "concept": \.conceptFactor, "typo": \.typoFactor,
            "repeats": \.repeatsMax,
        ]
    }
    private static var zoned: [String: WritableKeyPath<TextModel, ZoneCounts>] {
        [
            "weight": \.zoneWeightsTenths, "b": \.lengthSharesPercent,
        ]
    }
    private static let zones = ["name", "offer", "description", "remark"]

    /// - Parameter assignment: such as `saturation=150` or `b.offer=40`.
    static func set(_ assignment: String, in model: inout TextModel) throws {
        let parts = assignment.split(separator: "=").map(String.init)
        guard parts.count == 2, let number = Int(parts[1]) else {
            throw Unknown(assignment: assignment)
        }
        let path = parts[0].split(separator: ".").map(String.init)
        if path.count == 1, let path0 = whole[path[0]] {
            model[keyPath: path0] = number
        } else if path.count == 2, let counts = zoned[path[0]],
            let zone = zones.firstIndex(of: path[1])
        {
            model[keyPath: counts][zone] = Int32(clamping: number)
        } else {
            throw Unknown(assignment: assignment)
        }
    }
}
