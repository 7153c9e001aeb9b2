/**
 * Statuses and their history in MongoDB: a document of each device and of each sample, which the
 * server merges. Knows the driver, and how things are written as BSON; rules of the domain do not
 * belong here.
 */
@NullMarked
package io.lintel.persistence.mongodb;

import org.jspecify.annotations.NullMarked;
