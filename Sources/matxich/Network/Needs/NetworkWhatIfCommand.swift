import ArgumentParser
import Catalog
import Platform
import Records
import Representations
import SupplyNetwork

/// `matxich network whatif`: which needs would lose their suppliers.
struct NetworkWhatIfCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: say(
            en: "Show which needs lose their suppliers when something happens.",
            vi: "Cho biết nhu cầu nào mất nguồn cung khi có biến cố."),
        discussion: say(
            en: """
                EXAMPLES:
                  matxich network whatif --region "Bắc Ninh"       the region is cut off
                  matxich network whatif --without NCC-0012        the firm leaves
                  matxich network whatif --require IATF-16949      every buyer asks for it
                  matxich network whatif --park "Quế Võ"           an industrial park is lost
                  matxich network whatif --flood 21.17,106.05 --within 10
                """,
            vi: """
                VÍ DỤ:
                  matxich network whatif --region "Bắc Ninh"       vùng bị cô lập
                  matxich network whatif --without NCC-0012        doanh nghiệp rút lui
                  matxich network whatif --require IATF-16949      mọi bên mua đều yêu cầu
                  matxich network whatif --park "Quế Võ"           mất khu công nghiệp
                  matxich network whatif --flood 21.17,106.05 --within 10
                """))

    @Option(
        help: help(
            en: "This region is cut off (name or code).",
            vi: "Vùng này bị cô lập (tên hoặc mã).", value: "region"))
    var region: String?

    @Option(
        help: help(
            en: "This firm leaves (its id, or its id in a list); may be given several times.",
            vi: "Doanh nghiệp này rút lui (mã, hoặc mã trong danh sách gốc); có thể nêu nhiều lần.",
            value: "id"))
    var without: [String] = []

    @Option(
        help: help(
            en: "All buyers ask for this certificate.",
            vi: "Mọi bên mua đều yêu cầu chứng nhận này.",
            value: "standard"))
    var require: String?

    @Option(
        help: help(
            en: "This industrial park is lost: its name, as addresses of sites bear it.",
            vi: "Mất khu công nghiệp này: tên như trong địa chỉ cơ sở.", value: "name"))
    var park: String?

    // A point may lie south of the equator.
    @Option(
        parsing: .unconditional,
        help: help(
            en: "Sites around this point are lost.", vi: "Các cơ sở quanh điểm này bị mất.",
            value: "lat,lon"))
    var flood: String?

    @Option(
        parsing: .unconditional,
        help: help(
            en: "How far around --flood.", vi: "Bán kính quanh --flood.", value: "km"))
    var within = ScenarioWords.usualKilometres

    @Flag(
        help: help(
            en: "Name the firms of which it is not known whether they are lost.",
            vi: "Nêu tên doanh nghiệp chưa rõ có bị mất hay không."))
    var names = false

    @OptionGroup var options: NetworkOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        let said = [region != nil, !without.isEmpty, require != nil, park != nil, flood != nil]
        guard said.count(where: \.self) == 1 else {
            throw ValidationError(
                say(
                    en: "Give one of --region, --without, --require, --park and --flood.",
                    vi: "Hãy nêu một trong: --region, --without, --require, --park, --flood."))
        }
        try WithinKilometres.check(within)
    }

    func run() async throws {
        let format = try global.format(among: [.table, .json, .ndjson, .csv])
        let loaded = try LoadedCatalogue()
        let frame = RegionFrame(loaded.catalogue, on: try options.question(loaded).vintage)
        let said = try await scenario(loaded, frame)
        let network = try await options.network(global.place, loaded)
        let scenario = try said ?? parkLost(among: network.suppliers, loaded, frame)
        let found = network.coverage.whatIf(
            scenario, on: network.question.day, frame: network.frame)
        let head = NetworkHead(network, cut: options.cut)
        let text = WhatIfText(network: network, found: found, wording: loaded.wording)
        switch format {
        case .json:
            let page: JSONValue = ["network": head.facts, "whatIf": Facts.whatIf(found, network)]
            Streams.data(page.page)
        case .table where network.needs.isEmpty:
            for line in head.linesOfNeeds + text.linesOfFirms { Streams.data(line) }
            if names { for line in text.doubtfulNames { Streams.data("  " + line) } }
        case .table, .trec, .xlsx:
            for line in head.lines + text.lines { Streams.data(line) }
            if names { for line in text.doubtfulNames { Streams.data("  " + line) } }
            if !text.rows.isEmpty {
                Streams.data("")
                NeedHit.listing.show(text.rows, as: .table)
            }
        case .csv, .ndjson: NeedHit.listing.show(text.rows, as: format)
        }
    }

    private func parkLost(
        among suppliers: [Profile], _ loaded: LoadedCatalogue, _ frame: RegionFrame
    ) throws(Failure) -> Scenario {
        do throws(ScenarioError) {
            return try ScenarioReader(loaded.lexicon, frame)
                .scenario(.park(park ?? ""), among: suppliers)
        } catch { throw Failure(error) }
    }

    /// - Returns: nil of a park: which sites lie in it is known with the network alone.
    private func scenario(
        _ loaded: LoadedCatalogue, _ frame: RegionFrame
    ) async throws -> Scenario? {
        let reader = ScenarioReader(loaded.lexicon, frame)
        do throws(ScenarioError) {
            if let region { return try reader.scenario(.region(region)) }
            if let require { return try reader.scenario(.standard(require)) }
            if let flood {
                let point = try ScenarioWords.point(flood)
                return try reader.scenario(.circle(point, kilometres: within))
            }
        } catch { throw Failure(error) }
        if park != nil { return nil }
        let store = try OpenStore.open(global)
        var firms: Set<OrganisationID> = []
        for name in without {
            firms.insert(try await SupplierName.resolve(name, in: store, loaded.lexicon))
        }
        return .firmsLeave(firms)
    }
}
