package org.entente.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body whose length nobody has told, cut where it is too long: the stream fails, and so does what it is written to. */
class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long mostBytes;
    private long seen;
    private Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    boolean isExceeded() {
        return seen > mostBytes;
    }

    private void pass(Buffer part, Handler<Buffer> to) {
        var exceededBefore = isExceeded();
        seen += part.length();
        if (!isExceeded()) {
            to.handle(part);
        } else if (!exceededBefore && onFailure != null) {
            onFailure.handle(new IllegalStateException("more than " + mostBytes + " bytes"));
        }
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
