package org.entente.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.entente.ledger.Hash;
import org.entente.web.ContractFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.arc.Arc;

/**
 * What a writer takes away: the leaf hash of each revision that its request made. With it the writer can insist that the ledger
 * has them, once the merge delay is over.
 */
@RequestScoped
public class Receipt {

    /** A list of byte sequences (RFC 9651), in the order of the writes. */
    public static final String HEADER = ContractFilter.RECEIPT;

    /** As many as a header can hold. Of more none is told: half a receipt would pass for a whole one. */
    private static final int MOST = 100;

    private final List<Hash> leaves = new ArrayList<>();
    private int made;

    void add(Revision revision) {
        // A change by rule, such as a deadline's, has nobody to give a receipt to.
        if (Arc.container().requestContext().isActive() && made++ < MOST) {
            leaves.add(Hash.ofLeaf(revision.entry));
        }
    }

    /** What was made is undone. */
    void forget() {
        leaves.clear();
        made = 0;
    }

    @ServerResponseFilter
    public void give(ContainerResponseContext response) {
        if (!leaves.isEmpty() && made <= MOST && response.getStatus() < 300) {
            response.getHeaders().putSingle(HEADER,
                    leaves.stream().map(hash -> ":" + hash.base64() + ":").collect(Collectors.joining(", ")));
        }
    }
}
