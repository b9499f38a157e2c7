package org.entente.web;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.NonBlocking;

/** The page that a problem's {@code type} leads to: what it means and what to do (RFC 9457 section 3.1.1). */
@Path("/problems")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProblemPages {

    private final ProblemTexts texts;

    ProblemPages(ProblemTexts texts) {
        this.texts = texts;
    }

    @GET
    @Operation(hidden = true)
    public String list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        var language = ProblemTexts.languageFor(accepted);
        var page = new StringBuilder("<ul>");
        for (var type : texts.types()) {
            page.append("<li><a href=\"/problems/%s\">%s</a></li>".formatted(type, escape(texts.title(type, language))));
        }
        return html(language, "Entente", page.append("</ul>").toString());
    }

    @GET
    @Path("/{type}")
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath String type, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        var language = ProblemTexts.languageFor(accepted);
        if (!texts.knows(type)) {
            throw CommonProblem.PATH_UNKNOWN.because("/problems/" + type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""));
        }
        var title = escape(texts.title(type, language));
        return RestResponse.ok(html(language, title, "<p>" + escape(texts.remedy(type, language)) + "</p>"));
    }

    private static String html(String language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><main><h1>%s</h1>%s</main></body></html>
                """
                .formatted(language, title, title, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
