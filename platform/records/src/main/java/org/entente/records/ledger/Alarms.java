package org.entente.records.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jboss.logging.Logger;

/** The alarms that ring: told once in the log of the process, and for as long as they ring by health and metrics. */
final class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private final Map<Alarm, String> ringing = new ConcurrentSkipListMap<>();

    void ring(Alarm alarm, String sentence) {
        if (ringing.put(alarm, sentence) == null) {
            LOG.errorf("%s: %s", alarm, sentence);
        }
    }

    void silence(Alarm alarm) {
        if (ringing.remove(alarm) != null) {
            LOG.infof("%s: over.", alarm);
        }
    }

    /** Whether the log is broken; only a restart, which judges it anew, ends that. */
    boolean stopped() {
        return ringing.containsKey(Alarm.LOG_BROKEN);
    }

    Map<Alarm, String> ringing() {
        return Map.copyOf(ringing);
    }
}
