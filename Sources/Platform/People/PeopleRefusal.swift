package import OpenID
package import Records

/// Why nothing was done that somebody on the platform asked for.
package enum PeopleRefusal: Error, Hashable {
    case emailMalformed
    case nameMissing
    /// A password of fewer or more letters than may be, or the address itself.
    case passwordUnfit
    /// The address and password do not belong together, or to nobody.
    case signInFailed
    /// Too often, or too many at once; seconds to wait.
    case tooMany(seconds: Int)
    /// A link that is unknown, used or past.
    case linkDead
    /// There is none of this name to sign in by.
    case providerUnknown
    /// Whoever comes back from a provider did not go there, or was here before.
    case signInLost
    /// The provider, by name, does not vouch for them, or cannot be asked.
    case providerFailed(String, ProviderFault)
    /// The provider vouches for no address of a domain that is taken from it.
    case addressNotTaken
    /// Another person signs in by it.
    case identityTaken
    case identityUnknown
    /// A token of an identity that is unknown or past.
    case identityDead
    case accountUnknown
    case memberUnknown
    case roleNotAllowed(MemberRole)
    /// An account always has an owner.
    case lastOwner
    case membersFull
    /// Not for somebody who is not an owner of the account, or for this role.
    case notAllowed
    case keyUnknown
    case keyEndOutOfRange
    case scopesMissing
    /// Nothing of it may be seen, or there is none.
    case supplierUnknown
    case needUnknown
    case claimUnknown
    /// The address is not at the firm's domain, or everybody has one like it.
    case domainDiffers
    case codeDead
    /// The account holds it already.
    case claimedAlready
    case claimDecided
    /// Until an officer has decided no more of it may be shown.
    case contested
    /// The account contests it already, or an officer has decided on its word.
    case contestedBefore
    case reasonMissing
    case purposeMissing, groupsMissing
    case grantUnknown
    case grantsFull
    case grantEndOutOfRange
    case matchUnknown
    case questionUnknown
    case questionAnswered
    case questionsFull
    /// What is said cannot be said by this side.
    case notYours
    /// Somebody else changed it meanwhile: look again.
    case overtaken
}
