package io.lintel.web.admin.page;

/**
 * A time as pages show it.
 *
 * @param iso for programs
 * @param relative how long ago, in words
 * @param absolute to the second, with the time zone
 */
public record Moment(String iso, String relative, String absolute) {}
