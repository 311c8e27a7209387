import Records
import Store

/// Tells those who speak for an account what happened to what it has in hand.
///
/// What happened is written already, and shown to whoever looks: a letter that cannot be written
/// is told to the operator, not to whoever caused it.
struct TellAccounts: Sendable {
    /// Own choice: further members hear of it from these.
    static let readersMax = 20
    private static let spokesmen: Set<MemberRole> = [.owner, .member]

    let office: PeopleOffice

    /// - Parameter accounts: nil = nobody holds it, and nobody is told.
    func tell(_ event: LetterEvent, to accounts: [String?], _ stamp: Stamp) async {
        for account in Set(accounts.compactMap(\.self)).sorted() {
            do { try await tell(event, to: account, stamp) } catch {
                office.letters.lose("\(error)")
            }
        }
    }

    private func tell(_ event: LetterEvent, to id: String, _ stamp: Stamp) async throws {
        guard let account = try await office.store.document(Account.self, id) else { return }
        let readers = account.members.filter { Self.spokesmen.contains($0.role) }
            .prefix(Self.readersMax)
        for reader in readers {
            guard let person = try await office.store.document(Person.self, reader.person),
                let address = EmailAddress(person.email),
                office.limits.take(.newsToPerson, person.id, now: stamp.milliseconds) == nil
            else { continue }
            let letter = office.texts(person.language).letter(of: event, to: address)
            if !office.letters.put(letter) { office.letters.lose("too many letters wait") }
        }
    }
}

/// What a letter tells an account. It names nobody: a letter is read by whoever has the mail, and
/// names that are closed again stay in it.
enum LetterEvent: Hashable, Sendable {
    /// Both sides of a match accepted.
    case opened(match: String)
    case asked(match: String)
    case answered(match: String)
    /// Somebody says that a profile is not its holder's.
    case contested(supplier: String)
    /// Somebody else claims a profile, and an officer will decide.
    case claimed(supplier: String)
    /// An officer has decided whose a profile is.
    case decided(supplier: String)
    /// An officer has decided on what an account contested: whether it stays as it was.
    case settled(supplier: String, stays: Bool)
}
