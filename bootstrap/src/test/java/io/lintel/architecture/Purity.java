package io.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Times, ids, settings and threads come from outside; the core fetches none of them itself. */
final class Purity {

  private static final Set<String> OUTSIDE =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.security.SecureRandom",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.TimeZone");

  private static final Set<String> FETCHING =
      Set.of(
          "java.lang.Math.random",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private Purity() {}

  static ArchRule nothingIsFetched() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("time, chance and settings are fetched", Purity::isFetching))
        .orShould()
        .dependOnClassesThat(
            describe("are the world outside", type -> OUTSIDE.contains(type.getName())))
        .because("clock and ids are injected");
  }

  private static boolean isFetching(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var name = access.getTarget().getName();
    return (owner.getPackageName().equals("java.time") && name.equals("now"))
        || (owner.getName().equals("java.time.Clock") && name.matches("system.*|tick.*"))
        || FETCHING.contains(owner.getName() + "." + name);
  }
}
