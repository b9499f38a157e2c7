package org.entente.gateway.overview;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The record itself is not for this caller, in the words of the service that owns it. */
class OwnersRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    OwnersRefusal(Answer answer) {
        super(answer.part() + " " + answer.status());
        this.answer = answer;
    }

    int status() {
        return answer.status();
    }

    /** @param path where the caller asked: the service was asked elsewhere */
    ObjectNode body(String path) {
        return answer.body().<ObjectNode> deepCopy().put("instance", path);
    }
}
