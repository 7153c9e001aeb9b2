package io.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The walls between the contexts. */
final class Walls {

  private static final String BRIDGE = "domain.bridge";

  private static final Set<String> CONTEXTS =
      Set.of("command", "device", "facility", "identity", "status");

  /** What each package of the core sees of the core, beside itself. */
  private static final Map<String, List<String>> SEEN =
      Map.ofEntries(
          Map.entry("domain.shared", List.of()),
          Map.entry("domain.device", List.of("domain.shared")),
          Map.entry("domain.facility", List.of("domain.shared")),
          Map.entry("domain.identity", List.of("domain.shared")),
          Map.entry("domain.status", List.of("domain.shared")),
          Map.entry("domain.audit", List.of("domain.shared")),
          Map.entry("domain.command", List.of("domain.shared")),
          Map.entry("domain.downlink", List.of("domain.shared")),
          Map.entry("domain.node", List.of("domain.shared")),
          Map.entry("domain.event", List.of("domain")),
          Map.entry(BRIDGE, List.of("domain.device", "domain.status", "domain.shared")),
          Map.entry("application.shared", List.of("domain.shared")),
          Map.entry("application.audit", seenByService("audit")),
          Map.entry(
              "application.event",
              List.of("application.shared", "domain.audit", "domain.event", "domain.shared")),
          Map.entry("application.node", List.of("domain.node", "domain.shared")),
          Map.entry("application.command", seenByService("command")),
          Map.entry("application.device", seenByService("device")),
          Map.entry("application.facility", seenByService("facility")),
          Map.entry("application.identity", seenByService("identity")),
          Map.entry("application.status", seenByService("status")),
          Map.entry("application.transfer", List.of("domain.shared")),
          Map.entry("application.bridge", List.of("application", "domain")),
          Map.entry("application.bridge.transfer", List.of("application", "domain")));

  private final String root;

  /**
   * @param root the package that the whole program is in
   */
  Walls(String root) {
    this.root = root + ".";
  }

  /** Each package of the core sees only what the table allows it. */
  ArchRule inTheCore() {
    return rule(
        "a package of the core sees only those it needs",
        (from, to) -> {
          var seen = SEEN.get(from);
          return from.equals(to)
              || (seen != null
                  && seen.stream().anyMatch(name -> (to + ".").startsWith(name + ".")));
        });
  }

  /** A package that is named after a context, in whatever module, sees no other context. */
  ArchRule everywhere() {
    return rule(
        "contexts do not see each other",
        (from, to) -> {
          var own = context(from);
          var other = context(to);
          return own.isEmpty() || other.isEmpty() || own.equals(other);
        });
  }

  /**
   * Who keeps the things of one context sees no other, wherever its package stands; who answers for
   * two sees these.
   */
  ArchRule behindPorts() {
    return ArchRuleDefinition.classes()
        .that(describe("keep a port of the domain", type -> !portPackages(type).isEmpty()))
        .should(
            seeOnly(
                "see of the domain what is beside that port and what is shared",
                (type, target) ->
                    !target.startsWith("domain.")
                        || target.equals("domain.shared")
                        || portPackages(type).contains(target)
                        || (portPackages(type).contains(BRIDGE)
                            && SEEN.getOrDefault(BRIDGE, List.of()).contains(target))));
  }

  /** In which packages of the domain the interfaces stand that a class outside implements. */
  private Set<String> portPackages(JavaClass type) {
    if (type.isInterface() || type.getPackageName().startsWith(root + "domain.")) {
      return Set.of();
    }
    return type.getAllRawInterfaces().stream()
        .map(Walls::packageOf)
        .filter(name -> name.startsWith(root + "domain."))
        .map(name -> name.substring(root.length()))
        .collect(Collectors.toSet());
  }

  private ArchRule rule(String description, BiPredicate<String, String> allowed) {
    return ArchRuleDefinition.classes()
        .should(
            seeOnly(
                description,
                (type, target) -> allowed.test(packageOf(type).substring(root.length()), target)));
  }

  /**
   * @param allowed decides by the class and by the package that it sees, without the root
   */
  private ArchCondition<JavaClass> seeOnly(
      String description, BiPredicate<JavaClass, String> allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> !isAllowed(type, packageOf(dependency.getTargetClass())))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }

      private boolean isAllowed(JavaClass type, String target) {
        return !target.startsWith(root) || allowed.test(type, target.substring(root.length()));
      }
    };
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }

  /** The command line of bootstrap has nothing to do with commands to devices. */
  private static Optional<String> context(String name) {
    if (name.startsWith("bootstrap.")) {
      return Optional.empty();
    }
    return Arrays.stream(name.split("\\.", -1)).filter(CONTEXTS::contains).findFirst();
  }

  private static List<String> seenByService(String context) {
    return List.of(
        "application.shared",
        "application.event",
        "domain.shared",
        "domain.audit",
        "domain.event",
        "domain.downlink",
        "domain." + context);
  }
}
