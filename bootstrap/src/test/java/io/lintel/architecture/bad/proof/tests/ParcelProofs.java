package io.lintel.architecture.bad.proof.tests;

import io.lintel.architecture.bad.proof.adapter.ProvenStore;
import io.lintel.architecture.bad.proof.adapter.SometimesProvenStore;
import io.lintel.architecture.bad.proof.port.ParcelStore;
import io.lintel.architecture.bad.proof.port.ParcelStoreContract;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Proofs in a class that Surefire does not find. */
final class ParcelProofs {

  @Nested
  class Proven extends ParcelStoreContract {

    @Override
    protected ParcelStore store() {
      return new ProvenStore(0);
    }
  }

  @Nested
  @EnabledIfEnvironmentVariable(named = "NEVER", matches = "1")
  class Sometimes extends ParcelStoreContract {

    @Override
    protected ParcelStore store() {
      return new SometimesProvenStore(0);
    }
  }

  @Nested
  class Overriding extends ParcelStoreContract {

    @Override
    protected ParcelStore store() {
      return new ProvenStore(1);
    }

    @Override
    @Test
    public void isEmptyAtFirst() {
      Assumptions.assumeThat(store().count()).isZero();
    }

    @Disabled("so that it is noticed")
    @Test
    void isSwitchedOff() {}
  }
}
