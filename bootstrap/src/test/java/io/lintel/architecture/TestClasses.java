package io.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** That tests run, and that none passes by not running. */
final class TestClasses {

  private static final Set<String> GIVING_UP =
      Set.of(
          "org.assertj.core.api.Assumptions",
          "org.assertj.core.api.BDDAssumptions",
          "org.junit.jupiter.api.Assumptions",
          "org.opentest4j.TestAbortedException");

  private static final String DISABLED = "org.junit.jupiter.api.Disabled";
  private static final String NESTED = "org.junit.jupiter.api.Nested";
  private static final String EXTENSION = "org.junit.jupiter.api.extension.ExtendWith";
  private static final String CONDITION = "org.junit.jupiter.api.extension.ExecutionCondition";

  private TestClasses() {}

  static boolean isTest(JavaMethod method) {
    return method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable");
  }

  static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  /** Whether neither the class nor one that it inherits from or is nested in has a condition. */
  static boolean alwaysRuns(JavaClass type) {
    return Stream.concat(
                Stream.of(type),
                Stream.concat(
                    type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()))
            .flatMap(each -> each.getAnnotations().stream())
            .noneMatch(TestClasses::isCondition)
        && type.getEnclosingClass().stream().allMatch(TestClasses::alwaysRuns);
  }

  /**
   * Surefire finds classes that are named {@code *Test}, and JUnit what is nested in them.
   * Benchmarks have their own profile.
   */
  static ArchRule areFound() {
    return classes()
        .that(describe("have tests", TestClasses::hasTests))
        .and()
        .resideOutsideOfPackage("..bootstrap.benchmark..")
        .should(
            ArchCondition.from(
                DescribedPredicate.<JavaClass>describe(
                    "be named *Test, or be @Nested in one that is", TestClasses::isFound)));
  }

  static ArchRule neverGiveUp() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe("end tests early", type -> GIVING_UP.contains(type.getName())))
        .because("a test that does not run proves nothing");
  }

  /** Only a whole proof may have a condition: that it is given the server that it needs. */
  static ArchRule areNotSwitchedOff() {
    return CompositeArchRule.of(
            noMethods()
                .should()
                .beAnnotatedWith(describe("a condition", TestClasses::isCondition))
                .because("a rule holds everywhere"))
        .and(
            noClasses()
                .that()
                .haveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(describe("a condition", TestClasses::isCondition))
                .because("a contract holds everywhere")
                .allowEmptyShould(true))
        .and(
            noClasses()
                .should()
                .beAnnotatedWith(DISABLED)
                .because("a test that does not run proves nothing"));
  }

  private static boolean hasTests(JavaClass type) {
    return !isAbstract(type) && type.getAllMethods().stream().anyMatch(TestClasses::isTest);
  }

  private static boolean isFound(JavaClass type) {
    return type.getEnclosingClass()
        .map(enclosing -> type.isAnnotatedWith(NESTED) && isFound(enclosing))
        .orElseGet(() -> type.getSimpleName().endsWith("Test"));
  }

  private static boolean isCondition(JavaAnnotation<?> annotation) {
    var type = annotation.getRawType();
    return switchesOff(type)
        || type.getAnnotations().stream()
            .anyMatch(meta -> switchesOff(meta.getRawType()) || extendsByCondition(meta))
        || extendsByCondition(annotation);
  }

  private static boolean switchesOff(JavaClass annotation) {
    return annotation.getName().equals(DISABLED)
        || annotation.getPackageName().equals("org.junit.jupiter.api.condition");
  }

  private static boolean extendsByCondition(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getName().equals(EXTENSION)
        && annotation.get("value").stream()
            .flatMap(value -> Arrays.stream((Object[]) value))
            .anyMatch(
                extension -> extension instanceof JavaClass type && type.isAssignableTo(CONDITION));
  }
}
