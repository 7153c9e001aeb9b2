package io.lintel.web.device;

import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.web.http.PositionJson;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers may change of a device. */
record DeviceInput(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String roomId,
    @Nullable PositionJson position,
    @Nullable List<String> tags,
    @Nullable Map<String, String> attributes,
    @Nullable String state) {

  static DeviceInput of(DeviceDraft draft) {
    return new DeviceInput(
        draft.name(),
        draft.kind().map(KindKey::value).orElse(null),
        draft.room().map(UUID::toString).orElse(null),
        draft.position().map(PositionJson::of).orElse(null),
        draft.tags().stream().map(Tag::value).toList(),
        draft.attributes(),
        draft.state().name());
  }

  DeviceDraft toDraft() {
    return new DeviceDraft(
        Rules.required("name", name),
        Optional.ofNullable(kind).map(KindKey::new),
        Optional.ofNullable(roomId).map(id -> Rules.uuid("roomId", id)),
        Optional.ofNullable(position).map(PositionJson::toPosition),
        tagsOf(tags == null ? List.of() : tags),
        attributes == null ? emptyAttributes() : new TreeMap<>(attributes),
        state == null ? DeviceState.ACTIVE : DeviceStates.parse("state", state));
  }

  private static NavigableSet<Tag> tagsOf(List<String> texts) {
    var tags = new TreeSet<Tag>();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      tags.add(Rules.at("tags/" + i, () -> new Tag(text)));
    }
    return tags;
  }

  private static NavigableMap<String, String> emptyAttributes() {
    return new TreeMap<>();
  }
}
