/**
 * The conventions of the HTTP API: routes as data, requests and replies, problems, paging,
 * versions, JSON. Knows no resource; the only package that knows Javalin beside the server itself.
 */
@NullMarked
package io.lintel.web.http;

import org.jspecify.annotations.NullMarked;
