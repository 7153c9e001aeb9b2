package io.lintel.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which ports there are, what their contracts demand and who proves to keep them.
 *
 * <p>A port is an interface of the domain that the domain leaves to others. Its contract is the
 * test class beside it that is named after it. A proof is a test class of an adapter that inherits
 * the contract and runs everywhere.
 */
final class Proofs {

  /** Only hand out ports, which have contracts of their own. */
  private static final Pattern BACKEND =
      Pattern.compile("io\\.lintel\\.domain\\.[a-z]+\\.[A-Z][a-z]+Backend(\\$.*)?");

  private final List<JavaClass> ports;
  private final JavaClasses contracts;

  /**
   * @param domain its main classes
   * @param contracts its test classes
   */
  Proofs(JavaClasses domain, JavaClasses contracts) {
    this.ports = domain.stream().filter(type -> isPort(type, domain)).toList();
    this.contracts = contracts;
  }

  private static boolean isPort(JavaClass type, JavaClasses domain) {
    if (BACKEND.matcher(type.getName()).matches()) {
      return false;
    }
    return type.isInterface()
        && !type.isAnnotation()
        && !type.getSimpleName().equals("package-info")
        && !type.reflect().isSealed()
        && type.getAllSubclasses().stream()
            .noneMatch(subclass -> !subclass.isInterface() && domain.contain(subclass.getName()));
  }

  List<String> ports() {
    return ports.stream().map(JavaClass::getSimpleName).sorted().toList();
  }

  List<String> portsWithoutContract() {
    return ports.stream()
        .map(Proofs::contractOf)
        .filter(contract -> !contracts.contain(contract))
        .map(contract -> contract + " is missing")
        .toList();
  }

  /**
   * @param adapter the main classes of one adapter
   * @param withTests these and its test classes
   */
  List<String> adaptersWithoutProof(JavaClasses adapter, JavaClasses withTests) {
    var gaps = new ArrayList<String>();
    for (var port : ports) {
      var proven = new HashSet<String>();
      proofs(withTests, port)
          .filter(TestClasses::alwaysRuns)
          .forEach(proof -> reach(proof, proven));
      adapter.stream()
          .filter(type -> isImplementation(type, port) && !proven.contains(type.getName()))
          .map(type -> type.getName() + " has no proof by " + contractOf(port))
          .forEach(gaps::add);
    }
    return gaps;
  }

  /**
   * @param adapter the test classes of one adapter
   */
  List<String> overriddenRules(JavaClasses adapter) {
    return ports.stream()
        .flatMap(port -> proofs(adapter, port))
        .flatMap(proof -> proof.getAllMethods().stream())
        .filter(method -> !contracts.contain(method.getOwner().getName()))
        .filter(this::hidesRule)
        .map(method -> method.getFullName() + " hides a rule of the contract")
        .distinct()
        .toList();
  }

  private boolean hidesRule(JavaMethod method) {
    var owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .filter(parent -> contracts.contain(parent.getName()))
        .flatMap(parent -> contracts.get(parent.getName()).getMethods().stream())
        .filter(TestClasses::isTest)
        .anyMatch(rule ->
            rule.getName().equals(method.getName())
                && rule.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList()
                    .equals(
                        method.getRawParameterTypes().stream().map(JavaClass::getName).toList()));
  }

  private static Stream<JavaClass> proofs(JavaClasses adapter, JavaClass port) {
    return adapter.stream()
        .filter(type -> !TestClasses.isAbstract(type) && type.isAssignableTo(contractOf(port)));
  }

  private static boolean isImplementation(JavaClass type, JavaClass port) {
    return !TestClasses.isAbstract(type) && type.isAssignableTo(port.getName());
  }

  private static String contractOf(JavaClass port) {
    return port.getName() + "Contract";
  }

  /** What a proof, the classes around it and what they use can create. */
  private static void reach(JavaClass proof, Set<String> reached) {
    var open = new ArrayDeque<JavaClass>(List.of(proof));
    while (!open.isEmpty()) {
      var type = open.remove();
      if (type.getPackageName().startsWith("io.lintel") && reached.add(type.getName())) {
        type.getEnclosingClass().ifPresent(open::add);
        type.getDirectDependenciesFromSelf()
            .forEach(dependency -> open.add(dependency.getTargetClass().getBaseComponentType()));
      }
    }
  }
}
