package org.entente.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entente.gateway.Settings;
import org.entente.web.CommonProblem;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The page to try the API: Swagger UI with log-in at Keycloak. Every file of it comes from here, none from another site. */
@Path("/")
@PermitAll
public class DocsResource {

    private static final String OURS = "docs/";
    private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=UTF-8", "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8", "png", "image/png");

    private final Map<String, String> files;
    private final String policy;

    DocsResource(Settings settings) {
        var library = "META-INF/resources/webjars/swagger-ui/" + versionOfLibrary() + "/";
        files = Map.of("index.html", OURS, "docs.js", OURS, "docs.css", OURS,
                "oauth2-redirect.html", library, "oauth2-redirect.js", library, "swagger-ui-bundle.js", library,
                "swagger-ui.css", library, "favicon-32x32.png", library);
        // Swagger UI sets styles on elements; it needs no inline script and no eval.
        policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self' " + originOf(settings.keycloak()) + "; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> root() {
        // A path alone: behind a proxy that ends TLS the scheme seen here is not the caller's.
        return RestResponse.ResponseBuilder.<Void> create(RestResponse.Status.SEE_OTHER).header("Location", "/docs").build();
    }

    @GET
    @Path("docs")
    @Operation(hidden = true)
    public RestResponse<byte[]> page() {
        return file("index.html");
    }

    @GET
    @Path("docs/{file}")
    @Operation(hidden = true)
    public RestResponse<byte[]> file(@RestPath String file) {
        var folder = files.get(file);
        if (folder == null) {
            throw CommonProblem.PATH_UNKNOWN.because("/docs/…");
        }
        return RestResponse.ResponseBuilder.ok(read(folder + file))
                .header(HttpHeaders.CONTENT_TYPE, TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600").build();
    }

    private static String versionOfLibrary() {
        try (var in = open("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (var in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static java.io.InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }

    private static String originOf(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
