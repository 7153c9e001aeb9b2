package org.example.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Eui;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LampsTest {

  private static final Eui ONE = Eui.parse("00158d0001a2b3c4");
  private static final Eui OTHER = Eui.parse("00158d0001a2b3c5");

  @Test
  void registersAllOrNone() throws IOException {
    try (var postgres = EmbeddedPostgres.start();
        var lamps =
            new Lamps("postgresql://postgres@127.0.0.1:%d/postgres".formatted(postgres.getPort()))) {
      lamps.register(List.of(ONE));

      assertEquals("Lamp " + ONE, lamps.find(ONE).orElseThrow().name());
      assertThrows(Conflict.class, () -> lamps.register(List.of(OTHER, ONE)));
      assertTrue(lamps.find(OTHER).isEmpty());
    }
  }
}
