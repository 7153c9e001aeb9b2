/**
 * Commands that people give to devices, and what became of them. Devices are known here only by
 * their ids and EUIs.
 */
@NullMarked
package io.lintel.domain.command;

import org.jspecify.annotations.NullMarked;
