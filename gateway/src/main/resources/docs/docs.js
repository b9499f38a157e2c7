const page = SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + "/docs/oauth2-redirect.html",
});
page.initOAuth({ clientId: "entente-web", scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
