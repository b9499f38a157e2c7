package org.entente.stack.compose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** docker-compose.yml with its anchors resolved, its variables as they stand there. */
final class Compose {

    static final String FILE = "docker-compose.yml";
    static final List<String> OURS = List.of("roadmap-service", "workinggroup-service", "gateway");

    private final JsonNode whole;

    Compose(Sources sources) {
        Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(sources.read(FILE));
        whole = new ObjectMapper().valueToTree(parsed);
    }

    JsonNode whole() {
        return whole;
    }

    Map<String, JsonNode> services() {
        var services = new TreeMap<String, JsonNode>();
        whole.get("services").properties().forEach(service -> services.put(service.getKey(), service.getValue()));
        return services;
    }

    JsonNode service(String name) {
        return whole.get("services").path(name);
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        service(service).path("environment").properties()
                .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    /** The program asks for its management port like this. */
    String portOfHealthCheck(String service) {
        var test = service(service).path("healthcheck").path("test");
        return test.path(test.size() - 1).asText();
    }

    /** Where a witness listens, and its other options, as its command says. */
    String option(String service, String name) {
        var command = service(service).path("command");
        for (var i = 0; i < command.size() - 1; i++) {
            if (command.get(i).asText().equals(name)) {
                return command.get(i + 1).asText();
            }
        }
        return "";
    }

    boolean isWitness(String service) {
        return !option(service, "--listen").isEmpty();
    }

    /** What ends by itself has nothing to be asked; it says so. */
    boolean ends(String service) {
        var node = service(service);
        return node.path("restart").asText().equals("no") && node.at("/healthcheck/disable").asBoolean();
    }

    static boolean isDemo(JsonNode service) {
        return service.path("profiles").size() == 1 && service.path("profiles").path(0).asText().equals("demo");
    }
}
