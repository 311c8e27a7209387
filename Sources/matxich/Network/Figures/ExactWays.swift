import ArgumentParser
import Platform
import SupplyNetwork

/// Whether shortest ways are followed from every node of a large network too.
struct ExactWays: ParsableArguments {
    @Flag(
        help: help(
            en: "Follow shortest ways from every node of a network over 100,000 nodes or 1,000,000 "
                + "links too, which takes long.",
            vi: "Tính đường ngắn nhất từ mọi nút kể cả khi mạng quá 100.000 nút hoặc 1.000.000 "
                + "liên kết; mất nhiều thời gian."))
    var exact = false

    var reach: ExactReach { exact ? .always : .promised }

    /// Does the work; of a network that was sampled, tells how long exact ways would take, and of
    /// one that was not, how long they took.
    func timed<Answer: Sendable>(
        _ graph: SupplyGraph, _ place: PlaceOptions, _ work: () async -> Answer
    ) async -> Answer {
        let begun = ContinuousClock.now
        let answer = await work()
        let topology = graph.topology()
        let promised = ExactReach.promised
        let isLarge =
            topology.nodeCount > promised.nodesMax || topology.linkCount > promised.linksMax
        guard isLarge else { return answer }
        let took = (ContinuousClock.now - begun).components.seconds
        let (seconds, pivots) = (Int(took), Plainly.number(promised.pivots))
        if exact {
            place.remark(
                say(
                    en: "Exact ways took \(seconds) seconds.",
                    vi: "Tính chính xác mất \(seconds) giây."))
        } else {
            let whole = Plainly.number(
                max(1, seconds * topology.nodeCount / max(1, promised.pivots)))
            place.remark(
                say(
                    en: "Ways were followed from \(pivots) nodes, in \(seconds) seconds; from all "
                        + "(--exact) it would take some \(whole).",
                    vi: "Lấy mẫu từ \(pivots) nút trong \(seconds) giây; tính từ mọi nút (--exact) "
                        + "mất khoảng \(whole) giây."))
        }
        return answer
    }
}
