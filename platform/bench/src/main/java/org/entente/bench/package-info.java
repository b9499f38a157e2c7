/**
 * What the parts of the product cost, always beside a reference measured in the same alternating rounds.
 * People run it; the build only proves that it starts. Nothing depends on it, and no figure fails a build.
 */
package org.entente.bench;
