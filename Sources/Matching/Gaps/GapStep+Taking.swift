import Records

extension GapStep {
    /// The supplier as it would be known after the step.
    ///
    /// What goes further already stays as it is. A list that gains an item is as complete as it
    /// was: the step says nothing of what else is done.
    ///
    /// - Parameter date: the day the step is spoken of.
    func taken(by supplier: Profile, on date: CalendarDate) -> Profile {
        guard !isReached(by: supplier) else { return supplier }
        var after = supplier
        func supposed<Value>(_ value: Value) -> Stated<Value> { Self.supposed(value, on: date) }
        switch self {
        case .acceptOrder(let pieces): after.minimumOrder = supposed(pieces)
        case .deliverWithin(let days): after.leadTimeDays = supposed(days)
        case .speakLanguage(let code): after.languages.append(supposed(code))
        case .obtainCertificate(let standard, let day):
            after.certificates.append(
                supposed(Certificate(standard: standard, validFrom: day, validUntil: .noEnd)))
        case .reachCapacity(let pieces): after.capacity = supposed(pieces)
        case .holdTolerance(let width): after.tolerance = supposed(width)
        case .reachReadiness(let level): after.readiness.append(supposed(level))
        case .handleWeight(let mass): after.weight = supposed(mass)
        case .handleEnvelope(let envelope):
            after.envelope = supposed(Self.room(of: supplier, for: envelope))
        case .addMaterial(let material): after.materials.append(supposed(material))
        case .addProcess(let process): after.processes.append(supposed(process))
        }
        return after
    }

    /// Where the supplier stands now with what the step changes, as a step of the same kind; nil
    /// where nothing is known of it, and of what is only done or not done.
    func reach(of supplier: Profile) -> GapStep? {
        switch self {
        case .acceptOrder: supplier.minimumOrder.map { .acceptOrder($0.value) }
        case .deliverWithin: supplier.leadTimeDays.map { .deliverWithin(days: $0.value) }
        case .reachCapacity: supplier.capacity.map { .reachCapacity($0.value) }
        case .holdTolerance: supplier.tolerance.map { .holdTolerance($0.value) }
        case .handleWeight: supplier.weight.map { .handleWeight($0.value) }
        case .handleEnvelope: supplier.envelope.map { .handleEnvelope($0.value) }
        case .reachReadiness(let asked):
            supplier.readiness.map(\.value).filter { $0.framework == asked.framework }
                .max { $0.level < $1.level }.map { .reachReadiness($0) }
        case .speakLanguage, .obtainCertificate, .addMaterial, .addProcess: nil
        }
    }

    /// The last day of the certificates against the standard that the step renews; nil where none
    /// was held or no end was said.
    func heldUntil(by supplier: Profile) -> CalendarDate? {
        guard case .obtainCertificate(let asked, _) = self else { return nil }
        return supplier.certificates.lazy.map(\.value).filter { $0.standard == asked }
            .compactMap(\.validUntil).max()
    }

    /// Sizes have no single order: a longer and thinner part is neither more nor less.
    private func isReached(by supplier: Profile) -> Bool {
        guard kind != .envelope, let reach = reach(of: supplier) else { return false }
        return reach.extent >= extent
    }

    /// Room for what is asked and for what was made before; a side of 0 has no limit.
    private static func room(of supplier: Profile, for asked: Envelope) -> Envelope {
        guard let held = supplier.envelope?.value else { return asked }
        return Envelope(
            zip(held.sides, asked.sides).map { $0.nanometres == 0 ? $0 : max($0, $1) })
    }

    /// A statement that counts and closes no list, as what is inferred does not.
    private static func supposed<Value>(_ value: Value, on date: CalendarDate) -> Stated<Value> {
        guard let source = SourceID("what-if") else {
            preconditionFailure("the name of what is supposed is valid")
        }
        return Stated(
            value, given: "",
            provenance: Provenance(
                source: source, recordKey: "", line: 0, statedOn: date, authority: .inference))
    }
}
