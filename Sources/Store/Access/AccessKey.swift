package import Records

/// What somebody shows to say who they are. The secret itself is nowhere kept.
package struct AccessKey: Hashable, Sendable, Codable {
    /// Stands in the key's text, so that it is found without trying all.
    package let id: String
    /// SHA-256 of the secret, 32 bytes. A secret of 256 random bits needs no slow hash.
    package let digest: [UInt8]
    /// Whose it is and what for, in words.
    package let holder: String
    package let roles: Set<Role>
    /// The account whose key it is; nil of one that an operator gave.
    package let account: String?
    /// What it may be used for; nil = whatever its roles may.
    package let scopes: Set<Scope>?
    /// Milliseconds since 1970.
    package let createdMilliseconds: Int64
    /// The first millisecond in which it opens nothing more; nil = none.
    package let endsMilliseconds: Int64?

    package init(
        id: String, digest: [UInt8], holder: String, roles: Set<Role>, account: String? = nil,
        scopes: Set<Scope>? = nil, createdMilliseconds: Int64, endsMilliseconds: Int64?
    ) {
        self.id = id
        self.digest = digest
        self.holder = holder
        self.roles = roles
        self.account = account
        self.scopes = scopes
        self.createdMilliseconds = createdMilliseconds
        self.endsMilliseconds = endsMilliseconds
    }

    /// What a key may be used for. The raw values are a contract.
    package enum Scope: String, Sendable, CaseIterable, Codable {
        case read, write
        /// Members, keys and disclosure.
        case manage
    }

    /// The same key with another end.
    package func ending(at milliseconds: Int64?) -> AccessKey {
        AccessKey(
            id: id, digest: digest, holder: holder, roles: roles, account: account,
            scopes: scopes, createdMilliseconds: createdMilliseconds,
            endsMilliseconds: milliseconds)
    }

    private enum CodingKeys: String, CodingKey {
        case id, digest, holder, roles, account, scopes
        case createdMilliseconds = "created"
        case endsMilliseconds = "ends"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        digest = try fields.decode([UInt8].self, forKey: .digest)
        holder = try fields.decode(String.self, forKey: .holder)
        roles = Set(try fields.decode([Role].self, forKey: .roles))
        account = try fields.decodeIfPresent(String.self, forKey: .account)
        scopes = try fields.decodeIfPresent([Scope].self, forKey: .scopes).map(Set.init)
        createdMilliseconds = try fields.decode(Int64.self, forKey: .createdMilliseconds)
        endsMilliseconds = try fields.decodeIfPresent(Int64.self, forKey: .endsMilliseconds)
    }

    /// Roles in one order, so that equal keys have equal bytes.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(digest, forKey: .digest)
        try fields.encode(holder, forKey: .holder)
        try fields.encode(Role.allCases.filter(roles.contains), forKey: .roles)
        try fields.encodeIfPresent(account, forKey: .account)
        try fields.encodeIfPresent(
            scopes.map { scopes in Scope.allCases.filter(scopes.contains) }, forKey: .scopes)
        try fields.encode(createdMilliseconds, forKey: .createdMilliseconds)
        try fields.encodeIfPresent(endsMilliseconds, forKey: .endsMilliseconds)
    }
}

/// Keeps the keys. All implementations pass `AccessStoreConformance`.
package protocol AccessStore: DocumentStore {
    /// Adds a key, or gives a known one another end. One line in the log for the key, none when
    /// nothing changes.
    func save(_ key: AccessKey, stamp: Stamp) async throws(StoreError)
    func accessKey(_ id: String) async throws(StoreError) -> AccessKey?
    /// All keys, ended ones too, by id.
    func accessKeys() async throws(StoreError) -> [AccessKey]
}
