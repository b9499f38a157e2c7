package org.entente.roadmaps.timeline;

import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/** A font that is only a name: the reader's machine has its shapes, this one may have none and is not asked for any. */
final class PlainFont extends Font {

    private static final String FAMILY = "SansSerif";

    PlainFont(int size, boolean bold) {
        super(FAMILY, bold ? BOLD : PLAIN, size);
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return this;
    }
}
