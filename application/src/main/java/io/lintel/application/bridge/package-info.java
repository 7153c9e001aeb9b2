/**
 * Where two contexts meet: answers what one context asks of another, and what needs several. The
 * only package that may see more than one.
 */
@NullMarked
package io.lintel.application.bridge;

import org.jspecify.annotations.NullMarked;
