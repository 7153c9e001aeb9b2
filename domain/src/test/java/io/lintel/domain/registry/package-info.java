/**
 * The contract of the storage ports that one store has to offer together, because their writes
 * share its units of work: what a proof has to provide, and the rules that concern several of them.
 * Rules of one port stand in the contract beside it.
 */
@NullMarked
package io.lintel.domain.registry;

import org.jspecify.annotations.NullMarked;
