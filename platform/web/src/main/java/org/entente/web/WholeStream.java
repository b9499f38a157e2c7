package org.entente.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.logging.Logger;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * A body that is written while it is read, and whose reader can tell whether it has all of it: where it fails on the way, the
 * connection is closed before anybody can add the end, or a problem, to what is out.
 */
final class WholeStream implements StreamingOutput {

    /** Thrown when all is over: there is nobody left to be told. */
    static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1;

        BrokenOff(Throwable cause) {
            super(cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(WholeStream.class);

    private final StreamingOutput stream;
    private final RoutingContext rc;

    WholeStream(StreamingOutput stream, RoutingContext rc) {
        this.stream = stream;
        this.rc = rc;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (rc.request().method() == HttpMethod.HEAD) {
            return;
        }
        try {
            stream.write(new ToTheClient(out));
        } catch (IOException | RuntimeException | Error failure) {
            if (!rc.response().headWritten()) {
                throw failure;
            }
            breakOff(failure);
            throw new BrokenOff(failure);
        }
    }

    /** Ends with its reader: what is written to a connection that is closed the framework drops without a word. */
    private final class ToTheClient extends FilterOutputStream {

        ToTheClient(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (rc.response().closed()) {
                throw new IOException("the client has gone");
            }
            out.write(bytes, from, length);
        }
    }

    private void breakOff(Throwable failure) {
        if (rc.response().closed()) {
            LOG.debugf("%s %s: the client has gone", rc.request().method(), rc.request().path());
            return;
        }
        LOG.errorf(failure, "Broken off on the way: %s %s", rc.request().method(), rc.request().path());
        if (rc.request().version() == HttpVersion.HTTP_2) {
            rc.response().reset();
        } else {
            // Waited for, as the framework would write a problem and the last chunk behind what is on its way.
            rc.request().connection().close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
