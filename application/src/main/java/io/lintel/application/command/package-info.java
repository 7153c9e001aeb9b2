/**
 * Gives commands to devices, sends them and takes their answers. Devices are known here only by
 * their ids and EUIs; who may command which is decided by who knows them.
 */
@NullMarked
package io.lintel.application.command;

import org.jspecify.annotations.NullMarked;
