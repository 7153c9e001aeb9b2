package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.StoreUnavailable;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  @Test
  void readsThePathOfAFile() {
    assertThat(DatabaseUrl.parse("sqlite:./data/my house.db"))
        .isEqualTo(new DatabaseUrl.Sqlite(Path.of("./data/my house.db")));
  }

  @Test
  void readsWhoWantsWhatWhere() {
    assertThat(
            DatabaseUrl.parse(
                "postgresql://facility:p%40ss+%2F%3A@db.example:5433/lintel?sslmode=require"))
        .isEqualTo(
            new DatabaseUrl.Postgresql(
                Optional.of("facility"),
                Optional.of("p@ss+/:"),
                "db.example:5433",
                "lintel",
                "?sslmode=require"));
  }

  @Test
  void aServerMayNeedNoPasswordAndMayBeSeveral() {
    assertThat(DatabaseUrl.parse("postgres://one:5432,two:5432/lintel"))
        .isEqualTo(
            new DatabaseUrl.Postgresql(
                Optional.empty(), Optional.empty(), "one:5432,two:5432", "lintel", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sqlite:",
        "lintel.db",
        "jdbc:postgresql://localhost/lintel",
        "postgresql://localhost",
        "postgresql:///lintel",
        "mysql://user:secret@localhost/lintel"
      })
  void refusesWhatIsNoneWithoutTellingSecrets(String url) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> DatabaseUrl.parse(url))
        .withMessageContaining("sqlite:PATH")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
  }

  @Test
  void aFailureNamesTheStoreWithoutItsPassword() {
    try (var database =
        JdbiDatabase.open("postgresql://facility:secret@localhost:1/lintel?connectTimeout=1")) {
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(database::ping)
          .withMessageContaining("localhost:1/lintel")
          .satisfies(failure -> assertThat(failure).hasStackTraceContaining("localhost"))
          .satisfies(failure ->
              assertThat(failure.getMessage() + failure.getCause()).doesNotContain("secret"));
    }
  }
}
