package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParametersTest {

  @Test
  void decodesFormsAndUtf8() {
    var query = QueryParameters.parse("q=caf%C3%A9+au%20lait&where=a%3D%2B1&where=battery<20&x");
    assertThat(query.text("q")).contains("café au lait");
    assertThat(query.all("where")).containsExactly("a=+1", "battery<20");
    assertThat(query.text("x")).contains("");
    assertThat(query.text("y")).isEmpty();
  }

  @Test
  void splitsAtTheFirstEqualsSign() {
    assertThat(QueryParameters.parse("where=mode=heat").all("where")).containsExactly("mode=heat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%4", "q=%GG", "q=%C3", "q=%ED%A0%80", "q=%00", "q=ü", "%FF=1"})
  void refusesWhatIsNotEncodedText(String query) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> QueryParameters.parse(query))
        .satisfies(e -> assertThat(e.problem().type()).isEqualTo(ProblemType.INVALID_PARAMETER));
  }

  @Test
  void refusesASecondValueWhereOneIsExpected() {
    var query = QueryParameters.parse("limit=1&limit=2");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> query.text("limit"))
        .withMessageContaining("'limit' must be given once");
  }

  @Test
  void namesTheNearestKnownParameter() {
    var query = QueryParameters.parse("limt=1");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> query.refuseOthersThan(Set.of("limit", "cursor")))
        .withMessageContaining("did you mean 'limit'?")
        .withMessageContaining("known: cursor, limit");
  }
}
