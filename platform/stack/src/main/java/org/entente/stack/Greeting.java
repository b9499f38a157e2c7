package org.entente.stack;

/** What the newcomer reads when all is up: where things are, who they can be, what to paste first. */
final class Greeting {

    private Greeting() {
    }

    static void print(Stack stack, Settings settings, Console console) {
        console.say("""

                Entente is up. Ctrl-C stops it.

                  API         %1$s/api/v1
                  try it      %1$s/docs
                  contract    %1$s/openapi.json
                  Keycloak    %2$s   (admin; password: KEYCLOAK_ADMIN_PASSWORD in %3$s)
                  logs        %4$s
                  policies    %7$s
                              %8$s

                  people      %5$s   (password = name)
                  systems     %6$s   (secret = name + "-secret")

                First question, from another terminal in this folder:

                  curl -s -H "Authorization: Bearer $(./entente token delegate-usa)" %1$s/api/v1/charters

                The ledgers, checked by an auditor from the policy alone:

                  java -jar %9$s log %1$s/api/v1/ledgers/roadmaps --policy %7$s
                  java -jar %9$s log %1$s/api/v1/ledgers/working-groups --policy %8$s
                """.formatted(stack.gateway(), stack.keycloak(), settings.home().secrets(),
                settings.home().log("gateway").getParent(), String.join(", ", Identities.people()),
                String.join(", ", Identities.systems()),
                stack.policy("roadmaps"), stack.policy("working-groups"), stack.verifier()));
    }
}
