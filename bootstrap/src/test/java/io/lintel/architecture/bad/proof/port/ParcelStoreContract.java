package io.lintel.architecture.bad.proof.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link ParcelStore} has to do. */
public abstract class ParcelStoreContract {

  protected abstract ParcelStore store();

  @Test
  public void isEmptyAtFirst() {
    assertThat(store().count()).isZero();
  }
}
