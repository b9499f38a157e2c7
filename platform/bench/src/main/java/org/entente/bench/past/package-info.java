/**
 * What a question about the past costs, over registers of ten thousand to ten million revisions: through the service as it is
 * shipped, and as hand-written SQL through pgbench, in the same rounds. The rows asked for are the same in each register.
 */
package org.entente.bench.past;
