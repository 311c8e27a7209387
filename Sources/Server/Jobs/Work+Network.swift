import Foundation
import Platform
import Records
import Representations
import Store
import SupplyNetwork

extension Work {
    /// A file of the network.
    static let networkExport = Work(kind: "network-export") { job, desk, report in
        let asked = try AskedNetwork(job)
        let name = asked.text("file") ?? ""
        let steps = 3
        report.note(0, of: steps)
        let language = asked.named
        let network = try await asked.network(desk, in: language)
        report.note(1, of: steps)
        try Task.checkCancellation()
        let graph = await network.wordedGraph()
        let nexus = try await asked.nexus(of: network, graph, desk)
        let weighing = asked.text("weight").flatMap { EdgeWeighing($0) } ?? .alike
        let reach = asked.exactReach
        let isFigured = asked.text("nodeFigures") == "yes"
        let figures =
            isFigured ? await graph.nodeFigures(weighing: weighing, exact: reach) : []
        let export = NetworkExport(
            graph, figures: figures + nexus,
            description: network.description(
                title: asked.title(in: language), cut: asked.cut,
                minCell: asked.minCell))
        report.note(2, of: steps)
        try Task.checkCancellation()
        let order = NetworkFileOrder(name: name, network: network, export: export, asked: asked)
        let file = try order.file(desk)
        if let remark = order.remark { report.remark(remark) }
        report.note(steps, of: steps)
        guard asked.text("package") == "yes" else {
            // Figures of regions name no firm; every other file has them all.
            let isNaming = name != RegionalTableWriter.fileName
            try await desk.noteNetwork(
                isNaming ? network.firmsShown : [], within: asked.reach, to: try asked.viewer(),
                reason: "exportNetwork " + name)
            return JobAnswer(file)
        }
        let resource = DataPackage.Resource(
            name: file.name, byteCount: file.bytes.count, schemas: order.schemas(desk))
        return JobAnswer(DataPackage.write(export, files: [resource]))
    }

    /// What is asked of the network, in the facts that would have been answered at once.
    static let networkInquiry = Work(kind: "network-inquiry") { job, desk, report in
        let asked = try AskedNetwork(job)
        guard let inquiry = asked.text(AskedNetwork.inquiryKey).flatMap(NetworkInquiry.init)
        else { throw Problem(.malformed) }
        report.note(0, of: 1)
        let facts = try await inquiry.facts(asked, to: try asked.viewer(), desk)
        report.note(1, of: 1)
        return JobAnswer(mediaType: "application/json", bytes: Answer(facts).body)
    }

    /// Maps and figures on one page.
    static let networkReport = Work(kind: "network-report") { job, desk, report in
        let asked = try AskedNetwork(job)
        let language = asked.named
        report.note(0, of: 2)
        let network = try await asked.network(desk, in: language)
        report.note(1, of: 2)
        try Task.checkCancellation()
        var content = await network.report(
            title: asked.title(in: language), cut: asked.cut, minCell: asked.minCell,
            catalogue: desk.catalogue)
        if let name = asked.text(AskedNetwork.outlinesKey) {
            do {
                content.boundaries = try await desk.lists.outlines(
                    in: desk.uploads.file(name), named: content.regions, in: language)
            } catch let fault as ListFault { throw fault.problem }
        }
        report.note(2, of: 2)
        let page = ReportPage.write(content)
        guard asked.text("package") == "yes" else {
            try await desk.noteNetwork(
                network.firmsShown, within: asked.reach, to: try asked.viewer(),
                reason: "reportNetwork")
            return JobAnswer(page)
        }
        let resource = DataPackage.Resource(name: page.name, byteCount: page.bytes.count)
        return JobAnswer(DataPackage.write(content.description, files: [resource]))
    } ended: { job, desk in
        guard let name = (try? AskedNetwork(job))?.text(AskedNetwork.outlinesKey) else { return }
        unlink(desk.uploads.file(name))
    }
}

extension AskedNetwork {
    /// What names are in: the language that is asked for, else that of the answer.
    fileprivate var named: Language {
        text("language").flatMap { Language(rawValue: $0) } ?? language
    }

    /// How those behind a firm matter to it, where a firm is named.
    ///
    /// - Throws: `Problem` of a name that no supplier of the network bears alone, or where there is
    ///   no index; `StoreError`.
    fileprivate func nexus(
        of network: AssembledNetwork, _ graph: SupplyGraph, _ desk: Desk
    ) async throws -> [NetworkExport.Figure] {
        guard let name = text("focal") else { return [] }
        let firms = network.shown(
            try await ReadProfiles(store: desk.store, lexicon: desk.lexicon)
                .organisations(named: name), as: name)
        guard let firm = firms.first, firms.count == 1 else {
            throw AskedScenario.refusal(.firmUnknown(name), "focal")
        }
        do throws(NexusError) {
            return try await graph.nexusFigures(
                focal: NetworkNode.id(.firm, firm.text), exact: exactReach) ?? []
        } catch {
            throw Call.fault(
                "focal", "nexus",
                Phrase(
                    en: error.sentence(isVietnamese: false),
                    vi: error.sentence(isVietnamese: true)))
        }
    }

    fileprivate func title(in language: Language) -> String {
        text("title") ?? ReportPage.usualTitle(in: language)
    }
}

extension JobAnswer {
    fileprivate init(_ file: WrittenFile) {
        self.init(
            mediaType: DataPackage.mediaType(of: file.name), fileName: file.name,
            bytes: file.bytes)
    }
}

/// One file of an export.
private struct NetworkFileOrder {
    let name: String
    let network: AssembledNetwork
    let export: NetworkExport
    let asked: AskedNetwork

    private var material: NetworkFileMaker.Material {
        NetworkFileMaker.Material(
            network: network, export: export,
            figures: network.figures(minCell: asked.minCell), cut: asked.cut)
    }

    private var format: NetworkFormat? {
        NetworkFormat.allCases.first { $0.fileNames.contains(name) }
    }

    func schemas(_ desk: Desk) -> [FileSchema] {
        if let own = desk.networkFiles[name]?.schemas { return own(material) }
        if name == RegionalTableWriter.fileName { return [RegionalTableWriter.schema] }
        return format.map { export.schemas(of: name, as: $0) } ?? []
    }

    /// What of the edges is not in the file, or in no map.
    var remark: Job.Message? {
        guard let format else { return nil }
        let rows =
            format == .xlsx
            ? WrittenRows(export, beside: material.figures)
            : WrittenRows(export.graph, as: format)
        guard let code = rows.drawing.code,
            let english = rows.drawing.sentence(in: .english),
            let vietnamese = rows.drawing.sentence(in: .vietnamese)
        else { return nil }
        return Job.Message(code: code, english: english, vietnamese: vietnamese)
    }

    func file(_ desk: Desk) throws -> WrittenFile {
        if let maker = desk.networkFiles[name] {
            return WrittenFile(name: name, bytes: try maker.make(material))
        }
        if name == RegionalTableWriter.fileName {
            return RegionalTableWriter.write(material.figures, name: network.label(of:))
        }
        let files: [WrittenFile]?
        do throws(ShapefileError) { files = try format?.files(of: export) } catch {
            throw Problem(
                .unprocessable,
                Phrase(en: error.sentence(in: .english), vi: error.sentence(in: .vietnamese)))
        }
        guard let file = files?.first(where: { $0.name == name }) else {
            throw Problem(.notFound)
        }
        return file
    }
}

extension WrittenRows.Drawing {
    /// Stable, for programs; nil where all is there.
    fileprivate var code: String? {
        switch self {
        case .none: nil
        case .edgesLeftOut: "edges-left-out"
        case .rowsWithoutLine: "edges-without-line"
        case .edgesKeptBack: "edges-kept-back"
        }
    }
}
