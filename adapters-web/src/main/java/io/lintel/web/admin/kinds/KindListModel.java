package io.lintel.web.admin.kinds;

import io.lintel.domain.device.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All kinds. */
public record KindListModel(List<Row> rows) {

  /**
   * One of them.
   *
   * @param devices how many are of it; null while they are being counted
   */
  public record Row(Kind kind, @Nullable Long devices) {

    public String path() {
      return KindAddresses.of(kind.key());
    }
  }

  public KindListModel {
    rows = List.copyOf(rows);
  }
}
