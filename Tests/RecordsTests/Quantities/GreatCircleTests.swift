import Foundation
import TestSupport
import Testing

@testable import Records

@Suite struct GreatCircleTests {
    @Test(arguments: MatchingRandom.seeds)
    func agreesWithTheLibraryWithinATenthOfAKilometre(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        for _ in 0..<100 {
            let points = (0..<2).map { _ in
                MatchingRecords.point(
                    Double.random(in: -90...90, using: &random),
                    Double.random(in: -180...180, using: &random))
            }
            let own = GreatCircle.exactKilometres(from: points[0], to: points[1])
            let library = Self.libraryKilometres(points[0], points[1])
            #expect(abs(own - library) < 0.1, "seed \(seed), \(points)")
        }
    }

    @Test func knowsDistancesOfAtlases() {
        let hanoi = MatchingRecords.point(21.0278, 105.8342)
        let saigon = MatchingRecords.point(10.7769, 106.7009)
        let seoul = MatchingRecords.point(37.5665, 126.9780)
        #expect((1_130...1_150).contains(GreatCircle.kilometres(from: hanoi, to: saigon)))
        #expect((2_720...2_760).contains(GreatCircle.kilometres(from: hanoi, to: seoul)))
        #expect(GreatCircle.kilometres(from: hanoi, to: hanoi) == 0)
    }

    @Test func crossesTheDateLineAndReachesTheAntipodes() {
        let east = MatchingRecords.point(0, 179)
        let west = MatchingRecords.point(0, -179)
        #expect(GreatCircle.kilometres(from: east, to: west) == 222)
        let poles = (MatchingRecords.point(90, 0), MatchingRecords.point(-90, 0))
        #expect(GreatCircle.kilometres(from: poles.0, to: poles.1) == 20_015)
    }

    @Test func theSeriesAgreeWithTheLibraryToTwelveDigits() {
        for step in -900...900 {
            let degrees = Double(step) / 10
            #expect(abs(Trigonometry.sine(degrees: degrees) - sin(degrees * .pi / 180)) < 1e-12)
        }
        for step in 0...1_000 {
            let value = Double(step) / 1_000
            #expect(abs(Trigonometry.arcSine(value) - asin(value)) < 1e-12)
        }
    }
    private static func libraryKilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let north = sin(radians(other.latitude - one.latitude) / 2)
        let east = sin(radians(other.longitude - one.longitude) / 2)
        let chord =
            north * north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east * east
        return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
    }
}
