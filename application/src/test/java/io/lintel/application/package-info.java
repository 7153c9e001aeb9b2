/** The whole core on stores in memory, for the tests of the packages below. */
@NullMarked
package io.lintel.application;

import org.jspecify.annotations.NullMarked;
