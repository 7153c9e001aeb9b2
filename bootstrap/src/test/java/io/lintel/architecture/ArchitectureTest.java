package io.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test checks a rule on the program, and that the bad classes break it. */
class ArchitectureTest {

  private static final String ROOT = "io.lintel";
  private static final String BAD = "io.lintel.architecture.bad";
  private static final JavaClasses PROGRAM = MavenModule.mainClasses(MavenModule.all());
  private static final JavaClasses CORE =
      MavenModule.mainClasses(List.of(new MavenModule("domain"), new MavenModule("application")));
  private static final JavaClasses BAD_ONES = new ClassFileImporter().importPackages(BAD);

  @Test
  void everyModuleImportsOnlyWhatItNeeds() {
    for (var module : MavenModule.all()) {
      Imports.of(module).check(MavenModule.mainClasses(List.of(module)));
    }

    assertThat(violationsOf(Imports.of(new MavenModule("domain"))))
        .contains("java.io.File")
        .contains("java.sql.Connection")
        .contains(BAD + ".domain.facility.Cellar");
  }

  @Test
  void aNewModuleNeedsARuleOfItsOwn() {
    assertThatThrownBy(() -> Imports.of(new MavenModule("adapters-carrier-pigeon")))
        .hasMessageContaining("adapters-carrier-pigeon");
  }

  @Test
  void packagesOfTheCoreSeeOnlyThoseTheyNeed() {
    new Walls(ROOT).inTheCore().check(CORE);

    assertThat(violationsOf(new Walls(BAD).inTheCore()))
        .contains(BAD + ".domain.shared.SharedThing")
        .contains(BAD + ".domain.device.DeviceInCellar")
        .contains(BAD + ".application.device.DeviceService");
  }

  @Test
  void contextsAreWallsInEveryModule() {
    new Walls(ROOT).everywhere().check(PROGRAM);

    assertThat(violationsOf(new Walls(BAD).everywhere()))
        .contains(BAD + ".web.status.StatusRoutes")
        .contains(BAD + ".domain.device.DeviceInCellar")
        .doesNotContain("SharedThing");
  }

  @Test
  void whoKeepsThingsOfOneContextSeesNoOther() {
    new Walls(ROOT).behindPorts().check(PROGRAM);

    assertThat(violationsOf(new Walls(BAD).behindPorts()))
        .contains("CuriousDeviceRepository")
        .contains("Cellar");
  }

  @Test
  void nobodyImportsBootstrap() {
    Imports.notOfBootstrap(ROOT).check(PROGRAM);

    assertThat(violationsOf(Imports.notOfBootstrap(BAD)))
        .contains(BAD + ".web.status.StatusRoutes");
  }

  @Test
  void theCoreFetchesNothingItself() {
    Purity.nothingIsFetched().check(CORE);

    assertThat(violationsOf(Purity.nothingIsFetched()))
        .contains("java.time.Instant.now()")
        .contains("java.util.UUID.randomUUID()")
        .contains("java.lang.System.getenv")
        .contains("java.lang.System.currentTimeMillis()")
        .contains("java.lang.Thread");
  }

  @Test
  void testsOfTheApplicationNeedNeitherFilesNorSockets() {
    Imports.ofApplicationTests()
        .check(MavenModule.testClasses(List.of(new MavenModule("application"))));

    assertThat(violationsOf(Imports.ofApplicationTests()))
        .contains("java.io.File")
        .contains("java.sql.Connection");
  }

  @Test
  void everyPackageSaysWhatBelongsThere() {
    assertThat(MavenModule.undescribedPackages()).isEmpty();
  }

  @Test
  void packagesFormNoCycle() {
    Conventions.noCycles(ROOT).check(PROGRAM);

    assertThat(violationsOf(Conventions.noCycles(BAD))).contains("cycle.one").contains("cycle.two");
  }

  @Test
  void namesAreWordsOfTheField() {
    Conventions.wordsOfTheField().check(PROGRAM);

    assertThat(violationsOf(Conventions.wordsOfTheField())).contains("DeviceManager");
  }

  @Test
  void everyPackageIsNullMarked() {
    Conventions.nullMarked().check(PROGRAM);

    assertThat(violationsOf(Conventions.nullMarked()))
        .contains("DeviceManager")
        .doesNotContain("Cellar");
  }

  @Test
  void nobodyTalksToTheConsoleButTheCommandLine() {
    Conventions.quiet().check(PROGRAM);

    assertThat(violationsOf(Conventions.quiet())).contains("Fetcher");
  }

  @Test
  void whatAnObjectNeedsIsHandedToItsConstructor() {
    Conventions.constructorsTakeWhatIsNeeded().check(PROGRAM);

    assertThat(violationsOf(Conventions.constructorsTakeWhatIsNeeded())).contains("injected");
  }

  @Test
  void nothingStaticChanges() {
    Conventions.noStaticState().check(PROGRAM);

    assertThat(violationsOf(Conventions.noStaticState()))
        .contains("DeviceManager.counter")
        .contains("DeviceManager.CACHE");
  }

  private static String violationsOf(ArchRule rule) {
    return String.join("\n", rule.evaluate(BAD_ONES).getFailureReport().getDetails());
  }
}
