package org.entente.stack.sample;

/**
 * What a load did.
 *
 * @param made how many records it made
 * @param unchanged how many were there already
 * @param moved how many steps it took: progress reported, states reached
 */
public record Summary(int made, int unchanged, int moved) {

    /** Whether the register is as it was before. */
    public boolean changedNothing() {
        return made == 0 && moved == 0;
    }
}
