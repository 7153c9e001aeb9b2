/**
 * What happened, told to others. The only package that sees the things of all contexts; no context
 * sees it.
 */
@NullMarked
package io.lintel.domain.event;

import org.jspecify.annotations.NullMarked;
