/// When a host's `robots.txt` is asked before a request's addresses are read, redirects included.
package enum RobotsRespect: Sendable {
    /// Never: what is fetched is made for programs.
    case none
    /// Once an answer turns out to be a page for people, whatever was expected of it.
    case ofPages
    /// Before each request: pages for people are what is expected.
    case always
}
