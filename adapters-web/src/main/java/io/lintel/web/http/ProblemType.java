package io.lintel.web.http;

import java.util.Locale;

/** The problems that the API tells apart. Their URNs are part of it and never change. */
public enum ProblemType {
  BAD_REQUEST(400, "The request is malformed"),
  MALFORMED_JSON(400, "The body is not JSON"),
  INVALID_BODY(400, "The body does not have the right shape"),
  INVALID_PARAMETER(400, "A query parameter is wrong"),
  INVALID_CURSOR(400, "The cursor is not one of this list"),
  INVALID_HEADER(400, "A header is wrong"),
  UNAUTHENTICATED(401, "Not authenticated"),
  FORBIDDEN(403, "Not allowed"),
  FOREIGN_ORIGIN(403, "Not for pages of other origins"),
  WRONG_CSRF_TOKEN(403, "The page is out of date"),
  NOT_FOUND(404, "Not found"),
  CONDITION_NOT_MET(404, "The status does not meet the conditions"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  TOO_SLOW(408, "The request came too slowly"),
  EMAIL_TAKEN(409, "The email is taken"),
  EUI_TAKEN(409, "The EUI is registered already"),
  ID_TAKEN(409, "The id is taken"),
  KEY_TAKEN(409, "The key is taken"),
  LAST_ADMIN(409, "It is the last active admin"),
  LEVEL_TAKEN(409, "The level is taken"),
  NAME_TAKEN(409, "The name is taken"),
  NOT_EMPTY(409, "Something is still in it"),
  CONCURRENT_CHANGE(409, "Others keep changing the same thing"),
  REQUEST_RUNNING(409, "The same request is being served"),
  PRECONDITION_FAILED(412, "Changed since it was read"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  MISDIRECTED(421, "Not the server that was asked for"),
  RULE_BROKEN(422, "The content breaks a rule"),
  REQUEST_KEY_REUSED(422, "The idempotency key belongs to another request"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Internal error"),
  UNAVAILABLE(503, "Not available now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String urn() {
    return "urn:lintel:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
