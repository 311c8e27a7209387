import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store
import SupplyNetwork

extension Operation {
    /// Provinces of a country drawn to every hundred metres take less (own choice).
    private static let outlineBytesMax = 32 * 1_024 * 1_024

    /// What of a network takes longer than anybody should wait for.
    static let networkJobs: [Operation] = [
        Operation(
            id: "exportNetwork", method: .post, path: "/v1/network/export",
            summary: "Begins a job that writes the network as a file for maps, graph programs or "
                + "notebooks; what it comes to is the file.",
            success: .accepted, roles: readers,
            parameters: Parameter.ofNetwork + Parameter.ofExport + [.minCell],
            answer: Schema.job, problems: [.unprocessable]
        ) { call, desk in
            guard call.text("file") != nil else {
                throw Call.fault(
                    "file", "missing",
                    Phrase(en: "“file” is missing.", vi: "Thiếu tham số “file”."),
                    .malformed)
            }
            return try await call.beginNetwork(.networkExport, desk)
        },
        Operation(
            id: "reportNetwork", method: .post, path: "/v1/network/report",
            summary: "Begins a job that writes a report with maps and figures; what it comes to "
                + "is one page that needs nothing else. A GeoJSON body, where there is one, has "
                + "outlines of regions to be drawn under the map.",
            success: .accepted, roles: readers,
            parameters: Parameter.ofNetwork + [.minCell, .title, .language, .package],
            upload: UploadRule(
                mediaTypes: ["application/geo+json", "application/json"],
                bytesMax: outlineBytesMax, isOptional: true),
            answer: Schema.job, problems: [.unprocessable]
        ) { call, desk in
            try await call.beginReport(desk)
        },
    ]
}

extension Call {
    /// What is asked of a network, or the job that will answer it.
    func answer(_ inquiry: NetworkInquiry, _ desk: Desk) async throws -> Answer {
        guard prefersJob else {
            return Answer(try await inquiry.facts(asked, to: viewer, desk))
        }
        try inquiry.check(asked, desk)
        let told = try AskedNetwork.beholding(viewer)
            .merging([AskedNetwork.inquiryKey: inquiry.rawValue]) { $1 }
        let input = asked.input(today: desk.today, told)
        return try await beginAsPreferred(.networkInquiry, input: input.line, desk)
    }

    /// Begins work on a network; a cut that is not understood is refused at once.
    fileprivate func beginNetwork(
        _ work: Work, _ desk: Desk, _ more: [String: String] = [:]
    ) async throws -> Answer {
        _ = try asked.question(desk)
        let told = try AskedNetwork.beholding(viewer).merging(more) { $1 }
        return try await begin(work, input: asked.input(today: desk.today, told).line, desk)
    }

    /// The same of a report; outlines that cannot be drawn are refused at once too.
    fileprivate func beginReport(_ desk: Desk) async throws -> Answer {
        guard let upload else { return try await beginNetwork(.networkReport, desk) }
        let path = upload.path + "-outlines"
        guard upload.keep(as: path) else { throw Problem(.unavailable) }
        do {
            _ = try await desk.lists.outlines(in: path, named: [], in: language)
            return try await beginNetwork(
                .networkReport, desk, [AskedNetwork.outlinesKey: PathParts(path).name])
        } catch {
            unlink(path)
            throw (error as? ListFault)?.problem ?? error
        }
    }
}

extension Parameter {
    fileprivate static let title = Parameter(
        name: "title", place: .query, kind: .text(lengthMax: 200), summary: "What it is called.")
    fileprivate static let language = Parameter(
        name: "language", place: .query, kind: .choice(Language.allCases.map(\.rawValue)),
        summary: "The language of names and words (that of the answer where nothing is said).")

    fileprivate static let package = Parameter(
        name: "package", place: .query, kind: .choice(["yes", "no"]),
        summary: "“yes”: not the file but the datapackage.json that stands beside it.")

    fileprivate static let ofExport = [
        Parameter(
            name: "file", place: .query,
            kind: .choice(
                NetworkFormat.allCases.flatMap(\.fileNames) + [RegionalTableWriter.fileName]),
            summary: "Which file; has to be given. Formats of several files have a job for each.",
            example: "network.gexf", isRequired: true),
        package,
        Parameter(
            name: "nodeFigures", place: .query, kind: .choice(["yes", "no"]),
            summary: "“yes”: with figures of every node, such as betweenness."),
        Parameter(
            name: "weight", place: .query, kind: .choice(EdgeWeighing.names),
            summary: "What edges count for where weights are added: one each, or one kind its own."
        ),
        Parameter(
            name: "focal", place: .query, kind: .text(lengthMax: 200),
            summary: "With the Nexus Supplier Index of those behind this firm: its id, its own or "
                + "that of a list."),
        .exact, title, language,
    ]
}
