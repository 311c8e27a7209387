import Records
import Store
import Testing

@testable import Platform

/// A profile gets into the hands of the firm it is of, and of nobody else.
@Suite struct ClaimTests {
    private static let listed = [
        "name": "Dập An Bình", "country": "VN", "processes": "dập kim loại",
        "website": "https://www.anbinh.vn/gioi-thieu", "email": "lienhe@anbinh.vn",
    ]

    private func claims(_ scene: PeopleScene) -> ClaimProfiles {
        ClaimProfiles(scene.office, lexicon: PeopleScene.lexicon)
    }

    private func claim(
        _ supplier: OrganisationID, _ evidence: ClaimProfiles.Evidence, _ viewer: Viewer,
        _ scene: PeopleScene
    ) async throws -> ProfileClaim {
        try await claims(scene).claim(
            supplier, evidence, by: viewer, stamp: scene.stamp())
    }

    @Test func anAddressAtTheFirmsDomainIsEvidenceAndFreeMailIsNone() async throws {
        let scene = PeopleScene()
        let supplier = try await scene.supplier(Self.listed)
        let free = try await scene.supplier(
            ["name": "Cơ khí Bảo", "processes": "dập kim loại", "email": "bao@gmail.com"])
        let (firm, account, _) = try await scene.member("An Bình", "giamdoc@anbinh.vn")
        let (other, _, _) = try await scene.member("Khác", "bao@gmail.com")
        for (id, viewer) in [(supplier, other), (free, other), (free, firm)] {
            await #expect(throws: PeopleRefusal.domainDiffers) {
                try await claim(id, .email, viewer, scene)
            }
        }
        #expect(try await claim(supplier, .email, firm, scene).state == .standing)
        let custody = try await scene.office.custody(.organisation(supplier))
        #expect(custody?.holder == account.id)
        #expect(Disclosure.relation(of: firm, to: custody) == .owner)
        #expect(Disclosure.relation(of: other, to: custody) == .none)
        await #expect(throws: PeopleRefusal.claimedAlready) {
            try await claim(supplier, .email, firm, scene)
        }
    }

    /// Who claims a firm tells who it is, so that a hidden name hides its claims too.
    @Test func claimsOfHiddenFirmsAreForOfficers() async throws {
        let scene = PeopleScene()
        var firms: [OrganisationID] = []
        for place in 0..<3 {
            let supplier = try await scene.supplier(["name": "Cơ khí \(place)", "country": "VN"])
            let (viewer, account, _) = try await scene.member("Chủ \(place)", "a@b\(place).vn")
            _ = try await claim(supplier, .officer, viewer, scene)
            firms.append(supplier)
            guard place == 1 else { continue }
            let custody = Custody(
                of: .organisation(supplier), holder: account.id,
                levels: OwnersLevels([.name: .ownerOnly]))
            #expect(
                try await scene.store.write([.save(custody, over: nil)], stamp: scene.stamp()))
        }
        func seen(_ role: MemberRole, limit: Int) async throws -> Set<String> {
            let (viewer, _, _) = try await scene.member(
                "\(role)\(limit)", "\(role)@\(limit).vn", roles: [role])
            let claims = try await claims(scene).seen(
                by: viewer, state: nil, after: nil, limit: limit)
            return Set(claims.map(\.supplier))
        }
        #expect(try await seen(.officer, limit: 9) == Set(firms.map(\.text)))
        for role in [MemberRole.organiser, .admin] {
            #expect(try await seen(role, limit: 9) == [firms[0].text, firms[2].text])
            // Whatever is left out makes no page shorter.
            #expect(try await seen(role, limit: 2).count == 2)
        }
    }

    /// What the claimant says of the firm is no evidence for the claimant.
    @Test func theOwnersOwnWordIsNoEvidence() async throws {
        let scene = PeopleScene()
        var bare = Self.listed
        bare["website"] = nil
        bare["email"] = nil
        let supplier = try await scene.supplier(bare)
        try await StateSupplier(store: scene.store, lexicon: PeopleScene.lexicon).edit(
            supplier, [FieldPath(.email): "x@anbinh.vn"], on: PeopleScene.day,
            stamp: scene.stamp())
        let (firm, _, _) = try await scene.member("An Bình", "giamdoc@anbinh.vn")
        await #expect(throws: PeopleRefusal.domainDiffers) {
            try await claim(supplier, .email, firm, scene)
        }
    }

    @Test func aCodeOnPaperOpensOneProfileOnce() async throws {
        let scene = PeopleScene()
        let supplier = try await scene.supplier(Self.listed)
        let second = try await scene.supplier(["name": "Khác", "processes": "mạ kẽm"])
        let printed = try await PrintCodes(store: scene.store).print(
            [supplier, second], days: 1, stamp: scene.stamp())
        #expect(printed.map(\.supplier) == [supplier, second])
        let (firm, _, _) = try await scene.member("An Bình", "an@gmail.com")
        let (late, _, _) = try await scene.member("Muộn", "muon@gmail.com")
        for wrong in ["", "0000-0000-0000-0000", printed[1].text] {
            await #expect(throws: PeopleRefusal.codeDead) {
                try await claim(supplier, .code(wrong), firm, scene)
            }
        }
        let typed = " " + printed[0].text.lowercased().replacing("-", with: " ")
        #expect(try await claim(supplier, .code(typed), firm, scene).state == .standing)
        await #expect(throws: PeopleRefusal.codeDead) {
            try await claim(supplier, .code(printed[0].text), late, scene)
        }
        await #expect(throws: PeopleRefusal.codeDead) {
            try await claims(scene).claim(
                second, .code(printed[1].text), by: firm,
                stamp: scene.stamp(86_400))
        }
    }

    @Test func aContestHoldsLevelsUntilAnOfficerHasDecided() async throws {
        let scene = PeopleScene()
        let supplier = try await scene.supplier(Self.listed)
        let (firm, account, _) = try await scene.member("An Bình", "a@anbinh.vn")
        let (rival, rivals, _) = try await scene.member("Đối thủ", "b@doithu.vn")
        let (officer, _, _) = try await scene.member("Sở", "c@so.vn", roles: [.officer])
        let held = try await claim(supplier, .email, firm, scene)
        let waiting = try await claim(supplier, .officer, rival, scene)
        #expect(waiting.state == .pending)
        let contested = try await claims(scene).contest(
            supplier.text, reason: "Không phải của họ", by: rival, stamp: scene.stamp())
        #expect(contested.id == held.id && contested.isContested)
        let disclosure = SetDisclosure(scene.office)
        // To show less harms nobody, be it said again and again; to show more waits.
        _ = try await disclosure.set(
            OwnersLevels([.work: .matched]), of: supplier, by: firm, stamp: scene.stamp())
        for more in [OwnersLevels.unsaid, OwnersLevels([.work: .named, .texts: .everybody])] {
            await #expect(throws: PeopleRefusal.contested) {
                try await disclosure.set(more, of: supplier, by: firm, stamp: scene.stamp())
            }
        }
        await #expect(throws: PeopleRefusal.contestedBefore) {
            try await claims(scene).contest(
                supplier.text, reason: "Lần nữa", by: rival, stamp: scene.stamp())
        }
        await #expect(throws: PeopleRefusal.notAllowed) {
            try await claims(scene).decide(
                held.id, upheld: true, by: rival, stamp: scene.stamp())
        }
        _ = try await claims(scene).decide(
            held.id, upheld: true, by: officer, stamp: scene.stamp())
        _ = try await disclosure.set(.unsaid, of: supplier, by: firm, stamp: scene.stamp())
        await #expect(throws: PeopleRefusal.contestedBefore) {
            try await claims(scene).contest(
                supplier.text, reason: "Sau quyết định", by: rival, stamp: scene.stamp())
        }
        #expect(try await scene.office.custody(.organisation(supplier))?.holder == account.id)
        // An officer who gives it to the rival ends what stood.
        _ = try await claims(scene).decide(
            waiting.id, upheld: true, by: officer, stamp: scene.stamp())
        #expect(try await scene.office.custody(.organisation(supplier))?.holder == rivals.id)
        let states = try await claims(scene).seen(
            by: officer, state: nil, after: nil, limit: 9
        ).map { ($0.id, $0.state) }
        #expect(
            Dictionary(uniqueKeysWithValues: states) == [held.id: .ended, waiting.id: .standing])
        await #expect(throws: PeopleRefusal.notAllowed) {
            try await disclosure.custody(.organisation(supplier), of: firm)
        }
    }

    /// Two who claim at once do not both hold it, and a code opens for one of them.
    @Test func whoeverIsSecondHoldsNothing() async throws {
        let scene = PeopleScene()
        let supplier = try await scene.supplier(Self.listed)
        let code = try await PrintCodes(store: scene.store).print(
            [supplier], days: 1, stamp: scene.stamp())[0].text
        var firms: [Viewer] = []
        for number in 1...8 {
            firms.append(try await scene.member("F\(number)", "f\(number)@gmail.com").viewer)
        }
        let standing = await withTaskGroup(of: Bool.self) { group in
            for firm in firms {
                group.addTask {
                    let made = try? await claim(supplier, .code(code), firm, scene)
                    return made?.state == .standing
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(standing == 1)
        let held = try await claims(scene).seen(
            by: try await scene.member("Sở", "s@so.vn", roles: [.officer]).viewer,
            state: .standing, after: nil, limit: 9)
        #expect(held.count == 1)
    }
}
