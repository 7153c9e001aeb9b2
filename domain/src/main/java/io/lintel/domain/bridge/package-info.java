/**
 * What is asked of two contexts at once, so that a store that keeps both can answer by one look-up.
 * It keeps nothing of its own, and nothing is written here.
 */
@NullMarked
package io.lintel.domain.bridge;

import org.jspecify.annotations.NullMarked;
