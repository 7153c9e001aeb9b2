package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorsTest {

  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private final Cursors cursors = new Cursors("/devices{sort=[name]}");

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#NAMES")
  void givesBackWhatItWasMadeOf(String key) {
    var cursor = new Cursor(key, ID);
    assertThat(cursors.decode(cursors.encode(cursor))).isEqualTo(cursor);
    assertThat(Samples.NAMES).contains(key);
  }

  @Test
  void holdsAnEmptyKey() {
    assertThat(cursors.decode(cursors.encode(new Cursor("", ID)))).isEqualTo(new Cursor("", ID));
  }

  @Test
  void refusesEveryAlterationOfOneCharacter() {
    var text = cursors.encode(new Cursor("lamp", ID));
    for (int i = 0; i < text.length(); i++) {
      var altered = new StringBuilder(text);
      altered.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
      refuses(altered.toString());
    }
    refuses(text + "A");
    refuses(text + "=");
    refuses(text.substring(1));
    refuses(text.substring(0, text.length() - 1));
  }

  @Test
  void refusesThatOfAnotherList() {
    refuses(new Cursors("/devices{sort=[-name]}").encode(new Cursor("lamp", ID)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "%", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatNeverWasOne(String text) {
    refuses(text);
  }

  private void refuses(String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> cursors.decode(text))
        .satisfies(e -> assertThat(e.problem().type()).isEqualTo(ProblemType.INVALID_CURSOR));
  }
}
