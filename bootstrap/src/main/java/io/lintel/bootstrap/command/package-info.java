/** The command line: what one can ask the program to do, and how it answers. */
@NullMarked
package io.lintel.bootstrap.command;

import org.jspecify.annotations.NullMarked;
