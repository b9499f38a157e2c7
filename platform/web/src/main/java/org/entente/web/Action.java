package org.entente.web;

/**
 * Something that the caller may do with a record now.
 *
 * @param name what it is, in lower-case words joined by hyphens
 * @param method the HTTP method
 * @param href the path to call
 */
public record Action(String name, String method, String href) {
}
