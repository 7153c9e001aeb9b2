/** What brokers that are not embedded ask: who may connect, and who may use which topic. */
@NullMarked
package io.lintel.web.broker;

import org.jspecify.annotations.NullMarked;
