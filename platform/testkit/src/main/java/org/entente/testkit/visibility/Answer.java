package org.entente.testkit.visibility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** What came back, whole. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length", "memento-datetime", "traceparent",
            "content-disposition");
    /**
     * What another question, or the same one later, is answered otherwise: the trace, the time, and the public log's length.
     */
    private static final Pattern OF_ONE_REQUEST = Pattern
            .compile("\"(traceId|asked|asOf)\":\"[^\"]*\"|\"ledgerSize\":\\d+");
    /** Where the next page begins is sealed with the time that is asked about. */
    private static final Pattern CURSOR = Pattern
            .compile("cursor=[A-Za-z0-9_-]+|asOf=[0-9TZ:.-]+&|\"next\":\"[^\"]*\"");
    /** The same for everybody, and of the public log. */
    private static final Pattern PUBLIC_FILE = Pattern.compile(".*\\.(jar|tlog-proof)|checkpoint|policy");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");
    private static final byte[] ZIP = { 'P', 'K', 3, 4 };

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** As it can be held against another answer: without what is of this request alone. */
    String comparable(Collection<String> asked) {
        var plain = new TreeMap<String, Object>();
        headers.forEach((name, values) -> {
            if (!OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT))) {
                plain.put(name.toLowerCase(Locale.ROOT), values);
            }
        });
        var all = status + " " + plain + "\n" + content();
        for (var text : asked) {
            all = Exhibit.isNumber(text) ? all.replaceAll("\\b" + text + "\\b", "<it>") : all.replace(text, "<it>");
        }
        return CURSOR.matcher(all).replaceAll("");
    }

    /** The body; a workbook or an archive by what is in it. */
    private String content() {
        return OF_ONE_REQUEST.matcher(isArchive() ? unpacked() : text()).replaceAll("");
    }

    /** Where the list goes on; empty where it does not. */
    String next() {
        var next = NEXT.matcher(text());
        return status == 200 && next.find() ? next.group(1) : "";
    }

    /** All markers and ids that stand in it: packed, encoded, in headers or in clear. */
    Set<String> traces() {
        var found = new HashSet<String>();
        collect(headers.toString(), found, 1);
        collect(isArchive() ? unpacked() : text(), found, 2);
        return found;
    }

    private static void collect(String text, Set<String> found, int depth) {
        var traces = Marker.TRACE.matcher(text);
        while (traces.find()) {
            found.add(traces.group());
        }
        if (depth == 0) {
            return;
        }
        var words = ENCODED.matcher(text);
        while (words.find()) {
            var decoded = decoded(words.group());
            if (!decoded.isEmpty()) {
                collect(decoded, found, depth - 1);
            }
        }
    }

    private static String decoded(String word) {
        try {
            var url = word.replace('+', '-').replace('/', '_').replace("=", "");
            return new String(Base64.getUrlDecoder().decode(url), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private boolean isArchive() {
        return body.length > ZIP.length && java.util.Arrays.equals(body, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private String unpacked() {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(entry.getName()).append('\n');
                if (!PUBLIC_FILE.matcher(entry.getName()).matches()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
