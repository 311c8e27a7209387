import Foundation
import Records
import TestSupport
import TextAnalysis

@testable import Matching

// Texts: BM25F with 16 binary digits, each quotient rounded down, and the best of the ways in
// which a word may be answered.
extension ScoreOracle {
    /// All that a supplier's texts say, zone by zone.
    private struct Bags {
        var terms: [[String]] = [[], [], [], []]
        var words = [0, 0, 0, 0]
        var spellings: Set<String> = []

        var isEmpty: Bool { words == [0, 0, 0, 0] }

        func has(_ term: String) -> Bool { terms.contains { $0.contains(term) } }
    }

    func text(_ asked: String, _ who: Profile) -> Bounds? {
        let names = ConceptNames(catalogue)
        let own = bags(who, names)
        if own.isEmpty { return nil }
        let all = suppliers.map { bags($0, names) }.filter { !$0.isEmpty }
        func rarity(_ term: String) -> Int {
            let users = all.filter { $0.has(term) }.count
            return logarithm(2 * all.count + 2) - logarithm(2 * users + 1)
        }
        var (sum, ideal) = (0, 0)
        for (times, ways) in ways(asked, all, names) {
            let used = ways.filter { way in all.contains { $0.has(way.term) } }
            if used.isEmpty { continue }
            let most = used.first?.factor == 1_000_000 ? rarity(used[0].term) : Int.max
            let rarities = used.map { times * min(most, rarity($0.term)) }
            sum +=
                zip(used, rarities).map { way, rarity in
                    rarity * way.factor / 1_000_000 * impact(way.term, own, all) / 65_536
                }.max() ?? 0
            ideal += (rarities.max() ?? 0) * idealImpact / 65_536
        }
        if ideal == 0 { return certain(0) }
        return certain(min(1_000_000, rounded(Decimal(sum) * 1_000_000 / Decimal(ideal))))
    }

    /// For each different word or pair of a text, how often it counts, and the terms that answer
    /// it with their factors.
    private func ways(
        _ asked: String, _ all: [Bags], _ names: ConceptNames
    ) -> [(times: Int, ways: [(term: String, factor: Int)])] {
        let model = TextModel.standard
        let text = AnalysedText(asked)
        let cutter = TextCutter(names)
        let unknown = text.tokens.indices.filter { place in
            let word = text.tokens[place].folded
            return isWord(word) && word.count > 4
                && !all.contains { $0.has(cutter.term(of: word)) }
        }
        // The words of the random texts stand between single blanks.
        var (mended, mendedPlaces, place): ([String], Set<Int>, Int) = ([], [], 0)
        for word in asked.split(separator: " ").map(String.init) {
            let meant = unknown.contains(place) ? names.meant(by: text.tokens[place].folded) : nil
            if meant != nil { mendedPlaces.insert(place) }
            mended.append(meant ?? word)
            place += AnalysedText(word).tokens.count
        }
        let spots = names.spots(in: AnalysedText(mended.joined(separator: " ")), of: .text)
        var done: Set<String> = []
        func own(_ unit: TextUnit) -> String {
            guard let loose = unit.loose, !loose.isMarked else { return unit.exact }
            return loose.folded
        }
        let units = cutter.units(of: text)
        return units.compactMap { unit in
            let asked = own(unit)
            guard done.insert(asked).inserted else { return nil }
            var ways = [(term: asked, factor: 1_000_000)]
            if let loose = unit.loose, loose.isMarked {
                ways.append((loose.unmarked, model.unmarkedFactor))
                ways.append((loose.folded, model.otherMarksFactor))
            }
            if unit.tokens.count == 1, unknown.contains(unit.tokens.lowerBound) {
                ways += slips(unit.reading, all, cutter).map { ($0, model.typoFactor) }
            }
            for spot in spots where unit.tokens.allSatisfy(spot.tokens.contains) {
                let isMended = spot.tokens.contains(where: mendedPlaces.contains)
                let typo = isMended ? model.typoFactor : 1_000_000
                ways.append((spot.term, model.conceptFactor * typo / 1_000_000))
            }
            return (min(units.filter { own($0) == asked }.count, model.repeatsMax), ways)
        }
    }

    /// The terms of the five most used words that one slip separates from another.
    private func slips(_ word: String, _ all: [Bags], _ cutter: TextCutter) -> [String] {
        let words = Set(all.flatMap(\.spellings)).filter { other in
            isWord(other) && other.count > 3 && EditDistance.restricted(word, other) == 1
        }
        func users(_ word: String) -> Int {
            let term = cutter.term(of: word)
            return all.filter { $0.has(term) }.count
        }
        let counted = words.sorted { left, right in
            let (first, second) = (users(left), users(right))
            return first == second ? left < right : first > second
        }
        return counted.prefix(5).map { cutter.term(of: $0) }
    }

    private func isWord(_ word: String) -> Bool { word.allSatisfy { ("a"..."z").contains($0) } }

    private func impact(_ term: String, _ own: Bags, _ all: [Bags]) -> Int {
        let model = TextModel.standard
        var frequency = 0
        for zone in 0..<4 {
            let count = own.terms[zone].filter { $0 == term }.count
            let lengths = all.map { $0.words[zone] }
            let (total, used) = (lengths.reduce(0, +), lengths.filter { $0 > 0 }.count)
            if count == 0 || total == 0 { continue }
            let share = Int(model.lengthSharesPercent[zone])
            let norm =
                ((100 - share) * total + share * own.words[zone] * used) * 65_536 / (100 * total)
            frequency +=
                Int(model.zoneWeightsTenths[zone]) * count * 65_536 * 65_536 / (10 * norm)
        }
        return saturated(frequency)
    }

    private var idealImpact: Int {
        saturated(Int(TextModel.standard.zoneWeightsTenths[1]) * 65_536 / 10)
    }

    private func saturated(_ frequency: Int) -> Int {
        let k1 = TextModel.standard.saturationHundredths * 65_536 / 100
        return frequency * 65_536 / (k1 + frequency)
    }

    private func bags(_ who: Profile, _ names: ConceptNames) -> Bags {
        let cutter = TextCutter(names)
        return who.zonedTexts().reduce(into: Bags()) { bags, text in
            let analysed = AnalysedText(text.text.value.text)
            bags.terms[text.zone.rawValue] += cutter.terms(of: text.text.value)
            bags.words[text.zone.rawValue] += analysed.tokens.count
            bags.spellings.formUnion(analysed.tokens.map(\.folded))
        }
    }

    private func logarithm(_ number: Int) -> Int {
        Int((log2(Double(number)) * 65_536).rounded())
    }
}
