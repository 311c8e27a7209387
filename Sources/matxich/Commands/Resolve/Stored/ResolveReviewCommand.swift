import ArgumentParser
import Foundation
import Platform
import Records
import Representations
import Store

/// `matxich resolve review`: a person decides what the program is not sure of.
struct ResolveReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: say(
            en: "Decide pairs of records that may be one firm, those most worth asking first.",
            vi: "Quyết định các cặp bản ghi có thể là một doanh nghiệp, cặp đáng hỏi nhất trước."),
        discussion: say(
            en: """
                An answer is remembered, and asked again only when either record says something
                else. For scripts: --list, and resolve decide. The reasons in JSON and CSV: changed
                (decided before, the records say something else now), owners (in the hands of two
                accounts), reserved (names, streets or parks contradict each other), cluster (sure
                by itself, not with all records of both firms), probable.
                """,
            vi: """
                Câu trả lời được lưu và chỉ hỏi lại khi một trong hai bản ghi thay đổi. Dùng trong
                script: --list và resolve decide. Lý do trong JSON và CSV: changed (đã quyết định,
                nay bản ghi đã khác), owners (hai tài khoản cùng quản lý), reserved (tên, đường hoặc
                khu công nghiệp mâu thuẫn), cluster (cặp này khớp, các bản ghi khác thì không),
                probable (có thể đúng).
                """))

    @Flag(help: help(en: "List the pairs and ask nothing.", vi: "Chỉ liệt kê, không hỏi."))
    var list = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        let queue = ReviewQueue(store: store)
        let pairs = try await queue.pairs()
        if list {
            var lines: [ListedPair] = []
            for pair in pairs {
                lines.append(ListedPair(pair: pair, names: try await queue.names(of: pair)))
            }
            return Self.listing.show(lines, as: format)
        }
        guard !pairs.isEmpty else {
            return global.remark(
                say(
                    en: "Nothing waits for you.", vi: "Không có cặp nào chờ quyết định."))
        }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage,
                say(
                    en: "There is no terminal to ask on.", vi: "Không có cửa sổ dòng lệnh để hỏi."
                ),
                next: NextCommand.line("resolve", "review", "--list"))
        }
        try await ask(pairs, queue, store)
    }

    private enum Reply {
        case verdict(PairDecision.Verdict)
        case skip, quit
    }

    private func ask(
        _ pairs: [PairToReview], _ queue: ReviewQueue, _ store: any DeskStore
    ) async throws {
        let decide = DecidePair(store: store, catalogue: try LoadedCatalogue().catalogue)
        for (place, pair) in pairs.enumerated() {
            // Another answer may have settled it meanwhile.
            guard try await store.document(PairToReview.self, pair.id) != nil,
                let entry = try await queue.entry(pair)
            else { continue }
            Streams.data("")
            Streams.data("\(place + 1)/\(pairs.count)")
            for line in PairPage.lines(entry, paint: .data) { Streams.data(line) }
            switch reply() {
            case .quit: return
            case .skip: continue
            case .verdict(let verdict):
                do {
                    let outcome = try await decide.decide(
                        pair.pair[0], pair.pair[1], verdict, why: nil, stamp: WallClock.stamp)
                    global.remark(StoredFirmsText.decided(outcome))
                } catch let refusal as ResolutionRefusal {
                    Streams.note(Failure(refusal).description)
                }
            }
        }
    }

    private func reply() -> Reply {
        while true {
            Streams.noteRaw(
                say(
                    en: "Are these two records one firm? [y]es, [n]o, [s]kip, [q]uit: ",
                    vi: "Hai bản ghi là một doanh nghiệp? "
                        + "[y] có, [n] không, [s] bỏ qua, [q] thoát: "))
            switch readLine(strippingNewline: true)?.lowercased() {
            case "y", "yes", "c", "có": return .verdict(.same)
            case "n", "no", "k", "không": return .verdict(.different)
            case "s", "": return .skip
            case "q", nil: return .quit
            default: continue
            }
        }
    }

    /// A pair with what its two records are called.
    private struct ListedPair {
        let pair: PairToReview
        let names: [String]
    }

    private static var listing: Listing<ListedPair> {
        Listing(
            columns: [
                .text(say(en: "record", vi: "bản ghi"), "one") { $0.pair.pair.first?.text ?? "" },
                .text(say(en: "name", vi: "tên"), "oneName") { $0.names.first ?? "" },
                .text(say(en: "other", vi: "bản ghi kia"), "other") {
                    $0.pair.pair.last?.text ?? ""
                },
                .text(say(en: "its name", vi: "tên bản ghi kia"), "otherName") {
                    $0.names.last ?? ""
                },
                .text(say(en: "probability", vi: "xác suất"), "probability") {
                    FixedText.of(Double($0.pair.millionths) / 1_000_000, digits: 6)
                },
                Listing<ListedPair>.Column(
                    heading: say(en: "why", vi: "lý do"), key: "reason",
                    shown: { PairPage.reason($0.pair) },
                    fact: { .text($0.pair.reason.rawValue) }),
            ], details: { ["why": .text(PairPage.reason($0.pair))] }, widthMax: 72)
    }
}
