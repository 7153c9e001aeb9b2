/**
 * Status and history in Redis; the worked example of docs/adapters.md. What is atomic is a script
 * in the resources beside these classes.
 */
@NullMarked
package io.lintel.persistence.redis;

import org.jspecify.annotations.NullMarked;
