package org.entente.witness;

import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words after the subcommand: {@code --name VALUE}, each once. */
record Options(Map<String, String> values) {

    static Options of(List<String> words, List<String> known) throws CannotStart {
        var values = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            var word = words.get(i);
            if (!known.contains(word)) {
                throw new CannotStart("There is no option “" + word + "” here. See --help.");
            }
            if (i + 1 == words.size() || values.put(word, words.get(i + 1)) != null) {
                throw new CannotStart("Give " + word + " once, with its value.");
            }
        }
        return new Options(values);
    }

    String text(String option) throws CannotStart {
        var value = values.get(option);
        if (value == null) {
            throw new CannotStart(option + " is missing. See --help.");
        }
        return value;
    }

    Path file(String option) throws CannotStart {
        try {
            return Path.of(text(option)).toAbsolutePath();
        } catch (InvalidPathException none) {
            throw new CannotStart(option + " is no file name.");
        }
    }

    /** {@code HOST:PORT}; an IPv6 address in brackets. */
    InetSocketAddress address(String option) throws CannotStart {
        var text = text(option);
        var colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new CannotStart(option + " wants HOST:PORT.");
        }
        var port = Integer.parseInt(text.substring(colon + 1));
        var host = text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        if (port > 65_535) {
            throw new CannotStart(option + " wants a port up to 65535.");
        }
        return new InetSocketAddress(host, port);
    }
}
