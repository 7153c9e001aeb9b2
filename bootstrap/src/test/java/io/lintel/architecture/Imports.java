package io.lintel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which packages a module may import; all others it may not. */
final class Imports {

  private static final String DOMAIN = "io.lintel.domain..";
  private static final String APPLICATION = "io.lintel.application..";
  private static final String JSON = "com.fasterxml.jackson..";
  private static final String LOG = "org.slf4j..";
  private static final List<String> PLATFORM = List.of("java..", "javax..", "org.jspecify..");

  /** Of the Java platform what needs neither files nor sockets nor threads. */
  private static final List<String> PURE =
      List.of(
          "java.lang",
          "java.lang.annotation",
          "java.lang.invoke",
          "java.lang.runtime",
          "java.math",
          "java.nio",
          "java.nio.charset",
          "java.security",
          "java.text",
          "java.time",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.random",
          "java.util.regex",
          "java.util.stream",
          "org.jspecify.annotations");

  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          entry("domain", join(PURE, DOMAIN)),
          entry("application", join(PURE, DOMAIN, APPLICATION)),
          entry(
              "adapters-persistence/memory",
              join(PLATFORM, DOMAIN, "io.lintel.persistence.memory..")),
          entry(
              "adapters-persistence/jdbi",
              join(
                  PLATFORM,
                  DOMAIN,
                  "io.lintel.persistence.jdbi..",
                  JSON,
                  LOG,
                  "com.zaxxer.hikari..",
                  "org.flywaydb..",
                  "org.jdbi..",
                  "org.postgresql..",
                  "org.sqlite..")),
          entry(
              "adapters-persistence/mongodb",
              join(
                  PLATFORM,
                  DOMAIN,
                  "io.lintel.persistence.mongodb..",
                  LOG,
                  "com.mongodb..",
                  "org.bson..")),
          entry(
              "plugins/chirpstack3",
              join(
                  PLATFORM,
                  DOMAIN,
                  "io.lintel.source.chirpstack3..",
                  "io.lintel.messaging.ingest..",
                  "io.lintel.messaging.link..")),
          entry(
              "plugins/kafka",
              join(PLATFORM, DOMAIN, "io.lintel.events.kafka..", "org.apache.kafka..")),
          entry(
              "plugins/redis",
              join(
                  PLATFORM,
                  DOMAIN,
                  "io.lintel.persistence.redis..",
                  JSON,
                  "redis.clients.jedis..")),
          entry(
              "adapters-messaging",
              join(
                  PLATFORM,
                  DOMAIN,
                  APPLICATION,
                  "io.lintel.messaging..",
                  JSON,
                  LOG,
                  "io.netty..",
                  "org.apache.activemq.artemis..",
                  "org.eclipse.paho..")),
          entry(
              "adapters-web",
              join(
                  PLATFORM,
                  DOMAIN,
                  APPLICATION,
                  "io.lintel.web..",
                  JSON,
                  LOG,
                  "com.github.benmanes.caffeine..",
                  "com.nimbusds..",
                  "com.password4j..",
                  "de.siegmar.fastcsv..",
                  "gg.jte..",
                  "io.github.bucket4j..",
                  "io.javalin..",
                  "io.micrometer..",
                  "jakarta.servlet..",
                  "org.eclipse.jetty..")),
          entry(
              "bootstrap",
              List.of(
                  "io.lintel..",
                  "java..",
                  "javax.net.ssl..",
                  JSON,
                  LOG,
                  "ch.qos.logback..",
                  "com.typesafe.config..",
                  "dagger..",
                  "io.micrometer..",
                  "io.opentelemetry..",
                  "jakarta.inject..",
                  "javax.inject..",
                  "org.HdrHistogram..",
                  "org.jspecify..",
                  "picocli..")));

  private Imports() {}

  static ArchRule of(MavenModule module) {
    var allowed = ALLOWED.get(module.name());
    if (allowed == null) {
      throw new IllegalArgumentException("nobody said what " + module + " may import");
    }
    return classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .because(module + " needs nothing else");
  }

  static ArchRule ofApplicationTests() {
    var allowed =
        join(
            PURE,
            DOMAIN,
            APPLICATION,
            "io.lintel.persistence.memory..",
            "java.lang.reflect",
            "org.assertj..",
            "org.junit.jupiter..");
    return classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .because("the core is tested in memory, within seconds");
  }

  /**
   * @param root the package that the whole program is in
   */
  static ArchRule notOfBootstrap(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".bootstrap..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".bootstrap..")
        .because("it knows all others");
  }

  private static List<String> join(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).toList();
  }
}
