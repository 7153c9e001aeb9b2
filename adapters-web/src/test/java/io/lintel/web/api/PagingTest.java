package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PagingTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @ParameterizedTest
  @EnumSource
  void walksEverythingOnceInOrder(Thing thing) {
    var all = thing.all(api.client());
    var made = make(thing, all, 7);
    assertThat(names(walk(all, 3))).isEqualTo(made);
    assertThat(names(walk(all, 7))).isEqualTo(made);
    assertThat(names(walk(all, 500))).isEqualTo(made);
  }

  @ParameterizedTest
  @EnumSource
  void answersAnEmptyListWithoutNext(Thing thing) {
    var answer = api.client().get(thing.all(api.client())).expect(200);
    assertThat(answer.body()).isEqualTo("{\"items\":[],\"next\":null}");
    assertThat(answer.tag()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void staysStableWhileThingsComeAndGo(Thing thing) {
    var all = thing.all(api.client());
    for (int i = 2; i <= 12; i += 2) {
      thing.create(api.client(), all, i).expect(201);
    }
    var first = api.client().get(all + "?limit=3").expect(200);
    var seen = first.json().path("items");
    api.client().delete(path(thing, seen.get(2))).expect(204);
    thing.create(api.client(), all, 1).expect(201);
    thing.create(api.client(), all, 9).expect(201);
    var second = api.client().get(all + "?limit=3&cursor=" + first.text("/next")).expect(200);
    assertThat(names(items(second))).isEqualTo(numbered(thing, 8, 9, 10));
  }

  @ParameterizedTest
  @EnumSource
  void keepsLimitsBetweenOneAndFiveHundred(Thing thing) {
    var all = thing.all(api.client());
    api.client().get(all + "?limit=1").expect(200);
    api.client().get(all + "?limit=500").expect(200);
    for (var limit : List.of("0", "-1", "501", "x", "", "1.5", "1e2", "99999999999", "%2B5")) {
      api.client()
          .get(all + "?limit=" + limit)
          .expectProblem(400, "invalid-parameter")
          .expectParameter("limit");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesForgedCursors(Thing thing) {
    var all = thing.all(api.client());
    assertThat(make(thing, all, 3)).hasSize(3);
    var next = api.client().get(all + "?limit=1").text("/next");
    api.client().get(all + "?cursor=" + next).expect(200);
    var first = next.charAt(0) == 'A' ? 'B' : 'A';
    for (var forged : List.of("", "x", "null", first + next.substring(1), next + "A")) {
      api.client()
          .get(all + "?cursor=" + forged)
          .expectProblem(400, "invalid-cursor")
          .expectParameter("cursor");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTheCursorOfAnotherList(Thing thing) {
    var all = thing.all(api.client());
    assertThat(make(thing, all, 3)).hasSize(3);
    var next = api.client().get(all + "?limit=1").text("/next");
    var other = thing == Thing.DEVICE ? "/api/v1/buildings" : "/api/v1/devices";
    api.client().get(other + "?cursor=" + next).expectProblem(400, "invalid-cursor");
  }

  @ParameterizedTest
  @EnumSource
  void refusesMisspeltParameters(Thing thing) {
    var all = thing.all(api.client());
    var answer =
        api.client()
            .get(all + "?limt=1")
            .expectProblem(400, "invalid-parameter")
            .expectParameter("limt");
    assertThat(answer.text("/detail")).contains("did you mean 'limit'?");
    api.client().get(all + "?limit=1&limit=2").expectProblem(400, "invalid-parameter");
    api.client().get(all + "?q=%C3").expectProblem(400, "invalid-parameter");
  }

  private List<String> make(Thing thing, String all, int count) {
    var names = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      names.add(name(thing.create(api.client(), all, i).expect(201).json()));
    }
    return names;
  }

  private List<JsonNode> walk(String all, int limit) {
    var found = new ArrayList<JsonNode>();
    var page = api.client().get(all + "?limit=" + limit).expect(200);
    while (true) {
      assertThat(items(page)).hasSizeLessThanOrEqualTo(limit);
      found.addAll(items(page));
      if (page.json().path("next").isNull()) {
        return found;
      }
      page =
          api.client().get(all + "?limit=" + limit + "&cursor=" + page.text("/next")).expect(200);
    }
  }

  private static List<JsonNode> items(Answer page) {
    return page.json().path("items").valueStream().toList();
  }

  private static List<String> names(List<JsonNode> items) {
    return items.stream().map(PagingTest::name).toList();
  }

  /** What tells one thing of a list from the others: its key, or its name. */
  private static String name(JsonNode thing) {
    return thing.has("key") ? thing.path("key").asText() : thing.path("name").asText();
  }

  private static String path(Thing thing, JsonNode item) {
    return switch (thing) {
      case BUILDING -> "/api/v1/buildings/" + item.path("id").asText();
      case FLOOR -> "/api/v1/floors/" + item.path("id").asText();
      case ROOM -> "/api/v1/rooms/" + item.path("id").asText();
      case KIND -> "/api/v1/kinds/" + item.path("key").asText();
      case DEVICE -> "/api/v1/devices/" + item.path("id").asText();
    };
  }

  private static List<String> numbered(Thing thing, int... numbers) {
    var word = thing.name().charAt(0) + thing.name().substring(1).toLowerCase(Locale.ROOT);
    var form = thing == Thing.KIND ? "kind-%03d" : word + " %03d";
    return Arrays.stream(numbers).mapToObj(form::formatted).toList();
  }
}
