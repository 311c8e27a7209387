import HTTPTypes
import Platform
import Records

extension Problem {
    /// A refusal in terms of the request.
    init(_ refusal: PeopleRefusal) {
        switch refusal {
        case .signInFailed:
            self.init(
                .unauthorised, Self.phrase(refusal),
                headers: [.wwwAuthenticate: "Bearer realm=\"matxich\""])
        case .providerFailed(_, let fault): self.init(fault)
        case .signInLost: self.init(.unauthorised, Self.phrase(refusal))
        case .addressNotTaken: self.init(.forbidden, Self.phrase(refusal))
        case .tooMany(let seconds):
            self.init(
                .tooMany, Self.waiting(max(1, seconds)),
                headers: [.retryAfter: "\(max(1, seconds))"])
        case .notAllowed, .notYours: self.init(.forbidden, Self.phrase(refusal))
        case .accountUnknown, .memberUnknown, .keyUnknown, .supplierUnknown, .needUnknown,
            .claimUnknown, .grantUnknown, .matchUnknown, .questionUnknown, .providerUnknown,
            .identityUnknown:
            self.init(.notFound, Self.phrase(refusal))
        case .lastOwner, .membersFull, .claimedAlready, .claimDecided, .contested,
            .contestedBefore, .grantsFull, .questionAnswered, .questionsFull, .overtaken,
            .identityTaken:
            self.init(.conflict, Self.phrase(refusal))
        default:
            let fault = Fault(
                pointer: "#/" + Self.field(refusal), code: Self.code(refusal),
                detail: Self.phrase(refusal))
            self.init(.unprocessable, errors: [fault])
        }
    }

    private static func waiting(_ seconds: Int) -> Phrase {
        Phrase(
            en: "It was tried too often, here or by others; try again in \(seconds) seconds.",
            vi: "Đã thử quá nhiều lần; hãy thử lại sau \(seconds) giây.")
    }

    private static func field(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .emailMalformed: "email"
        case .nameMissing: "name"
        case .passwordUnfit: "password"
        case .linkDead: "token"
        case .identityDead: "identity"
        case .roleNotAllowed: "role"
        case .keyEndOutOfRange: "days"
        case .scopesMissing: "scopes"
        case .codeDead: "code"
        case .domainDiffers: "how"
        case .grantEndOutOfRange: "until"
        case .purposeMissing: "purpose"
        case .groupsMissing: "groups"
        default: "reason"
        }
    }

    private static func code(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .emailMalformed: "email"
        case .nameMissing: "name"
        case .passwordUnfit: "password"
        case .linkDead: "link"
        case .identityDead: "identity"
        case .roleNotAllowed: "role"
        case .keyEndOutOfRange, .grantEndOutOfRange: "range"
        case .scopesMissing: "scopes"
        case .codeDead: "claim-code"
        case .domainDiffers: "domain"
        default: "text"
        }
    }
}
