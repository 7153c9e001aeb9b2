package io.lintel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test checks a rule on the program, and that the bad classes break it. */
class ProofsTest {

  private static final String BAD = "io.lintel.architecture.bad.proof";
  private static final List<MavenModule> DOMAIN = List.of(new MavenModule("domain"));
  private static final JavaClasses TESTS =
      MavenModule.testClasses(MavenModule.all())
          .that(resideOutsideOfPackage("io.lintel.architecture.bad.."));
  private static final JavaClasses BAD_PROOFS = read(".tests");

  private final Proofs proofs =
      new Proofs(MavenModule.mainClasses(DOMAIN), MavenModule.testClasses(DOMAIN));
  private final Proofs badProofs = new Proofs(read(".port"), read(".port"));

  @Test
  void findsThePorts() {
    assertThat(proofs.ports())
        .contains(
            "DeviceRepository",
            "EventPublisher",
            "FacilityRepository",
            "KindRepository",
            "Outbox",
            "StatusStore",
            "UnitOfWork")
        .doesNotContain("DomainEvent", "Value");
  }

  @Test
  void noPortLacksAContract() {
    assertThat(proofs.portsWithoutContract()).isEmpty();

    assertThat(badProofs.portsWithoutContract())
        .containsExactly(BAD + ".port.LetterStoreContract is missing");
  }

  @Test
  void noAdapterLacksItsProof() {
    for (var adapter : MavenModule.adapters()) {
      assertThat(
              proofs.adaptersWithoutProof(
                  MavenModule.mainClasses(List.of(adapter)),
                  MavenModule.mainAndTestClasses(List.of(adapter))))
          .as(adapter.name())
          .isEmpty();
    }

    assertThat(badProofs.adaptersWithoutProof(read(".adapter"), read("")))
        .containsExactlyInAnyOrder(
            BAD + ".adapter.UnprovenStore has no proof by " + BAD + ".port.ParcelStoreContract",
            BAD
                + ".adapter.SometimesProvenStore has no proof by "
                + BAD
                + ".port.ParcelStoreContract");
  }

  @Test
  void noProofReplacesARuleOfItsContract() {
    assertThat(proofs.overriddenRules(TESTS)).isEmpty();

    assertThat(badProofs.overriddenRules(BAD_PROOFS))
        .singleElement()
        .asString()
        .contains("isEmptyAtFirst");
  }

  @Test
  void everyTestIsFound() {
    TestClasses.areFound().check(TESTS);

    assertThat(violationsOf(TestClasses.areFound())).contains("ParcelProofs$Proven");
  }

  @Test
  void noTestGivesUp() {
    TestClasses.neverGiveUp().check(TESTS);

    assertThat(violationsOf(TestClasses.neverGiveUp())).contains("Assumptions");
  }

  @Test
  void noTestIsSwitchedOff() {
    TestClasses.areNotSwitchedOff().check(TESTS);

    assertThat(violationsOf(TestClasses.areNotSwitchedOff())).contains("isSwitchedOff");
  }

  private static String violationsOf(ArchRule rule) {
    return String.join("\n", rule.evaluate(BAD_PROOFS).getFailureReport().getDetails());
  }

  private static JavaClasses read(String folder) {
    return new ClassFileImporter().importPackages(BAD + folder);
  }
}
