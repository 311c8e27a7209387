import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// The list of all figures of the twelve firms: what stands in it, and what is kept back.
@Suite struct FigureListTests {
    private func figures(minCell: Int) -> RegionalFigures {
        figures(of: TwelveFirms.firms, TwelveFirms.before, minCell: minCell)
    }

    private func figures(
        of firms: [Profile], _ frame: RegionFrame, minCell: Int
    ) -> RegionalFigures {
        let facts = RegionalFacts(firms, frame: frame)
        return RegionalFigures(
            facts, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: frame, minCell: minCell)
    }

    private func lines(minCell: Int) -> [Substring] {
        let file = RegionalTableWriter.write(figures(minCell: minCell)) { "<" + $0.code + ">" }
        return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    }

    @Test func everyFigureTellsItsFormulaNumberMissingShareAndVintage() {
        let all = lines(minCell: 1)
        // Bắc Ninh has 1 to 5, Bắc Giang 6 and 7, Hà Nội 8, 9, 10 and 12; 11 is in none.
        #expect(
            all.contains {
                $0.hasPrefix("region:vn-2008-01,,,,count,,4.0,false,")
                    && $0.hasSuffix(",11,1,\(1.0 / 12),2025-01-01,<vn-2008-01>,,,")
            })
        // Of Hà Nội's, 8, 9 and 10 plate; 11 and 12 lack a place or a process.
        #expect(
            all.contains {
                $0.hasPrefix("region:vn-2008-01,process,process:plating,,count,,3.0,false,")
                    && $0.hasSuffix(
                        ",10,2,\(1.0 / 6),2025-01-01,<vn-2008-01>,<plating>,,")
            })
        #expect(figures(minCell: 1).keptBack == 0)
        #expect(all.allSatisfy { $0.split(separator: ",").count >= 8 })
        let formulas = Set(figures(minCell: 1).rows.map(\.note.formula))
        // Nobody buys, and three regions are too few to tell a complexity by.
        #expect(
            formulas == Set(RegionalFormula.allCases).subtracting([.localisation, .complexity]))
    }

    @Test func whatASmallCellWouldTellIsKeptBackToo() {
        // One firm of Hà Nội moulds.
        let hidden = figures(minCell: 2).rows.filter {
            $0.region?.code == "vn-2008-01" && $0.subject?.code == "moulding" && $0.detail == nil
        }
        #expect(hidden.count >= 3 && hidden.allSatisfy(\.isKeptBack))
        #expect(lines(minCell: 2).contains { $0.contains("moulding,,count,,,true,") })
    }

    @Test func noConcentrationOfALineWithUnknownCellsIsTold() {
        for minCell in 2...4 {
            let found = figures(minCell: minCell)
            let width = found.counts.columns.count
            for (place, region) in found.counts.regions.enumerated() {
                let unknown = (0..<width).count { found.shown[place * width + $0] == nil }
                let row = found.rows.first {
                    $0.region == region && $0.subject == nil && $0.kind == .process
                        && $0.note.formula == .concentration
                }
                let total = found.rows.first {
                    $0.region == region && $0.kind == nil && $0.note.formula == .count
                }
                let isFew = total?.isKeptBack == true
                #expect((row?.isKeptBack == true) == (isFew || unknown > 0))
            }
        }
    }

    @Test func whatIsKeptBackOfALineIsTakenAsItsMean() {
        let line = SubjectFigures.averaged([6, nil, nil], [6, 0.5, 1.5])
        #expect(line == [6, 1, 1] && SubjectFigures.averaged([6, 2], [6, 2]) == nil)
    }

    @Test func aRegionOfFewFirmsTellsNoCount() {
        let rows = figures(minCell: 3).rows.filter {
            $0.note.formula == .count && $0.subject == nil
        }
        // Bắc Giang has two; Hà Nội's four would give them away beside Bắc Ninh's five.
        #expect(rows.filter(\.isKeptBack).map(\.region?.code) == ["vn-2008-01", "vn-2008-24"])
    }

    @Test func aCapacityThatFewStateIsKeptBack() {
        // 1, 2, 3 and 6 stamp in what is Bắc Ninh now, and all state their capacity.
        func told(_ formula: RegionalFormula, _ firms: [Profile]) -> [Double?] {
            figures(of: firms, TwelveFirms.after, minCell: 3).rows.filter {
                $0.note.formula == formula && $0.region?.code == "vn-2025-24"
                    && $0.subject?.code == "stamping"
            }.map(\.value)
        }
        #expect(told(.capacity, TwelveFirms.firms) == [6_000])
        let silent = TwelveFirms.firms.enumerated().map { place, firm in
            var firm = firm
            if place < 2 { firm.capacity = nil }
            return firm
        }
        #expect(told(.count, silent) == [4] && told(.capacity, silent) == [nil])
    }

    @Test func countsThatAreAllOneAreNotLeftAlone() {
        // Two regions of one firm each beside one of nine: 11 − 9 would tell both.
        let small = SmallCells([1, 9, 1], below: 3, rows: [[0, 1, 2]])
        #expect(small.isKeptBack == [true, true, true])
        // Two of two and one firms may be one and two.
        let mixed = SmallCells([1, 9, 2], below: 3, rows: [[0, 1, 2]])
        #expect(mixed.isKeptBack == [true, false, true])
    }
}
