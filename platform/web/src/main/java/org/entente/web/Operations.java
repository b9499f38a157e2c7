package org.entente.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;

/** All operations of this process, found by path; one step for each segment of it. */
@ApplicationScoped
public class Operations {

    private static final class Node {
        final Map<String, Node> literal = new HashMap<>();
        final Map<String, Operation> byMethod = new TreeMap<>();
        Node variable;
        Node rest;

        Map<String, Operation> find(String[] segments, int at) {
            if (at == segments.length) {
                return byMethod;
            }
            var next = literal.get(segments[at]);
            var found = next == null ? Map.<String, Operation> of() : next.find(segments, at + 1);
            if (found.isEmpty() && variable != null) {
                found = variable.find(segments, at + 1);
            }
            return found.isEmpty() && rest != null ? rest.byMethod : found;
        }

        Node step(String segment) {
            if (!segment.startsWith("{")) {
                return literal.computeIfAbsent(segment, s -> new Node());
            }
            variable = variable == null ? new Node() : variable;
            return variable;
        }

        Node rest() {
            rest = rest == null ? new Node() : rest;
            return rest;
        }

        void put(Operation operation) {
            byMethod.put(operation.method(), operation);
            if (operation.method().equals("GET")) {
                byMethod.putIfAbsent("HEAD", operation);
            }
        }
    }

    /** What needs no encoding, encoded (RFC 3986 section 2.3), and what a router might read as a separator or an end. */
    private static final Pattern SPELT_OTHERWISE = Pattern
            .compile("[;\\\\]|%(2[DdEeFf]|3[0-9Bb]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[CcFf]|7[Ee]|[01][0-9A-Fa-f]|7[Ff]|25)");

    private final Node root = new Node();
    private final List<Operation> all;

    Operations(@All List<OperationSource> sources) {
        all = sources.stream().flatMap(source -> source.operations().stream()).toList();
        all.forEach(this::add);
    }

    private void add(Operation operation) {
        var segments = segmentsOf(operation.template());
        var node = root;
        for (int i = 0; i < segments.length; i++) {
            node = operation.tail() && i == segments.length - 1 ? node.rest() : node.step(segments[i]);
        }
        node.put(operation);
    }

    public List<Operation> all() {
        return all;
    }

    /** The operations at a path by method, HEAD among them wherever GET is; empty for an unknown path. */
    public Map<String, Operation> at(String path) {
        return isPlain(path) ? root.find(segmentsOf(path), 0) : Map.of();
    }

    /** Whether a request is for an operation that answers strangers. */
    public boolean isPublic(RoutingContext rc) {
        var path = rc.request().path();
        var operation = path == null ? null : at(path).get(rc.request().method().name());
        return operation != null && operation.isPublic();
    }

    /** A path in any other spelling than the contract's is unknown: two spellings of one path are how filters are evaded. */
    private static boolean isPlain(String path) {
        return path.startsWith("/") && !path.endsWith("/") && !path.contains("//") && !path.contains("/.")
                && !SPELT_OTHERWISE.matcher(path).find();
    }

    private static String[] segmentsOf(String path) {
        return path.substring(1).split("/", -1);
    }
}
