package org.entente.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the script {@code entente} starts. */
public final class Main {

    private static final String USAGE = """
            usage: ./entente up [--fresh]    start everything; --fresh begins with empty databases
                   ./entente down            stop what another terminal started
                   ./entente status          what runs, and where
                   ./entente token NAME      print an access token for a demo person or system
                   ./entente realm [demo]    print Keycloak's realm file, with the demo identities or without
            """;

    private Main() {
    }

    public static void main(String[] arguments) {
        var utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(utf8);
        try {
            System.exit(run(Arrays.asList(arguments)));
        } catch (StackFailure failure) {
            System.err.println("entente: " + failure.getMessage());
            System.exit(1);
        } catch (RuntimeException surprise) {
            System.err.println("entente: something that we did not foresee; please report it with these lines:");
            surprise.printStackTrace();
            System.exit(1);
        }
    }

    private static int run(List<String> arguments) {
        var command = String.join(" ", arguments);
        if (command.equals("up") || command.equals("up --fresh")) {
            return up(arguments.contains("--fresh"));
        }
        if (command.equals("status")) {
            return new Status(Settings.of(System.getenv())).print(System.out);
        }
        if (command.equals("down")) {
            return new Status(Settings.of(System.getenv())).stop(System.out);
        }
        if (arguments.size() == 2 && arguments.get(0).equals("token")) {
            System.out.println(new Identities(new Status(Settings.of(System.getenv())).realm()).token(arguments.get(1)));
            return 0;
        }
        if (command.equals("realm") || command.equals("realm demo")) {
            System.out.print(Realm.text(arguments.contains("demo") ? Realm.demo() : Realm.production()));
            return 0;
        }
        System.err.print(USAGE);
        return 2;
    }

    private static int up(boolean fresh) {
        var usual = Settings.of(System.getenv());
        var settings = fresh ? usual.fromScratch() : usual;
        var console = Console.ofProcess();
        var stack = new Stack(settings, console);
        // Ctrl-C, SIGTERM and a closed terminal all end here.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, console), "stop"));
        try {
            console.say("Entente starts on Java " + settings.jdk().version() + ", data in " + settings.home().folder());
            stack.start();
            Greeting.print(stack, settings, console);
            new CountDownLatch(1).await();
            return 0;
        } catch (StackFailure failure) {
            if (!stack.isClosed()) {
                throw failure;
            }
            return 1;
        } catch (InterruptedException interrupted) {
            return 1;
        }
    }

    private static void stop(Stack stack, Console console) {
        if (stack.hasSomethingRunning()) {
            console.say("");
            console.stopping();
            console.step("Stop everything", stack::close);
        } else {
            stack.close();
        }
    }
}
