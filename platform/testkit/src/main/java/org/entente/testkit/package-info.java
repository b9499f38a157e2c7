/**
 * What the tests of all modules stand on: a real PostgreSQL, tokens of every role, the room rules and the contract check.
 * For the test scope alone. Promises that nothing here stands in for a part that can run for real.
 */
package org.entente.testkit;
