import Importers
import Platform
import Records
import Representations
import SupplyNetwork

/// The structure on a screen.
struct StructureText {
    /// Names of each list (own choice: half a screen each).
    private static let namesShown = 12

    private let structure: NetworkStructure

    private let nested: [(detail: String, value: Nestedness)]

    init(_ structure: NetworkStructure, _ network: AssembledNetwork) {
        self.structure = structure
        nested = StructureLine.nestednesses(of: network)
    }

    var lines: [String] {
        let numbers = [
            structure.nodes, structure.edges, structure.components, structure.largest,
            structure.communities,
        ].map(Plainly.number)
        let attacked = PlainDecimal.text(structure.attacked.index, digits: 3)
        let lots = structure.byLot.index
        let byLot = [lots.mean, lots.low, lots.high].map { PlainDecimal.text($0, digits: 3) }
        let draws = Plainly.number(structure.byLot.draws)
        // What a person can act on comes first.
        let firms = structure.cutPoints.filter { $0.kind == .firm }
        let others = structure.cutPoints.filter { $0.kind != .firm }
        return [
            say(
                en: "Nodes: \(numbers[0]), edges: \(numbers[1]); parts: \(numbers[2]), the largest "
                    + "of \(numbers[3]) nodes; communities: \(numbers[4]).",
                vi: "Nút: \(numbers[0]), cạnh: \(numbers[1]); thành phần: \(numbers[2]), lớn nhất "
                    + "\(numbers[3]) nút; cộng đồng: \(numbers[4])."),
            say(
                en: "Robustness (0 to 0.5): \(attacked), the best joined first; by lot "
                    + "\(byLot[0]), nine in ten of \(draws) draws between \(byLot[1]) and "
                    + "\(byLot[2]).",
                vi: "Độ bền (0 đến 0,5): \(attacked) khi mất nút nhiều liên kết trước; "
                    + "\(byLot[0]) khi mất ngẫu nhiên, chín phần mười của \(draws) lần rút nằm "
                    + "giữa \(byLot[1]) và \(byLot[2])."),
        ] + nested.map(nestedness) + [
            list(
                say(
                    en: "Falls apart without, sites and owners left out",
                    vi: "Tách rời khi thiếu, không kể vị trí và sở hữu"),
                (firms + others).map(\.name)),
            list(
                say(en: "Links it hangs on", vi: "Liên kết không thể thiếu"),
                structure.bridges.map { $0.one.name + " – " + $0.other.name }),
            list(
                say(en: "Most shortest ways lead through", vi: "Nhiều đường ngắn nhất đi qua"),
                structure.central.map(share)),
        ] + error
    }

    private func nestedness(_ detail: String, _ found: Nestedness) -> String {
        let value = PlainDecimal.text(found.value, digits: 1)
        let (rows, columns, left) = (
            Plainly.number(found.rowCount), Plainly.number(found.columnCount),
            Plainly.number(found.leftOut)
        )
        return detail == "suppliers-needs"
            ? say(
                en: "Nestedness of suppliers and needs (NODF, 0 to 100): \(value), of \(rows) "
                    + "suppliers and \(columns) needs that have any; needs nobody meets, left "
                    + "out: \(left).",
                vi: "Độ lồng nhau giữa nhà cung cấp và nhu cầu (NODF, 0–100): \(value), tính trên "
                    + "\(rows) nhà cung cấp và \(columns) nhu cầu có liên kết; không tính \(left) "
                    + "nhu cầu chưa ai đáp ứng.")
            : say(
                en: "Nestedness of regions and processes (NODF, 0 to 100): \(value), of \(rows) "
                    + "regions and \(columns) processes that have any.",
                vi: "Độ lồng nhau giữa địa phương và công đoạn (NODF, 0–100): \(value), tính trên "
                    + "\(rows) địa phương và \(columns) công đoạn có liên kết.")
    }

    private func share(_ central: NetworkStructure.Central) -> String {
        central.node.name + " " + PlainDecimal.text(100 * central.share, digits: 1) + " %"
    }

    private func list(_ title: String, _ names: [String]) -> String {
        let count = Plainly.number(names.count)
        let shown = names.prefix(Self.namesShown).joined(separator: "; ")
        return title + " (" + count + "): " + shown + (names.count > Self.namesShown ? "; …" : "")
    }

    private var error: [String] {
        guard let error = structure.error else { return [] }
        let share = PlainDecimal.text(100 * error.betweenness, digits: 1)
        let pivots = Plainly.number(error.pivots)
        return [
            say(
                en: "Shares of ways are of a sample from \(pivots) nodes, within \(share) %.",
                vi: "Tỷ lệ đường qua tính theo mẫu \(pivots) nút, sai số trong \(share) %.")
        ]
    }
}

extension StructureLine {
    /// The headings of files: a contract.
    static let columns = schema.fields.map(\.name)

    /// The table as a data package tells it.
    static let schema = FileSchema(
        fields: [
            FileSchema.Field(
                "figure", type: "string", english: "which figure", vietnamese: "số liệu"),
            FileSchema.Field(
                "detail", type: "string",
                english: "who goes first (by lot: mean, low, high of the draws), or of what it is",
                vietnamese: "nút nào mất trước (ngẫu nhiên: trung bình, thấp, cao của các lần "
                    + "rút), hoặc của những gì"),
            FileSchema.Field("node", type: "string", english: "node", vietnamese: "nút"),
            FileSchema.Field("name", type: "string", english: "its name", vietnamese: "tên nút"),
            FileSchema.Field(
                "other", type: "string", english: "other end of a link",
                vietnamese: "đầu kia của liên kết"),
            FileSchema.Field(
                "other_name", type: "string", english: "its name", vietnamese: "tên đầu kia"),
            FileSchema.Field(
                "percent_gone", type: "integer", english: "nodes gone of a hundred",
                vietnamese: "phần trăm nút đã mất"),
            FileSchema.Field(
                "value", type: "number", english: "its value", vietnamese: "giá trị"),
        ])

    var cells: [CSVText.Cell] {
        [
            .text(figure.rawValue), .text(detail), .text(node?.id ?? ""), .text(node?.name ?? ""),
            .text(other?.id ?? ""), .text(other?.name ?? ""),
            .number(percentGone.map(String.init) ?? ""), .number(value?.description ?? ""),
        ]
    }

    static func sheet(_ lines: [StructureLine]) -> FigureTable {
        FigureTable(
            name: say(en: "Structure", vi: "Cấu trúc"), columns: columns,
            rows: lines.map { line in
                [
                    .text(line.figure.rawValue), .text(line.detail),
                    .text(line.node?.id ?? ""), .text(line.node?.name ?? ""),
                    .text(line.other?.id ?? ""), .text(line.other?.name ?? ""),
                    line.percentGone.map { .integer($0) } ?? .empty,
                    line.value.map { .decimal($0) } ?? .empty,
                ]
            })
    }
}
