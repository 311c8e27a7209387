import ArgumentParser
import Records
import Representations
import Resolution

/// `matxich resolve run`: the cluster of every record.
struct ResolveRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: say(
            en: "Find which records are one firm: in the database, or in a list by itself.",
            vi: "Tìm các bản ghi cùng một doanh nghiệp: trong cơ sở dữ liệu hoặc một danh sách."),
        discussion: say(
            en: """
                Without flags it works on the database: what is sure is merged, what is not waits
                for resolve review, and what people decided is kept. The first run reads all of it
                and learns the weights; later ones look at what is new or changed, until a fifth
                of the base is: then everything is learned anew (or at once with --anew).

                With --no-store every record of a list is given its cluster; row is the line or
                row of the list that it begins at. The mapping says which column is what:

                  id: unique_id
                  fields:
                    name: Company
                    address: [Street, Town]
                    country: {value: VN}
                    custom.year: {column: Founded, kind: number}

                EXAMPLES:
                  matxich resolve run
                  matxich resolve run --anew
                  matxich resolve run --input list.csv --mapping list.yaml --no-store
                  matxich resolve run --input list.csv --mapping list.yaml --no-store \\
                      --format jsonl --output clusters.jsonl
                """,
            vi: """
                Không có tùy chọn: xét cơ sở dữ liệu; gộp những gì chắc chắn, phần còn lại chờ
                resolve review, quyết định của người dùng được giữ nguyên. Lần đầu đọc toàn bộ và
                học trọng số; các lần sau chỉ xét phần mới hoặc thay đổi; khi một phần năm dữ liệu
                đã đổi thì học lại từ đầu (hoặc ngay với --anew).

                Với --no-store: cho biết cụm của từng bản ghi trong danh sách; row là số dòng của
                bản ghi trong danh sách. Tệp ánh xạ nêu cột nào là gì:

                  id: ma_so
                  fields:
                    name: Tên doanh nghiệp
                    address: [Đường, Phường]
                    country: {value: VN}
                    custom.year: {column: Năm thành lập, kind: number}

                VÍ DỤ:
                  matxich resolve run
                  matxich resolve run --anew
                  matxich resolve run --input ds.csv --mapping ds.yaml --no-store
                  matxich resolve run --input ds.csv --mapping ds.yaml --no-store \\
                      --format jsonl --output cum.jsonl
                """))

    @Option(
        help: help(
            en: "Where the clusters go (default: standard output).",
            vi: "Nơi ghi kết quả (mặc định: đầu ra chuẩn).", value: "file"))
    var output: String?

    @Option(
        help: help(
            en: "Where clusters go that hang together (branches, sites, groups), as CSV.",
            vi: "Nơi ghi các cụm có liên hệ (chi nhánh, cơ sở, nhóm), dạng CSV.", value: "file"))
    var kin: String?

    @Option(help: help(en: "The form of the output.", vi: "Dạng kết quả."))
    var format: ClusterFormat = .csv

    @Flag(help: help(en: "Replace files that are there.", vi: "Ghi đè tệp đã có."))
    var force = false

    @Flag(
        help: help(
            en: "Of the database: read and learn everything anew, however little changed.",
            vi: "Với cơ sở dữ liệu: đọc và học lại từ đầu, dù ít thay đổi."))
    var anew = false

    @OptionGroup var options: ResolveOptions

    func validate() throws {
        guard !options.isWithoutStore || !anew else {
            throw ValidationError(
                say(
                    en: "--anew is of the database; a list is always learned from anew.",
                    vi: "--anew dành cho cơ sở dữ liệu; danh sách luôn được học lại."))
        }
        guard options.isWithoutStore || (output == nil && kin == nil) else {
            throw ValidationError(
                say(
                    en: """
                        --output and --kin are of a list; of the database: matxich resolve export \
                        --output FILE --kin FILE
                        """,
                    vi: """
                        --output và --kin dành cho danh sách; với cơ sở dữ liệu: matxich resolve \
                        export --output TỆP --kin TỆP
                        """))
        }
    }

    func run() async throws {
        guard options.isWithoutStore else {
            return try await StoredFirms(options).run(isAnew: anew)
        }
        let file = try output.map { path throws(Failure) in
            try OutputFile(path, force: force, inputs: options.files)
        }
        let kinFile = try kin.map { path throws(Failure) in
            try OutputFile(path, force: force, inputs: options.files)
        }
        try OutputFile.checkApart([file, kinFile].compactMap(\.self))
        let (list, outcome) = try await options.resolved()
        try await kinFile?.write(text: Self.kinText(outcome))
        if let file {
            var text = ""
            format.write(list, outcome) { text += $0 }
            try await file.write(text: text)
        } else {
            format.write(list, outcome, to: Streams.raw)
        }
        options.place.remark(ResolutionText.outcome(outcome))
    }

    /// Pairs of clusters with what ties them.
    private static func kinText(_ outcome: ResolvedList) -> String {
        let csv = CSVText.plain
        return outcome.kin.reduce(
            into: csv.head(["cluster_id", "other_cluster_id", "kinship", "parent_cluster_id"])
        ) { text, tie in
            text += csv.row([
                .text(tie.one), .text(tie.other), .text(tie.kinship.rawValue),
                .text(tie.parent ?? ""),
            ])
        }
    }
}

/// The forms in which clusters are given.
enum ClusterFormat: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl

    /// Bytes gathered before they are handed on.
    static let pieceBytes = 1 << 16

    /// Writes record id, cluster id, probability and row of every record, in the list's order: by
    /// the row a list without ids is joined with what was found.
    func write(_ list: ListToResolve, _ outcome: ResolvedList, to sink: (String) -> Void) {
        let columns = ["record_id", "cluster_id", "probability", "row"]
        var piece = self == .csv ? CSVText.plain.head(columns) : ""
        for (place, id) in list.ids.enumerated() {
            let row = list.rows[place]
            let millionths = Int((outcome.probability(of: place) * 1_000_000).rounded())
            let probability = FixedText.of(millionths: millionths)
            let cluster = outcome.cluster(of: place)
            switch self {
            case .csv:
                piece += CSVText.plain.row([
                    .text(id), .text(cluster), .number(probability), .count(row),
                ])
            case .jsonl:
                let object: JSONValue = [
                    "record_id": .text(id), "cluster_id": .text(cluster),
                    "probability": .decimal(Double(millionths) / 1_000_000), "row": .number(row),
                ]
                piece += object.line + "\n"
            }
            guard piece.utf8.count >= Self.pieceBytes else { continue }
            sink(piece)
            piece = ""
        }
        sink(piece)
    }
}
