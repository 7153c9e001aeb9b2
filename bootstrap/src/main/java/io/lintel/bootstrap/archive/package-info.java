/**
 * Backups as files: everything that an installation keeps as lines of JSON, with checksums, in a
 * zip archive.
 */
@NullMarked
package io.lintel.bootstrap.archive;

import org.jspecify.annotations.NullMarked;
