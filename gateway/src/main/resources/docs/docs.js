const page = SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  // To where this page came from: the contract names the public address, which a policy of "self" need not cover.
  requestInterceptor: (request) => {
    const asked = new URL(request.url, window.location.href);
    if (asked.pathname.startsWith("/api/")) {
      request.url = window.location.origin + asked.pathname + asked.search;
    }
    return request;
  },
  oauth2RedirectUrl: window.location.origin + "/docs/oauth2-redirect.html",
});
page.initOAuth({ clientId: "entente-web", scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
