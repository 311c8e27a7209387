import CCurl

extension CurlHandle {
    /// libcurl's name for "none of what the environment says".
    private static let nothing = ""

    /// Everything about a request that does not change while it runs.
    func configure(_ plan: RequestPlan) {
        set(CURLOPT_URL, plan.address.text)
        set(CURLOPT_USERAGENT, plan.userAgent)
        set(CURLOPT_HTTPHEADER, plan.lines)
        if let form = plan.form {
            set(CURLOPT_POSTFIELDSIZE, form.count)
            set(CURLOPT_COPYPOSTFIELDS, String(decoding: form, as: UTF8.self))
        }
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        // Bodies are decoded by us; see ContentDecoder.
        set(CURLOPT_HTTP_CONTENT_DECODING, 0)
        set(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(plan.connectLimit / .milliseconds(1))))
        // Signals belong to the process, and a thread that looks up a name is not waited for.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_QUICK_EXIT, 1)
        configureSafety()
        configureTrust(plan)
        configureRoute(plan)
    }

    private func configureSafety() {
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        // Redirects are followed by us, since each hop is checked like a first request.
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        set(CURLOPT_HTTP09_ALLOWED, 0)
    }

    private func configureTrust(_ plan: RequestPlan) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        // 2: the certificate has to be for this very host.
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let path = plan.authoritiesPath {
            set(CURLOPT_CAINFO, path)
            // The system's folder would be trusted as well.
            clear(CURLOPT_CAPATH)
        }
        if let (files, password) = plan.certificate {
            set(CURLOPT_SSLCERT, files.path)
            set(CURLOPT_SSLKEY, files.keyPath)
            if let password { set(CURLOPT_KEYPASSWD, password.reveal()) }
        }
    }

    private func configureRoute(_ plan: RequestPlan) {
        set(CURLOPT_PROXY, plan.proxy?.address.description ?? Self.nothing)
        set(CURLOPT_NOPROXY, Self.nothing)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        if let login = plan.proxy?.login {
            // Encoded, since libcurl takes percent signs for an encoding.
            let (user, password) = (login.user, login.password.reveal())
            set(CURLOPT_PROXYUSERPWD, user.percentEncoded + ":" + password.percentEncoded)
        }
        if plan.fixedAddresses != nil {
            // Another request may not use a connection that was made to a fixed address, nor this
            // one a connection that was not.
            set(CURLOPT_FRESH_CONNECT, 1)
            set(CURLOPT_FORBID_REUSE, 1)
        }
    }
}
