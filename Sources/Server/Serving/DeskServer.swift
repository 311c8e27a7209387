package import Catalog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import OpenID
package import Platform
import Records
import ServiceLifecycle
package import Store

/// The platform over HTTP.
///
///     let server = DeskServer(store: store, catalogue: catalogue, lexicon: lexicon, …)
///     try await server.run(host: "127.0.0.1", port: 8080) { print($0) }
package struct DeskServer: Sendable {
    /// Connections at once; the kernel keeps more waiting (own choice: a descriptor each).
    package static let connectionsMax = 4_096
    /// A connection on which nothing happens for so long is closed.
    package static let idleSeconds: Int64 = 60
    private let desk: Desk
    private let hookRunner: HookRunner
    private let pulls: (any DuePulls)?
    private let rates: RequestRates
    private let logger: Logger

    /// - Parameters:
    ///   - database: the store's file, beside which indexes are kept; nil = nowhere.
    ///   - secret: the store's.
    ///   - wording: the language of the log.
    ///   - networkFiles: makes those forms of a network that take libraries of their own.
    ///   - carrier: carries letters to people.
    ///   - place: where people reach the server, for links in letters; nil = nobody said.
    ///   - providers: by whose word people may sign in.
    ///   - proxies: addresses of servers that say from where a request came.
    ///   - pulls: what sources are pulled by as they come due; nil = somebody else pulls them.
    ///   - rates: how much each may ask for.
    ///   - codings: how bodies may be packed, the one liked best first.
    ///   - clock: now, and in whose name the server writes.
    package init(
        store: any DeskStore, database: String?, secret: [UInt8],
        catalogue: Catalogue, lexicon: Lexicon, wording: Wording,
        networkFiles: [NetworkFileMaker], carrier: any LetterCarrier, place: String?,
        providers: [KeptProvider] = [], proxies: Set<String> = [], lists: any ListDesk,
        hooks: any HookSender,
        pulls: (any DuePulls)? = nil,
        rates: RequestRates = RequestRates(), codings: [BodyCoding], logger: Logger,
        clock: @escaping @Sendable () -> Stamp
    ) {
        desk = Desk(
            store: store, catalogue: catalogue, lexicon: lexicon,
            kept: KeptReads(store: store),
            indexes: FollowedIndexes(
                store: store, lexicon: lexicon, database: database, wording: wording,
                logger: logger),
            networks: KeptNetworks(store: store, lexicon: lexicon),
            networkFiles: Dictionary(
                uniqueKeysWithValues: networkFiles.map { ($0.fileName, $0) }),
            cursor: Cursor(secret: secret), measures: Measures(),
            office: PeopleOffice(store: store, secret: secret, carrier: carrier, place: place),
            providers: providers, views: NoteViews(store: store), proxies: proxies, lists: lists,
            codings: codings,
            uploads: UploadFolder(of: database ?? NSTemporaryDirectory() + "matxich"),
            clock: clock)
        self.pulls = pulls
        self.rates = rates
        self.logger = logger
        let now: @Sendable () -> Int64 = { clock().milliseconds }
        hookRunner = HookRunner(
            store: store,
            hooks: DeliverHooks(
                store: store, sender: hooks, now: now, chance: { Double.random(in: 0..<1) }),
            logger: logger, now: now)
    }

    /// Answers until the program is told to end (SIGTERM, SIGINT): then what was begun is finished.
    ///
    /// - Parameter listening: told the port once connections are taken.
    package func run(
        host: String, port: Int, listening: @escaping @Sendable (Int) -> Void
    ) async throws {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        // Who sends more was refused before, in words.
        decoder.maxHeaderListSize = 2 * HeadMeter.bytesMax
        decoder.maxHeaderFieldSize = 2 * HeadMeter.bytesMax
        let crowd = Crowd()
        let application = Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGate(crowd: crowd)],
                    idleTimeout: .seconds(Self.idleSeconds), httpDecoderConfiguration: decoder)),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "matxich",
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionsMax)),
            services: services(),
            onServerRunning: { channel in listening(channel.localAddress?.port ?? port) },
            logger: logger)
        try await application.runService()
    }

    private func services() -> [any Service] {
        let postman = Postman(office: desk.office, logger: logger, clock: desk.clock)
        let services: [any Service] = [desk.indexes, jobRunner(), hookRunner, postman]
        return services + (pulls.map { [PullRunner(pulls: $0, logger: logger)] } ?? [])
    }

    private func jobRunner() -> JobRunner {
        let desk = desk
        let works = Work.all.map { work in
            (
                work.kind,
                JobRunner.Bound(
                    isRepeatable: work.isRepeatable,
                    run: { job, report in try await work.run(job, desk, report) },
                    ended: { job in work.ended(job, desk) })
            )
        }
        return JobRunner(
            store: desk.store, works: Dictionary(uniqueKeysWithValues: works), logger: logger
        ) { desk.clock().milliseconds }
    }

    private func router() -> Router<DeskContext> {
        let doorway = Doorway(desk: desk, rates: rates, logger: logger)
        let router = Router(
            context: DeskContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Unrouted(doorway: doorway))
        for operation in Operation.all {
            let offer = Offer(operation)
            router.on(RouterPath(operation.path), method: operation.method) { request, context in
                await doorway.answer(request, context, offer)
            }
        }
        return router
    }
}

/// What no route takes is answered in our own words.
private struct Unrouted: RouterMiddleware {
    let doorway: Doorway

    func handle(
        _ request: Request, context: DeskContext,
        next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as HTTPError
            where error.status == .notFound
        {
            let methods = Operation.methods(at: request.uri.path)
            return await doorway.answer(request, context, nil) {
                guard !methods.isEmpty else { return Problem(.notFound) }
                let names = methods.joined(separator: ", ")
                return Problem(
                    .methodNotAllowed,
                    Phrase(
                        en: "What can be done here: \(names).",
                        vi: "Ở đây dùng được: \(names)."), headers: [.allow: names])
            }
        }
    }
}
