package io.lintel.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the following page; null on the last
 */
record PageJson<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}
