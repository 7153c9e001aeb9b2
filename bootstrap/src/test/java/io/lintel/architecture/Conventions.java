package io.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.NullMarked;

/** How the program is written, in all modules. */
final class Conventions {

  private static final List<Class<?>> MUTABLE =
      List.of(
          ThreadLocal.class,
          Lock.class,
          StringBuilder.class,
          java.util.ArrayDeque.class,
          java.util.ArrayList.class,
          java.util.HashMap.class,
          java.util.HashSet.class,
          java.util.TreeMap.class,
          java.util.TreeSet.class,
          java.util.concurrent.BlockingQueue.class,
          java.util.concurrent.ConcurrentMap.class,
          java.util.concurrent.ExecutorService.class);

  private Conventions() {}

  /**
   * @param root the package that the whole program is in
   */
  static ArchRule noCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  static ArchRule wordsOfTheField() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*[.$](Abstract|Base)[A-Z][^.$]*|.*(Impl|Manager|Helper|Helpers|Util|Utils)")
        .orShould()
        .haveNameMatching(".*[.$]I[A-Z][a-z][^.$]*")
        .because("a class is named for what it is in the field");
  }

  static ArchRule nullMarked() {
    return classes()
        .should(
            ArchCondition.from(
                DescribedPredicate.<JavaClass>describe(
                    "be in a null-marked package",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
  }

  static ArchRule quiet() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.lintel.bootstrap..")
        .should(ACCESS_STANDARD_STREAMS)
        .because("who wants to say something logs it or answers it");
  }

  static ArchRule constructorsTakeWhatIsNeeded() {
    return noFields()
        .should()
        .beAnnotatedWith("javax.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .because("who makes an object sees what it needs");
  }

  static ArchRule noStaticState() {
    return noFields()
        .that()
        .areStatic()
        .and(describe("are written in the source", Conventions::isWritten))
        .should()
        .notBeFinal()
        .orShould()
        .haveRawType(
            describe(
                "can change",
                type ->
                    type.getPackageName().equals("java.util.concurrent.atomic")
                        || MUTABLE.stream().anyMatch(type::isAssignableTo)))
        .because("two of the same program in one process must not meet");
  }

  private static boolean isWritten(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
