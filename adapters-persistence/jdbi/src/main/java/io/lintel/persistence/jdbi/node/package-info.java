/** What nodes know of each other. Tables {@code node_*}; knows no other context's. */
@NullMarked
package io.lintel.persistence.jdbi.node;

import org.jspecify.annotations.NullMarked;
