package io.lintel.web.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintel.application.device.BulkAction;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.web.device.DeviceStates;
import io.lintel.web.http.Rules;
import io.lintel.web.status.FieldChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What callers say about what to do with many devices, and with which. */
record BulkActionInput(
    @Nullable String action,
    @Nullable String roomId,
    @Nullable List<String> tags,
    @Nullable String kind,
    @Nullable String state,
    @Nullable Map<String, JsonNode> fields,
    @Nullable List<String> ids,
    @Nullable DeviceFilterInput filter) {

  private static final String SET_DESIRED = "SET_DESIRED";

  boolean isAboutDesiredState() {
    return SET_DESIRED.equals(action);
  }

  /** The changes of desired states. */
  NavigableMap<FieldName, FieldValue> toChanges() {
    only("fields");
    var members = new TreeMap<String, Value>();
    Rules.required("fields", fields)
        .forEach(
            (name, node) -> members.put(name, Rules.value("fields/" + Rules.segment(name), node)));
    return FieldChanges.in("fields/", members);
  }

  BulkAction toAction() {
    var name = Rules.required("action", action);
    return switch (name) {
      case "PLACE" -> {
        only("roomId");
        yield new BulkAction.Place(
            Optional.of(Rules.uuid("roomId", Rules.required("roomId", roomId))));
      }
      case "UNPLACE" -> {
        only();
        yield new BulkAction.Place(Optional.empty());
      }
      case "ADD_TAGS" -> {
        only("tags");
        yield new BulkAction.AddTags(toTags());
      }
      case "REMOVE_TAGS" -> {
        only("tags");
        yield new BulkAction.RemoveTags(toTags());
      }
      case "SET_KIND" -> {
        only("kind");
        yield new BulkAction.SetKind(Optional.of(new KindKey(Rules.required("kind", kind))));
      }
      case "REMOVE_KIND" -> {
        only();
        yield new BulkAction.SetKind(Optional.empty());
      }
      case "SET_STATE" -> {
        only("state");
        yield new BulkAction.SetState(DeviceStates.parse("state", Rules.required("state", state)));
      }
      default ->
          throw new Invalid(
              "action",
              "must be one of PLACE, UNPLACE, ADD_TAGS, REMOVE_TAGS, SET_KIND, REMOVE_KIND, SET_STATE, "
                  + SET_DESIRED);
    };
  }

  /** What an action does not take is refused: who gave it expected something of it. */
  private void only(String... taken) {
    var given = new LinkedHashMap<String, @Nullable Object>();
    given.put("roomId", roomId);
    given.put("tags", tags);
    given.put("kind", kind);
    given.put("state", state);
    given.put("fields", fields);
    List.of(taken).forEach(given::remove);
    for (Map.Entry<String, @Nullable Object> member : given.entrySet()) {
      if (member.getValue() != null) {
        throw new Invalid(member.getKey(), "is not for the action " + action);
      }
    }
  }

  private Set<Tag> toTags() {
    var texts = Rules.required("tags", tags);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> Rules.at("tags/" + i, () -> new Tag(texts.get(i))))
        .collect(Collectors.toSet());
  }
}
