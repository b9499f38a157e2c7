package org.entente.roadmaps.charter;

/**
 * A text that has no version in one of its charter's authentic languages.
 *
 * @param field the text, as its record names it
 * @param language the language that it lacks
 */
public record MissingText(String field, String language) {
}
