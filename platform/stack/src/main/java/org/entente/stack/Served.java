package org.entente.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of ours that answers HTTP for as long as the stack runs. */
sealed interface Served permits App, Witness {

    String name();

    URI url();

    /** Answers 200 when it is ready. */
    URI ready();

    /** As Maven packaged it. */
    Path jar(Path repository);

    List<String> command(Jdk jdk, Path repository);

    Map<String, String> environment();
}
