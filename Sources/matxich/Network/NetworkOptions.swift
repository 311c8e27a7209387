import ArgumentParser
import Platform
import Records
import Store
import SupplyNetwork

/// Which part of the network a command works on, and for whom; of whichever day.
struct NetworkPart: ParsableArguments {
    // A cut may begin with a minus.
    @Option(
        parsing: .unconditional,
        help: help(
            en: "Which suppliers take part (default: all), such as \"country:VN size:sme\".",
            vi: "Nhà cung cấp nào được xét (mặc định: tất cả), ví dụ \"country:VN size:sme\".",
            value: "cut"))
    var cut = ""

    @Option(
        help: help(
            en: "Regions as they were drawn on this day (default: the day looked at).",
            vi: "Địa giới hành chính tại ngày này (mặc định: ngày được xét).",
            value: "yyyy-mm-dd"))
    var vintage: CalendarDay?

    @Option(
        parsing: .unconditional,
        help: help(
            en: "The score out of 100 from which on a supplier can meet a need.",
            vi: "Điểm phù hợp (trên 100) từ đó nhà cung cấp được coi là đáp ứng nhu cầu.",
            value: "0–100"))
    var fit = NetworkQuestion.fitAssumed.tenths / 10

    @Option(
        help: help(
            en: "For whom: what they may not see is left out and not reckoned with.",
            vi: "Dành cho ai: điều họ không được xem thì không nêu và không tính."))
    var level = DisclosureLevel.signedIn

    func validate() throws {
        guard (0...100).contains(fit) else {
            throw ValidationError(
                say(en: "--fit lies between 0 and 100.", vi: "--fit nằm từ 0 đến 100."))
        }
    }

    /// What is asked of a day, or of the one that the cut names.
    ///
    /// - Parameter language: of labels; that of this run where none is named.
    /// - Throws: `Failure` that shows where in the cut something was not understood.
    func question(
        _ loaded: LoadedCatalogue, on day: CalendarDate, in language: Language? = nil
    ) throws(Failure) -> NetworkQuestion {
        do throws(VintageError) {
            if let vintage { try RegionFrame.check(vintage.date, loaded.catalogue) }
        } catch { throw Failure(error) }
        let read: Cut
        do {
            read = try Cut(cut, loaded.catalogue, on: day, vintage: vintage?.date)
        } catch { throw Failure(error, in: cut) }
        return NetworkQuestion(
            cut: read, day: read.day ?? day, vintage: vintage?.date,
            fit: Score(fit, over: 100), reach: level, language: language ?? Speech.language)
    }
}

/// Which network a command works on, and for whom.
struct NetworkOptions: ParsableArguments {
    @OptionGroup var part: NetworkPart

    @Option(
        help: help(
            en: "The network as it was known on this day (default: today).",
            vi: "Mạng lưới theo thông tin biết đến ngày này (mặc định: hôm nay).",
            value: "yyyy-mm-dd"))
    var at: CalendarDay?

    /// As typed.
    var cut: String { part.cut }

    /// - Parameter language: of labels; that of this run where none is named.
    /// - Throws: `Failure` that shows where in the cut something was not understood.
    func question(
        _ loaded: LoadedCatalogue, in language: Language? = nil
    ) throws(Failure) -> NetworkQuestion {
        let asked = try part.question(loaded, on: at?.date ?? WallClock.today, in: language)
        if let own = asked.cut.day, let at, own != at.date {
            throw Failure(
                .usage,
                say(
                    en: "The cut says at:\(own), --at says \(at.date).",
                    vi: "Điều kiện lọc ghi at:\(own), còn --at ghi \(at.date)."),
                next: say(en: "Leave one of them out.", vi: "Hãy bỏ bớt một."))
        }
        return asked
    }

    /// The network asked for, with how far it is told at the terminal.
    ///
    /// - Parameter minCell: counts of fewer firms are kept back.
    func network(
        _ place: PlaceOptions, _ loaded: LoadedCatalogue, in language: Language? = nil,
        minCell: Int = NetworkQuestion.minCellAssumed
    ) async throws -> AssembledNetwork {
        let question = try question(loaded, in: language)
        let store = try OpenStore.open(place, createIfMissing: false)
        let counts = try await store.counts()
        let reading = Progress(
            say(en: "Suppliers read", vi: "Nhà cung cấp đã đọc"), total: counts.organisations,
            isQuiet: place.quiet)
        let judging = Progress(
            say(en: "Needs judged", vi: "Nhu cầu đã xét"), total: counts.needs,
            isQuiet: place.quiet)
        let network = try await AssembleNetwork(store: store, lexicon: loaded.lexicon)
            .network(question) { stage, done in
                switch stage {
                case .suppliersRead: reading.report(done)
                case .needsJudged: judging.report(done)
                }
            }
        reading.finish()
        judging.finish()
        if let fault = network.cutFault { throw Failure(fault, in: cut) }
        let head = NetworkHead(network, cut: cut, minCell: minCell)
        for line in head.remarks { place.remark(line) }
        return network
    }
}

/// From how many firms on a cell of a table is shown.
struct CellOption: ParsableArguments {
    @Option(
        name: .customLong("min-cell"), parsing: .unconditional,
        help: help(
            en: "Cells of fewer firms are left out, and counted as left out; 1 leaves none out.",
            vi: "Ô có ít doanh nghiệp hơn số này không được nêu, chỉ đếm; 1 là nêu tất cả.",
            value: "firms"))
    var minCell = NetworkQuestion.minCellAssumed

    func validate() throws {
        guard minCell >= 1 else {
            throw ValidationError(
                say(en: "--min-cell counts from 1.", vi: "--min-cell tính từ 1."))
        }
    }

    /// How many cells were left out; nil where none was.
    func remark(_ keptBack: Int) -> String? {
        guard keptBack > 0 else { return nil }
        let (cells, least) = (Plainly.number(keptBack), Plainly.number(minCell))
        return say(
            en: "Left out (*): \(cells) cells of fewer than \(least) firms, or that tell one.",
            vi: "Không nêu (*): \(cells) ô dưới \(least) doanh nghiệp hoặc làm lộ ô như vậy.")
    }
}

extension DisclosureLevel: ExpressibleByArgument {}
