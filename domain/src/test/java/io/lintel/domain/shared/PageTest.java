package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {

  private static final UUID ID = SampleIds.next();

  @Test
  void isTheLastWhenNoMoreThanTheLimitWasRead() {
    assertThat(page(List.of("a", "b"), 2).items()).containsExactly("a", "b");
    assertThat(page(List.of("a", "b"), 2).next()).isEmpty();
    assertThat(page(List.of(), 2).next()).isEmpty();
  }

  @Test
  void goesOnBehindItsLastItemWhenOneMoreWasRead() {
    var page = page(List.of("a", "b", "c"), 2);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).contains(new Cursor("b", ID));
  }

  @Test
  void keepsItsCursorWhenItsItemsAreMapped() {
    var page = page(List.of("a", "b"), 1).map(String::length);

    assertThat(page.items()).containsExactly(1);
    assertThat(page.next()).contains(new Cursor("a", ID));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500})
  void hasFromOneToFiveHundredItems(int limit) {
    assertThat(PageRequest.first(limit).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void hasNoOtherLimit(int limit) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> PageRequest.first(limit))
        .withMessage("limit: must be from 1 to 500, not " + limit);
  }

  private static Page<String> page(List<String> read, int limit) {
    return Page.of(read, limit, item -> new Cursor(item, ID));
  }
}
