import Foundation
import Records
import StoreConformance
import Testing

@Suite struct EndpointTests {
    private let source = StoreRows.source("chamber")

    private func endpoint(
        reading: Endpoint.Reading = Endpoint.Reading(format: .json),
        pulling: Endpoint.Pulling = Endpoint.Pulling(),
        access: Endpoint.Access = Endpoint.Access(), terms: Endpoint.Terms = Endpoint.Terms(),
        limits: Endpoint.Limits = Endpoint.Limits()
    ) throws -> Endpoint {
        try Endpoint(
            source: source, address: EndpointAddress("https://a.vn/list"), reading: reading,
            pulling: pulling, access: access, terms: terms, limits: limits)
    }

    private func refuse(
        _ error: EndpointError, _ body: @autoclosure () throws -> Endpoint,
        at place: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: error, sourceLocation: place) { try body() }
    }

    @Test func aRecordPathNeedsAFormatThatHasOne() throws {
        _ = try endpoint(reading: Endpoint.Reading(format: .json, recordPath: "a.b"))
        for format in ExchangeFormat.allCases where format != .json {
            refuse(
                .unfit(.recordPath, format: format),
                try endpoint(reading: Endpoint.Reading(format: format, recordPath: "a")))
        }
    }

    @Test func textsHaveLimits() {
        let long = String(repeating: "x", count: 300_000)
        refuse(
            .tooLong(.fieldMap, bytesMax: 262_144),
            try endpoint(reading: Endpoint.Reading(format: .csv, fieldMap: long)))
        refuse(
            .tooLong(.recordPath, bytesMax: 1_024),
            try endpoint(reading: Endpoint.Reading(format: .json, recordPath: long)))
        refuse(
            .tooLong(.licence, bytesMax: 16_384),
            try endpoint(terms: Endpoint.Terms(licence: long)))
        refuse(
            .tooLong(.contact, bytesMax: 16_384),
            try endpoint(terms: Endpoint.Terms(contact: long)))
        refuse(
            .tooLong(.caFile, bytesMax: 4_096),
            try endpoint(access: Endpoint.Access(caFile: "/" + long)))
    }

    @Test(arguments: [Int.min, -1, 0, 59, 366 * 86_400 + 1, .max])
    func anIntervalIsAMinuteToAYear(seconds: Int) throws {
        refuse(
            .intervalOutOfRange(seconds: seconds),
            try endpoint(pulling: Endpoint.Pulling(intervalSeconds: seconds)))
        for allowed in [60, 21_600, 366 * 86_400] {
            _ = try endpoint(pulling: Endpoint.Pulling(intervalSeconds: allowed))
        }
    }

    /// A rate next to nothing once was an interval that no clock can count.
    @Test(arguments: [0, -1, -0.0, 1e-300, 1.0 / 86_401, 1_000.5, .infinity, -.infinity])
    func aRateIsPositiveAndBounded(rate: Double) throws {
        refuse(
            .rateOutOfRange(requestsPerSecond: rate),
            try endpoint(pulling: Endpoint.Pulling(requestsPerSecond: rate)))
        #expect(throws: EndpointError.self) {
            try endpoint(pulling: Endpoint.Pulling(requestsPerSecond: .nan))
        }
        for rate in [0.05, 1.0 / 86_400] {
            _ = try endpoint(pulling: Endpoint.Pulling(requestsPerSecond: rate))
        }
    }

    @Test func pagingNeedsItsParameters() throws {
        for paging in [
            Paging.cursor(parameter: "", path: "next"), .cursor(parameter: "after", path: ""),
            .offset(parameter: "", size: 10),
        ] { refuse(.emptyParameter, try endpoint(pulling: Endpoint.Pulling(paging: paging))) }
        refuse(
            .limitNotPositive,
            try endpoint(pulling: Endpoint.Pulling(paging: .offset(parameter: "start", size: 0))))
        let long = String(repeating: "x", count: 1_025)
        for paging in [
            Paging.cursor(parameter: "a", path: long), .offset(parameter: long, size: 1),
        ] {
            refuse(
                .tooLong(.paging, bytesMax: 1_024),
                try endpoint(pulling: Endpoint.Pulling(paging: paging)))
        }
        refuse(
            .unfit(.paging, format: .csv),
            try endpoint(
                reading: Endpoint.Reading(format: .csv),
                pulling: Endpoint.Pulling(paging: .resumptionToken)))
        _ = try endpoint(
            reading: Endpoint.Reading(format: .oaiPMH),
            pulling: Endpoint.Pulling(paging: .resumptionToken))
    }

    @Test func limitsArePositiveAndSharesAreShares() {
        for limits in [
            Endpoint.Limits(wireBytesMax: 0), Endpoint.Limits(decodedBytesMax: -1),
            Endpoint.Limits(rowsMax: 0),
        ] { refuse(.limitNotPositive, try endpoint(limits: limits)) }
        for percent in [-1, 101] {
            refuse(
                .percentOutOfRange(percent),
                try endpoint(limits: Endpoint.Limits(vanishingPercentMax: percent)))
        }
    }

    @Test func pathsAreAbsolute() {
        refuse(
            .pathNotAbsolute(.caFile), try endpoint(access: Endpoint.Access(caFile: "ca.pem")))
    }

    @Test func certificatesAreFiles() throws {
        let file = try SecretReference("file:/c.pem", for: .certificate)
        let variable = try SecretReference("env:C", for: .certificate)
        refuse(
            .notAFile(.certificate),
            try endpoint(
                access: Endpoint.Access(
                    credential: .clientCertificate(
                        certificate: variable, key: file, keyPassword: nil))))
        refuse(
            .notAFile(.privateKey),
            try endpoint(
                access: Endpoint.Access(
                    credential: .clientCertificate(
                        certificate: file, key: variable, keyPassword: variable))))
    }

    @Test(arguments: ["", "a:b", "a\n", "a\u{0}"])
    func aUserHasAPlainName(name: String) throws {
        let password = try SecretReference("env:P", for: .password)
        let long = String(repeating: "x", count: 1_025)
        let refusals: [(String, EndpointError)] = [
            (name, .nameMalformed), (long, .tooLong(.name, bytesMax: 1_024)),
        ]
        for (user, error) in refusals {
            refuse(
                error,
                try endpoint(
                    access: Endpoint.Access(credential: .basic(user: user, password: password))))
        }
        let client = try EndpointCredential.OAuth2(
            tokenAddress: EndpointAddress("https://a.vn/token"), clientID: "",
            clientSecret: password)
        refuse(
            .nameMalformed, try endpoint(access: Endpoint.Access(credential: .oauth2(client))))
        _ = try endpoint(
            access: Endpoint.Access(credential: .basic(user: "Trần", password: password)))
    }

    @Test(arguments: ["", "X Key", "X-Key:", "Tên", "X\r\nY", "X\u{0}"])
    func aHeaderIsAToken(text: String) throws {
        #expect(throws: EndpointError.headerMalformed) { try HeaderName(text) }
        #expect(try HeaderName("X-Api_Key.1").text == "X-Api_Key.1")
    }

    @Test func rawValuesAreAContract() {
        let formats = [
            "csv", "xlsx", "json", "ocds", "ubl", "bmecat", "html", "matxich", "json-lines",
            "json-ld", "open-supply-hub", "oai-pmh",
        ]
        #expect(ExchangeFormat.allCases.map(\.rawValue) == formats)
        #expect(SyncMode.allCases.map(\.rawValue) == ["full", "incremental", "delta"])
    }
}
