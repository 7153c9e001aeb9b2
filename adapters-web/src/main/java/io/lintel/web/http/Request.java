package io.lintel.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.lintel.application.shared.Caller;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Sha256;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.domain.shared.Value;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a caller asks, with the conventions of the API applied. Belongs to one thread. */
public final class Request implements Visit {

  private static final int DEFAULT_LIMIT = 50;
  private static final Set<String> NOT_OF_THE_LIST = Set.of("limit", "cursor", "include");

  private final Context context;
  private final QueryParameters query;
  private final RequestBody body;
  private String answered = MediaTypes.JSON;
  private @Nullable Supplier<Caller> resolving;
  private @Nullable Caller caller;

  Request(Context context, RequestBody body) {
    this.context = context;
    this.query = QueryParameters.parse(Optional.ofNullable(context.queryString()).orElse(""));
    this.body = body;
  }

  void actFor(Supplier<Caller> resolver) {
    resolving = resolver;
    caller = resolver.get();
  }

  /** Whether it still acts for the same, who still may the same; for answers that take long. */
  public boolean stillActsForItsCaller() {
    try {
      return resolving != null && resolving.get().equals(caller);
    } catch (Unauthenticated | Forbidden _) {
      return false;
    }
  }

  void answerAs(String mediaType) {
    answered = mediaType;
  }

  /** Which of the media types of its route the caller likes best. */
  public String answered() {
    return answered;
  }

  /** For whom it acts. */
  public Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("an open route has no caller: " + context.path());
    }
    return caller;
  }

  /** From where it comes. */
  public Origin origin() {
    return Origin.of(context.ip(), RequestIds.of(context)).within(Traces.of(context));
  }

  /** Tells requests apart that ask for different things. */
  String fingerprint() {
    var line =
        "%s %s?%s\n".formatted(context.req().getMethod(), path(), query.withoutAnyOf(Set.of()));
    return HexFormat.of().formatHex(Sha256.of(line.getBytes(StandardCharsets.UTF_8), body.bytes()));
  }

  @Override
  public String method() {
    return context.req().getMethod();
  }

  @Override
  public String path() {
    return context.path();
  }

  @Override
  public String queryString() {
    return Optional.ofNullable(context.queryString()).orElse("");
  }

  /** A parameter of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /**
   * A parameter of the path that is an id.
   *
   * @param what the thing in one word
   * @throws NotFound when it is no UUID, so that nothing can have it
   */
  public UUID pathUuid(String what, String name) {
    try {
      return Rules.uuid("", path(name));
    } catch (Invalid e) {
      throw new NotFound(what, "'" + path(name) + "': an id is a UUID");
    }
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  public QueryParameters query() {
    return query;
  }

  /** Reads the body as a thing of a type, which has to name every member. */
  public <T> T body(Class<T> type) {
    return Json.bind(body.read(MediaTypes.JSON), type);
  }

  /**
   * Takes a file in, whole.
   *
   * @param types the media types that are taken
   */
  public Upload upload(String... types) {
    return body.receive(types);
  }

  /** Reads the body as what was typed into a form of a page. */
  public FormValues form() {
    return FormValues.parse(body.text(MediaTypes.FORM));
  }

  /** A field of the form that the body is, with files in it or without; empty when it is none. */
  public Optional<String> formField(String name) {
    return body.formField(name);
  }

  /**
   * Takes in a file that was chosen in a form, whole.
   *
   * @param most in bytes
   */
  public Upload uploaded(String field, long most) {
    return body.uploaded(field, most);
  }

  /**
   * Takes a small file into memory.
   *
   * @param most in bytes
   * @param types the media types that are taken
   */
  public byte[] file(int most, String... types) {
    return body.take(most, types);
  }

  /** Reads the body as a merge patch of a thing of a type. */
  public <T> UnaryOperator<T> patch(Class<T> type) {
    var patch = body.read(MediaTypes.MERGE_PATCH, MediaTypes.JSON);
    Json.checkPatch(patch, type);
    return current -> Json.bind(MergePatch.apply(Json.tree(current), patch), type);
  }

  /** Reads the body as a merge patch of members that have any names and values. */
  public NavigableMap<String, Value> patchOfValues() {
    return members(body.read(MediaTypes.MERGE_PATCH, MediaTypes.JSON));
  }

  private static NavigableMap<String, Value> members(JsonNode object) {
    if (!(object instanceof ObjectNode)) {
      throw ProblemException.body(
          "", "must be an object, not " + JsonProblems.nameOf(object), null);
    }
    var members = new TreeMap<String, Value>();
    object
        .properties()
        .forEach(member ->
            members.put(
                member.getKey(),
                JsonValues.toValue("/" + Rules.segment(member.getKey()), member.getValue())));
    return members;
  }

  /** Reads the body as members of any names: of a JSON object, or of a form, the first of each. */
  public NavigableMap<String, Value> members() {
    if (!body.isForm()) {
      return members(body.read(MediaTypes.JSON));
    }
    var members = new TreeMap<String, Value>();
    QueryParameters.pairs(body.text(MediaTypes.FORM))
        .forEach((name, values) -> members.put(name, Value.of(values.getFirst())));
    return members;
  }

  /** Which page is asked for, by {@code limit} and {@code cursor}. */
  public PageRequest page() {
    var first = query.one("limit", Request::firstPage).orElse(PageRequest.first(DEFAULT_LIMIT));
    return query.text("cursor").map(cursors()::decode).map(first::after).orElse(first);
  }

  private static PageRequest firstPage(String limit) {
    if (!limit.matches("[0-9]{1,9}")) {
      throw new Invalid("limit", "must be a whole number from 1 to " + Page.LARGEST);
    }
    return PageRequest.first(Integer.parseInt(limit));
  }

  /** A page as it is answered. */
  public <T> Reply reply(Page<T> page, Function<? super T, ?> json) {
    var items = page.items().stream().<Object>map(json).toList();
    return Reply.ok(new PageJson<>(items, page.next().map(cursors()::encode).orElse(null)));
  }

  /** A place in the list that this request asks for, as its next page is asked for. */
  public String cursor(Cursor cursor) {
    return cursors().encode(cursor);
  }

  private Cursors cursors() {
    return new Cursors(path() + query.withoutAnyOf(NOT_OF_THE_LIST));
  }

  /** What the caller says that it has seen. */
  public Preconditions preconditions() {
    return new Preconditions(this::header);
  }

  /** A refusal of the core as it is told. */
  ProblemJson problem(LintelException refusal) {
    return ProblemJson.of(Problems.of(refusal, false), path(), RequestIds.of(context));
  }
}
