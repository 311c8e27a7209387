/// What the command line asks for.
struct Options {
    var folder = "data/100k"
    var threads = 1
    var oracle = 0
    var lists: String?
    var reuse = false
    var rounds = 1
    /// Leave one of the two kinds of queries out, for profiling.
    var isFiltered = true
    var isTextOnly = true
    /// Whether the full score is measured, and whether nothing else is.
    var isFit = true
    var isFitOnly = false
    /// Seconds of searches while suppliers change.
    var liveSeconds = 0.0

    init(_ arguments: [String]) {
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--threads": threads = rest.popFirst().flatMap(Int.init) ?? 1
            case "--oracle": oracle = rest.popFirst().flatMap(Int.init) ?? 0
            case "--lists": lists = rest.popFirst()
            case "--reuse": reuse = true
            case "--rounds": rounds = rest.popFirst().flatMap(Int.init) ?? 1
            case "--filtered": isTextOnly = false
            case "--text": isFiltered = false
            case "--no-fit": isFit = false
            case "--fit": isFitOnly = true
            case "--live":
                isFitOnly = true
                liveSeconds = rest.popFirst().flatMap(Double.init) ?? 60
            default: folder = argument
            }
        }
    }
}
