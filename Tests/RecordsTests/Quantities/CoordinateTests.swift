import Records
import Testing

@Suite struct CoordinateTests {
    @Test(arguments: [(0.0, 0.0), (90.0, 180.0), (-90.0, -180.0), (21.03, 105.85)])
    func takesEveryPointOfTheGlobe(latitude: Double, longitude: Double) {
        #expect(Coordinate(latitude: latitude, longitude: longitude) != nil)
    }

    @Test(arguments: [
        (90.1, 0.0), (0.0, 180.1), (105.85, 21.03), (.nan, 0.0), (0.0, .nan), (.infinity, 0.0),
    ])
    func refusesWhatIsNoPoint(latitude: Double, longitude: Double) {
        #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
    }
}
