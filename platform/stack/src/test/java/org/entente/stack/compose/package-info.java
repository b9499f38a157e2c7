/**
 * docker-compose.yml, the Dockerfiles and .env.example, held against what the services, the launcher and the realm really use.
 * Owns no program: only the rules, each of which is shown to fail on a spoiled copy.
 * Promises that who changes a setting, a port or a role learns here what Docker's users would have met.
 */
package org.entente.stack.compose;
