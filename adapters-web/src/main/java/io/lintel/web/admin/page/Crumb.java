package io.lintel.web.admin.page;

/** A step of the way to a page. */
public record Crumb(String text, String path) {}
