package org.entente.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.security.Authenticated;

/** The operations that this process' resource classes declare. Read once, at start: the annotations are the only truth. */
@Singleton
class ResourceOperations implements OperationSource {

    private final BeanManager beans;

    ResourceOperations(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            if (type.isAnnotationPresent(Path.class)) {
                Arrays.stream(type.getMethods()).flatMap(method -> operationOf(type, method)).forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<Operation> operationOf(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(http -> new Operation(http.value(), template(type, method), rolesOf(type, method), parametersOf(method),
                        consumedBy(http.value(), method), producedBy(type, method), takesTheRest(method), method.getName(),
                        allowanceOf(method)));
    }

    private static String template(Class<?> type, Method method) {
        var path = new StringBuilder();
        for (AnnotatedElement element : List.of(type, method)) {
            var part = element.getAnnotation(Path.class);
            if (part != null && !part.value().replace("/", "").isEmpty()) {
                path.append('/').append(part.value().replaceAll("^/|/$", ""));
            }
        }
        // As the contract says it: what a variable may be stands in its schema.
        return path.isEmpty() ? "/" : path.toString().replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
    }

    /** Said once, where the contract is told it. */
    private static Allowance allowanceOf(Method method) {
        var said = Arrays.stream(method.getAnnotationsByType(Extension.class))
                .collect(Collectors.toMap(Extension::name, Extension::value));
        return !said.containsKey(Allowance.MOST_BYTES) ? null
                : new Allowance(Long.parseLong(said.get(Allowance.MOST_BYTES)),
                        Duration.ofSeconds(Long.parseLong(said.get(Allowance.PATIENCE))));
    }

    private static boolean takesTheRest(Method method) {
        return method.isAnnotationPresent(Path.class) && method.getAnnotation(Path.class).value().endsWith(":.+}");
    }

    private static Set<String> rolesOf(Class<?> type, Method method) {
        for (AnnotatedElement element : List.of(method, type)) {
            if (element.isAnnotationPresent(RolesAllowed.class)) {
                return Set.of(element.getAnnotation(RolesAllowed.class).value());
            }
            if (element.isAnnotationPresent(Authenticated.class)) {
                return Set.of(Operation.ANYBODY);
            }
            if (element.isAnnotationPresent(DenyAll.class)) {
                return Set.of();
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return Set.of(Operation.STRANGERS);
            }
        }
        return Set.of();
    }

    private static Set<String> parametersOf(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getFields()).forEach(f -> addName(f, f.getName(), names));
            } else {
                addName(parameter, parameter.getName(), names);
            }
        }
        return names;
    }

    private static void addName(AnnotatedElement element, String name, Set<String> names) {
        Annotation query = element.getAnnotation(RestQuery.class);
        if (query instanceof RestQuery q) {
            names.add(q.value().isEmpty() ? name : q.value());
        }
    }

    private static Set<String> consumedBy(String http, Method method) {
        if (method.isAnnotationPresent(Consumes.class)) {
            return Set.of(method.getAnnotation(Consumes.class).value());
        }
        return http.equals("POST") || http.equals("PUT") ? Set.of(MediaType.APPLICATION_JSON) : Set.of();
    }

    /** In the order of the annotation: what stands first is for callers who take anything. */
    private static List<String> producedBy(Class<?> type, Method method) {
        for (AnnotatedElement element : List.of(method, type)) {
            if (element.isAnnotationPresent(Produces.class)) {
                return Arrays.stream(element.getAnnotation(Produces.class).value()).map(media -> media.split(";")[0]).distinct()
                        .toList();
            }
        }
        return List.of(MediaType.APPLICATION_JSON);
    }
}
