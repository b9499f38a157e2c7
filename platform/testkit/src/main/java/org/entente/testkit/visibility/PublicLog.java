package org.entente.testkit.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.entente.testkit.Callers;

import io.restassured.RestAssured;

/** Where in a service's public log stands what a walk has made. */
public final class PublicLog {

    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLIS = 100;
    private static final long FULL = 256;

    private final String prefix;
    private final long first;

    /** @param prefix of the log's paths, with a slash at its end */
    public PublicLog(String prefix) {
        this.prefix = prefix;
        this.first = size();
    }

    private long size() {
        var answer = RestAssured.get(prefix + "checkpoint");
        return answer.statusCode() == 200 ? Long.parseLong(answer.asString().split("\n")[1]) : 0;
    }

    /** The bundles of entries since the walk began: {@code 003}, {@code 004.p/17}. */
    public List<String> spans() {
        var spans = new ArrayList<String>();
        var size = size();
        for (long n = first / FULL; n * FULL < size; n++) {
            var width = Math.min(FULL, size - n * FULL);
            spans.add("%03d".formatted(n) + (width == FULL ? "" : ".p/" + width));
        }
        return spans;
    }

    /** An entry since the walk began. */
    public List<String> index() {
        return List.of(String.valueOf(first));
    }

    /** Waits until the newest revision of a record is covered by the published checkpoint. */
    public void await(String path) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            Integer index = Callers.as(Callers.auditor()).get(path + "/history").then().statusCode(200).extract()
                    .path("items[0].leafIndex");
            if (index != null && RestAssured.get(prefix + "proof/" + index).statusCode() == 200) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        throw new AssertionError("not published within " + PATIENCE_SECONDS + " s: " + path);
    }
}
