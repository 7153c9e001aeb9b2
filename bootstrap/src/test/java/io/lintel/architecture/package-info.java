/**
 * Checks that the program is built as it is meant to be: who may import what, which port is proven
 * by whom. Each rule is also shown to fail, on the classes in {@code bad}.
 */
@NullMarked
package io.lintel.architecture;

import org.jspecify.annotations.NullMarked;
